import { type TestUrls, testDatabase } from '@pantau/database/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../registry/testing/registry-api.ts'
import { registrySeed, villages } from '../registry/testing/registry-seed.ts'
import { codesOf, send, writeManifest } from '../testing/dashboard.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'

const accept = `mutation ($code: String!, $pin: String!) {
  acceptInvitation(code: $code, pin: $pin, label: "HP Bu Kader") { name role } }`
const enter = 'mutation ($pin: String!) { signInWithPin(pin: $pin) { name } }'
const whoAmI = '{ viewer { name } }'

const manifestPath = writeManifest({ accept, enter, whoAmI })
let urls: TestUrls
let api: TestApi
let fastify: FastifyInstance

beforeAll(async () => {
  urls = await testDatabase(registrySeed)
  api = await openTestApi(urls, { manifestPath })
  fastify = api.api.fastify
})

afterAll(() => api.close())

const pin = '418203'

async function newCadre(name: string): Promise<string> {
  const { registerCadre } = await ask<{ registerCadre: { cadre: { id: string } } }>(
    api,
    'mutation ($input: CadreInput!) { registerCadre(input: $input) { cadre { id } } }',
    { input: { name, village: villages.own } },
  )
  return registerCadre.cadre.id
}

async function invite(cadre: string): Promise<string> {
  const { inviteCadre } = await ask<{ inviteCadre: { code: string } }>(
    api,
    'mutation ($id: ID!) { inviteCadre(cadre: $id) { code expiresAt } }',
    { id: cadre },
  )
  return inviteCadre.code
}

const headersOf = (cookie: string) => ({ cookie, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })

/** Makes a telephone known and gives its two cookies. */
async function enrol(cadre: string): Promise<{ device: string; session: string }> {
  const answer = await send(fastify, accept, { variables: { code: await invite(cadre), pin } })
  const cookieOf = (name: string) => `${name}=${answer.cookies.find((cookie) => cookie.name === name)?.value}`
  return { device: cookieOf('pantau_device'), session: cookieOf('pantau_session') }
}

const tryPin = (device: string, tried: string, on: TestApi = api) =>
  send(on.api.fastify, enter, { variables: { pin: tried }, headers: headersOf(device) })

test('a code, as it is read out, and a PIN make an account without e-mail; the code works once', async () => {
  const code = await invite(await newCadre('Kader Undangan'))
  const typed = code.toLowerCase().replace('-', ' ')
  const first = await send(fastify, accept, { variables: { code: typed, pin } })
  expect(first.body.data).toEqual({ acceptInvitation: { name: 'kd-33.04.15.2001-01', role: 'CADRE' } })
  expect(codesOf(await send(fastify, accept, { variables: { code: typed, pin } }))).toEqual(['UNAUTHENTICATED'])
})

test.each(['111111', '123456', '654321', '12345', '12345a'])(
  'the PIN %s is refused before the code is used',
  async (weak) => {
    const code = await invite(
      await newCadre(`Kader Pin ${weak.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`),
    )
    expect(codesOf(await send(fastify, accept, { variables: { code, pin: weak } }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await send(fastify, accept, { variables: { code, pin } }))).toEqual([])
  },
)

test('a newer code ends the one before it', async () => {
  const cadre = await newCadre('Kader Dua Kode')
  const [older, newer] = [await invite(cadre), await invite(cadre)]
  expect(codesOf(await send(fastify, accept, { variables: { code: older, pin } }))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await send(fastify, accept, { variables: { code: newer, pin } }))).toEqual([])
})

test('the PIN opens only on the telephone that was made known', async () => {
  const { device } = await enrol(await newCadre('Kader Telepon'))
  expect((await tryPin(device, pin)).body.data).toMatchObject({
    signInWithPin: { name: expect.stringMatching(/^kd-/) },
  })
  expect(codesOf(await tryPin('pantau_device=another', pin))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await send(fastify, enter, { variables: { pin } }))).toEqual(['UNAUTHENTICATED'])
})

test('five wrong PINs, also all at once at two APIs, lock the telephone even for the right one', async () => {
  const { device } = await enrol(await newCadre('Kader Lupa'))
  const another = await openTestApi(urls, { manifestPath })
  const tries = Array.from({ length: 8 }, (_, index) =>
    tryPin(device, `90000${index}`, index % 2 === 0 ? api : another),
  )
  const answers = await Promise.all(tries)
  const codes = answers.flatMap(codesOf).sort()
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5)
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(3)
  for (const on of [api, another]) expect(codesOf(await tryPin(device, pin, on))).toEqual(['TOO_MANY_ATTEMPTS'])
  await another.close()
})

test('twenty wrong PINs end the telephone for good', async () => {
  const { sql } = api.connection
  const { device } = await enrol(await newCadre('Kader Tebak'))
  await sql`update devices set wrong_pins = 19`
  expect(codesOf(await tryPin(device, '900000'))).toEqual(['UNAUTHENTICATED'])
  await sql`update devices set locked_until = null`
  expect(codesOf(await tryPin(device, pin))).toEqual(['UNAUTHENTICATED'])
})

test('a lost telephone revoked by the puskesmas is out at once, session and PIN', async () => {
  const cadre = await newCadre('Kader Hilang')
  const { device, session } = await enrol(cadre)
  const asked = () => send(fastify, whoAmI, { headers: headersOf(session) })
  expect((await asked()).body.data).toMatchObject({ viewer: { name: expect.stringMatching(/^kd-/) } })
  const { cadre: found } = await ask<{ cadre: { hasDevice: boolean; devices: { id: string; label: string }[] } }>(
    api,
    'query ($id: ID!) { cadre(id: $id) { hasDevice devices { id label } } }',
    { id: cadre },
  )
  expect(found).toMatchObject({ hasDevice: true, devices: [{ label: 'HP Bu Kader' }] })
  await revoke(found.devices[0]?.id ?? '')
  await expect.poll(async () => (await asked()).body.data).toEqual({ viewer: { name: null } })
  expect(codesOf(await tryPin(device, pin))).toEqual(['UNAUTHENTICATED'])
})

/** By a midwife in her browser, as a token may not change sessions. */
async function revoke(id: string): Promise<void> {
  const context = { role: 'MIDWIFE', areaCodes: ['33.04-11'], lane: 'dashboard' } as const
  const { data } = await api.execute<{ revokeDevice: boolean }>('mutation ($id: ID!) { revokeDevice(id: $id) }', {
    viewer: context,
    variables: { id },
  })
  expect(data).toEqual({ revokeDevice: true })
}

test('a midwife elsewhere revokes nothing and sees no telephone', async () => {
  const cadre = await newCadre('Kader Aman')
  await enrol(cadre)
  const { cadre: found } = await ask<{ cadre: { devices: { id: string }[] } }>(
    api,
    'query ($id: ID!) { cadre(id: $id) { devices { id } } }',
    { id: cadre },
  )
  const elsewhere = { role: 'MIDWIFE', areaCodes: ['33.04-12'], lane: 'dashboard' } as const
  const variables = { id: found.devices[0]?.id ?? '' }
  const document = 'mutation ($id: ID!) { revokeDevice(id: $id) }'
  expect((await api.execute(document, { viewer: elsewhere, variables })).data).toEqual({ revokeDevice: false })
  expect(
    (await api.execute('query ($id: ID!) { node(id: $id) { id } }', { viewer: elsewhere, variables })).data,
  ).toEqual({ node: null })
})

test('neither code, PIN nor secret of a telephone is kept readable', async () => {
  const { sql } = api.connection
  const kept = JSON.stringify([await sql`select * from devices`, await sql`select * from cadre_invitations`])
  expect(kept).not.toContain(pin)
  const [row] = await sql`select pin_hash as pin, secret_hash as secret from devices limit 1`
  expect(row?.pin).toMatch(/^\$scrypt\$/)
  expect(row?.secret).toMatch(/^[0-9a-f]{64}$/)
})
