import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codesOf, post, send, writeManifest } from '../testing/dashboard.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { startSession } from './sessions.ts'

const documents = {
  create:
    'mutation Create($days: Int!) { createToken(label: "Skrip", days: $days) { secret token { id label expiresAt } } }',
  tokens: 'query Tokens { viewer { tokens { id label lastUsedAt } } }',
  end: 'mutation End($id: ID!) { endToken(id: $id) }',
}

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed), { manifestPath: writeManifest(documents) })
})

afterAll(() => api.close())

const cookieOf = async (accountName: string) => {
  const { secret } = await startSession(api.connection.sql, { accountName, userAgent: null })
  return { cookie: `pantau_session=${secret}` }
}

interface Created {
  createToken: { secret: string; token: { id: string } }
}

async function createdBy(accountName: string, days = 1) {
  const headers = await cookieOf(accountName)
  const answer = await send<Created>(api.api.fastify, documents.create, { variables: { days }, headers })
  const made = answer.body.data?.createToken
  return { answer, headers, id: made?.token.id, bearer: { authorization: `Bearer ${made?.secret}` } }
}

const ask = (query: string, headers: Record<string, string>) => post(api.api.fastify, { query }, headers)

test('a token reads as its account, with the areas, domains and rights the account has when it is used', async () => {
  const { bearer } = await createdBy('kadinkes')
  const query = '{ viewer { name role domains areas { code } } }'
  const viewer = { name: 'kadinkes', role: 'HEALTH_HEAD', domains: ['HEALTH'], areas: [{ code: '33.04' }] }
  expect((await ask(query, bearer)).body.data).toEqual({ viewer })
  await api.connection.sql`update accounts set area_codes = '{33.04.15}' where name = 'kadinkes'`
  await api.connection.sql`notify pantau_sessions`
  const moved = { viewer: { ...viewer, areas: [{ code: '33.04.15' }] } }
  await vi.waitFor(async () => expect((await ask(query, bearer)).body.data).toEqual(moved), { timeout: 3000 })
})

test('a role that may not send free queries gets no token, and one it has from before stops working', async () => {
  expect(codesOf((await createdBy('bidan')).answer)).toEqual(['FORBIDDEN'])
  const { bearer } = await createdBy('penerbit')
  await api.connection.sql`update accounts set role = 'CADRE' where name = 'penerbit'`
  const answer = await ask('{ viewer { role } }', bearer)
  expect([answer.status, codesOf(answer)]).toEqual([403, ['FORBIDDEN']])
})

test('a token cannot make tokens, nor end tokens or sessions', async () => {
  const { bearer, id } = await createdBy('analis')
  for (const change of ['createToken(label: "x") { secret }', `endToken(id: "${id}")`, `endSession(id: "${id}")`])
    expect(codesOf(await ask(`mutation { ${change} }`, bearer))).toEqual(['FORBIDDEN'])
})

test('the secret is stored nowhere, and its use is noted to the minute', async () => {
  const { bearer, headers } = await createdBy('analis')
  await ask('{ viewer { role } }', bearer)
  const [stored] = await api.connection.sql`
    select count(*) as n from api_tokens where ${bearer.authorization} like '%' || secret_hash || '%'`
  expect(stored).toEqual({ n: 0 })
  const listed = await send<{ viewer: { tokens: { lastUsedAt: string | null }[] } }>(
    api.api.fastify,
    documents.tokens,
    { headers },
  )
  expect(listed.body.data?.viewer.tokens[0]?.lastUsedAt).toMatch(/:00Z$/)
})

test('an ended token is refused at once', async () => {
  const { bearer, headers, id } = await createdBy('analis')
  expect((await ask('{ viewer { role } }', bearer)).status).toBe(200)
  const ended = await send(api.api.fastify, documents.end, { variables: { id }, headers })
  expect(ended.body.data).toEqual({ endToken: true })
  await vi.waitFor(async () => expect((await ask('{ viewer { role } }', bearer)).status).toBe(401), { timeout: 3000 })
})

test('a token that has run out is refused', async () => {
  const { bearer } = await createdBy('analis')
  await api.connection.sql`update api_tokens set expires_at = now() where account_name = 'analis'`
  expect((await ask('{ viewer { role } }', bearer)).status).toBe(401)
})

test('a token lasts from one day to a year', async () => {
  for (const days of [0, 366, -1]) expect(codesOf((await createdBy('analis', days)).answer)).toEqual(['BAD_USER_INPUT'])
  expect(codesOf((await createdBy('analis', 365)).answer)).toEqual([])
})

test("a token found by its global id is one's own, another account sees nothing there", async () => {
  const { bearer, id } = await createdBy('analis')
  const query = `{ node(id: "${id}") { ... on ApiToken { label } } }`
  expect((await ask(query, bearer)).body.data).toEqual({ node: { label: 'Skrip' } })
  const other = await createdBy('kadisdik')
  expect((await ask(query, other.bearer)).body.data).toEqual({ node: null })
  expect((await ask('{ node(id: "bm9uc2Vuc2U") { id } }', bearer)).body.data).toEqual({ node: null })
})
