import { type Connection, connect } from '@pantau/database'
import { type TestUrls, testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codesOf, documentId, post, send, writeManifest } from './testing/dashboard.ts'
import { openTestApi, type TestApi } from './testing/execute.ts'
import { territorySeed } from './testing/territory-seed.ts'

const document = 'query Demo { demoAccounts { name } }'

let urls: TestUrls
let owner: Connection
let api: TestApi

beforeAll(async () => {
  urls = await testDatabase(territorySeed)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'owner' })
  api = await openTestApi(urls, { manifestPath: writeManifest({ document }), isDemo: true })
})

afterAll(async () => {
  await api.close()
  await owner.close()
})

test('the version of the data follows a change made by another process', async () => {
  const version = async () => (await send(api.api.fastify, document)).body.extensions?.dataVersion
  expect(await version()).toBe(0)
  await owner.sql.begin(async (sql) => {
    await sql`update installations set data_version = 7`
    await sql`notify pantau_data_version`
  })
  await vi.waitFor(async () => expect(await version()).toBe(7), { timeout: 3000 })
})

test('a fault of the database is masked, with the number the log has', async () => {
  await owner.sql`revoke select on accounts from pantau_app`
  const answer = await send(api.api.fastify, document)
  await owner.sql`grant select on accounts to pantau_app`
  expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR'])
  expect(answer.body.errors?.[0]?.message).toContain(answer.body.errors?.[0]?.extensions.instance)
  expect(JSON.stringify(answer.body)).not.toMatch(/permission|accounts"/)
})

test('a body that is no JSON, one that is too long and an unknown path are told so in the same form', async () => {
  const { fastify } = api.api
  const broken = {
    method: 'POST',
    url: '/graphql',
    payload: '{',
    headers: { 'content-type': 'application/json' },
  } as const
  const reply = await fastify.inject(broken)
  expect([reply.statusCode, reply.json().errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  expect((await post(fastify, { documentId: 'x'.repeat(2_000_000) })).status).toBe(413)
  const lost = await fastify.inject({ url: '/nowhere' })
  expect([lost.statusCode, lost.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND'])
})

test('the health check asks the database', async () => {
  const reply = await api.api.fastify.inject({ url: '/healthz' })
  expect([reply.statusCode, reply.json().status]).toEqual([200, 'ok'])
})

test('closing answers what is under way, and then nothing any more', async () => {
  const other = await openTestApi(urls, { manifestPath: writeManifest({ document }), isDemo: true })
  const address = await other.api.listen(0)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/)
  const held = await owner.sql.reserve()
  await held`begin`
  await held`lock table accounts`
  const underWay = fetch(`${address}/graphql?documentId=${documentId(document)}`)
  await vi.waitFor(async () => {
    const [waiting] = await held`select count(*) as n from pg_locks where not granted`
    expect(waiting?.n).toBe(1)
  })
  const closed = other.close()
  await held`commit`
  held.release()
  const answer = await underWay
  await closed
  expect(await answer.json()).toMatchObject({ data: { demoAccounts: { length: 13 } } })
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
})
