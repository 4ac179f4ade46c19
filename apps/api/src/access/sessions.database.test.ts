import { type TestUrls, testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codesOf, send, writeManifest } from '../testing/dashboard.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

const documents = {
  viewer: 'query Viewer { viewer { name } }',
  sessions: 'query Sessions { viewer { sessions { id isCurrent userAgent expiresAt startedAt } } }',
  signIn:
    'mutation SignIn($name: String!, $password: String!) { signIn(name: $name, password: $password) { name role areas { code } } }',
  signOut: 'mutation SignOut { signOut }',
  endSession: 'mutation EndSession($id: ID!) { endSession(id: $id) }',
}
const manifestPath = writeManifest(documents)
const password = 'pantau-demo'

let urls: TestUrls
let api: TestApi

beforeAll(async () => {
  urls = await testDatabase(territorySeed)
  api = await openTestApi(urls, { manifestPath, isDemo: true })
})

afterAll(() => api.close())

const signIn = (name: string, typed: string, headers: Record<string, string> = {}, on: TestApi = api) =>
  send(on.api.fastify, documents.signIn, { variables: { name, password: typed }, headers })

async function cookieOf(name: string, headers: Record<string, string> = {}): Promise<{ cookie: string }> {
  const { cookies } = await signIn(name, password, headers)
  return { cookie: `${cookies[0]?.name}=${cookies[0]?.value}` }
}

const nameSeen = async (headers: Record<string, string>, on: TestApi = api) =>
  (await send(on.api.fastify, documents.viewer, { headers })).body.data?.viewer

interface Listed {
  viewer: { sessions: { id: string; userAgent: string; isCurrent: boolean }[] }
}

async function sessionsOf(headers: { cookie: string }) {
  const { body } = await send<Listed>(api.api.fastify, documents.sessions, { headers })
  return body.data?.viewer.sessions ?? []
}

test('signing in answers who came in, and sets a cookie that scripts and other sites cannot use', async () => {
  const { body, headers } = await signIn(' Kapus ', password)
  expect(body.data?.signIn).toMatchObject({ name: 'kapus', role: 'HEALTH_CENTRE_HEAD' })
  expect(String(headers['set-cookie'])).toMatch(
    /^pantau_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
  )
})

test('the cookie is for secure connections only when the dashboard has one', async () => {
  const secure = await openTestApi(urls, { manifestPath, dashboardOrigin: 'https://pantau.example' })
  const { headers } = await signIn('kapus', password, {}, secure)
  await secure.close()
  expect(String(headers['set-cookie'])).toMatch(/; Secure/)
})

test('an unknown name and a wrong password are told apart by nobody', async () => {
  const wrong = await signIn('kadinkes', 'wrong')
  const unknown = await signIn('nobody', 'wrong')
  expect(codesOf(wrong)).toEqual(['UNAUTHENTICATED'])
  expect(unknown.body.errors?.[0]?.message).toBe(wrong.body.errors?.[0]?.message)
  expect(wrong.headers['set-cookie']).toBeUndefined()
})

test('after five failures a name must wait, even with the right password, from this address only', async () => {
  for (let i = 0; i < 5; i += 1) await signIn('penguji', 'wrong')
  expect(codesOf(await signIn('penguji', password))).toEqual(['TOO_MANY_ATTEMPTS'])
  const elsewhere = await signIn('penguji', password, { 'x-forwarded-for': '10.1.1.1' })
  expect(elsewhere.body.data?.signIn).toMatchObject({ name: 'penguji' })
})

test('what is stored opens no session', async () => {
  const { cookie } = await cookieOf('bupati')
  const stored = await api.connection.sql<{ idHash: string }[]>`select id_hash as "idHash" from sessions`
  expect(stored.some(({ idHash }) => cookie.includes(idHash))).toBe(false)
  for (const { idHash } of stored)
    expect(await nameSeen({ cookie: `pantau_session=${idHash}` })).toEqual({ name: null })
})

test('the dashboard and its pages may use the cookie; other sites, plain forms and links may not', async () => {
  const cookie = await cookieOf('bupati')
  const own = [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
  ]
  for (const headers of own) expect(await nameSeen({ ...cookie, ...headers })).toEqual({ name: 'bupati' })
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
  ]
  for (const headers of foreign) {
    const answer = await send(api.api.fastify, documents.viewer, { headers: { ...cookie, ...headers } })
    expect([answer.status, codesOf(answer)]).toEqual([403, ['FORBIDDEN']])
  }
  const link = await api.api.fastify.inject({ method: 'GET', url: '/graphql?documentId=x', headers: cookie })
  const form = { method: 'POST', url: '/graphql', payload: '{}', headers: { ...cookie, 'content-type': 'text/plain' } }
  expect(link.statusCode).toBe(403)
  expect((await api.api.fastify.inject({ ...form, method: 'POST' })).statusCode).toBe(403)
})

test('signing out ends the session and clears its cookie', async () => {
  const cookie = await cookieOf('bupati')
  const { body, headers } = await send(api.api.fastify, documents.signOut, { headers: cookie })
  expect(body.data).toEqual({ signOut: true })
  expect(String(headers['set-cookie'])).toMatch(/^pantau_session=; Max-Age=0;/)
  await vi.waitFor(async () => expect(await nameSeen(cookie)).toEqual({ name: null }), { timeout: 3000 })
})

test('a session ended from another browser is dropped by every process at once, long before it would be read anew', async () => {
  const other = await openTestApi(urls, { manifestPath })
  const [phone, desk] = [await cookieOf('kadisdik', { 'user-agent': 'Phone' }), await cookieOf('kadisdik')]
  expect(await nameSeen(phone, other)).toEqual({ name: 'kadisdik' })
  const sessions = await sessionsOf(desk)
  expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false])
  const lost = sessions.find(({ userAgent }) => userAgent === 'Phone')
  const variables = { id: lost?.id }
  expect((await send(api.api.fastify, documents.endSession, { variables, headers: desk })).body.data).toEqual({
    endSession: true,
  })
  await vi.waitFor(async () => expect(await nameSeen(phone, other)).toEqual({ name: null }), { timeout: 3000 })
  expect(await nameSeen(desk, other)).toEqual({ name: 'kadisdik' })
  await other.close()
})

test("another account's session cannot be ended, unless by the administrator", async () => {
  const [victim, analyst, admin] = [await cookieOf('bidan'), await cookieOf('analis'), await cookieOf('pengelola')]
  const variables = { id: (await sessionsOf(victim))[0]?.id }
  const end = async (headers: Record<string, string>) =>
    (await send(api.api.fastify, documents.endSession, { variables, headers })).body.data
  expect(await end(analyst)).toEqual({ endSession: false })
  expect(await nameSeen(victim)).toEqual({ name: 'bidan' })
  expect(await end(admin)).toEqual({ endSession: true })
})

test('use moves the end of a session on by half a day, never past a week from its beginning', async () => {
  const { sql } = api.connection
  const cookie = await cookieOf('kader')
  const hoursLeft = async () => {
    const [row] = await sql<{ hours: number }[]>`
      select round(extract(epoch from expires_at - now()) / 3600, 1)::float8 as hours from sessions
      where account_name = 'kader'`
    return row?.hours
  }
  const leftAfterUse = async (ageHours: number) => {
    await sql`
      update sessions set started_at = now() - make_interval(hours => ${ageHours}),
        last_used_at = now() - interval '2 minutes', expires_at = now() + interval '5 minutes'
      where account_name = 'kader'`
    await sql`notify pantau_sessions`
    await vi.waitFor(async () => {
      await nameSeen(cookie)
      expect(await hoursLeft()).toBeGreaterThan(0.2)
    })
    return hoursLeft()
  }
  expect(await leftAfterUse(1)).toBe(12)
  expect(await leftAfterUse(7 * 24 - 3)).toBe(3)
})

test('an ended session is nobody, and starting a new one sweeps it away', async () => {
  const { sql } = api.connection
  const cookie = await cookieOf('penelaah')
  await sql`update sessions set expires_at = now() - interval '1 second' where account_name = 'penelaah'`
  expect(await nameSeen(cookie)).toEqual({ name: null })
  await cookieOf('penelaah')
  const [left] = await sql`select count(*) as n from sessions where account_name = 'penelaah'`
  expect(left).toEqual({ n: 1 })
})
