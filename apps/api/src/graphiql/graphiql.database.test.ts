import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '../access/sessions.ts'
import { post } from '../testing/dashboard.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed))
})

afterAll(() => api.close())

const fastify = () => api.api.fastify

const mintAs = async (accountName: string, headers: Record<string, string> = {}) => {
  const { secret } = await startSession(api.connection.sql, { accountName, userAgent: null })
  const cookie = `pantau_session=${secret}`
  return fastify().inject({ method: 'POST', url: '/graphiql/token', headers: { cookie, ...headers } })
}

test('whoever is signed in and may query freely gets a token that ends in an hour', async () => {
  const { secret, expiresAt } = (await mintAs('analis')).json()
  const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(59)
  expect(minutes).toBeLessThan(60.1)
  const answer = await post(fastify(), { query: '{ viewer { name } }' }, { authorization: `Bearer ${secret}` })
  expect(answer.body.data).toEqual({ viewer: { name: 'analis' } })
})

test('nobody else gets one: not the public, a role without the right, another site, or a token', async () => {
  expect((await fastify().inject({ method: 'POST', url: '/graphiql/token' })).statusCode).toBe(401)
  expect((await mintAs('bidan')).statusCode).toBe(403)
  expect((await mintAs('analis', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  const { secret } = (await mintAs('analis')).json()
  const headers = { authorization: `Bearer ${secret}` }
  expect((await fastify().inject({ method: 'POST', url: '/graphiql/token', headers })).statusCode).toBe(403)
})

test('page, script and styles come from here, and the page may load from nowhere else', async () => {
  const page = await fastify().inject({ url: '/graphiql' })
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  const linked = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)
  expect(linked).toHaveLength(2)
  for (const url of linked) expect((await fastify().inject({ url })).statusCode).toBe(200)
  expect((await fastify().inject({ url: '/graphiql/..%2f..%2fpackage.json' })).statusCode).toBe(404)
})
