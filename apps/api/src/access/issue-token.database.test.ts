import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { issueToken } from './issue-token.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed))
})

afterAll(() => api.close())

const issue = (name: string, days = 30) => issueToken(api.connection.sql, '33.04', { name, label: 'uji', days })

test('a token of an analyst answers free queries', async () => {
  const { secret } = await issue('analis')
  const reply = await api.api.fastify.inject({
    ...{ method: 'POST', url: '/graphql', payload: { query: '{ viewer { role } }' } },
    headers: { authorization: `Bearer ${secret}` },
  })
  expect(reply.json().data).toEqual({ viewer: { role: 'ANALYST' } })
})

test('nobody unknown, nobody who may not query, and no endless token', async () => {
  await expect(issue('siapa')).rejects.toThrow('There is no account siapa')
  await expect(issue('bidan')).rejects.toThrow('MIDWIFE may not send free queries')
  await expect(issue('analis', 366)).rejects.toThrow('1 to 365 days')
  await expect(issue('analis', Number.NaN)).rejects.toThrow('1 to 365 days')
})
