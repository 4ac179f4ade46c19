import { testDatabase } from '@pantau/database/testing'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createToken } from '../access/tokens.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let url: string
let token: string

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed))
  url = `${await api.api.listen(0)}/graphql`
  const made = await createToken(api.connection.sql, { accountName: 'analis', label: 'audit', hours: 1 })
  token = made.secret
})

afterAll(() => api.close())

test('the analysts lane holds GraphQL over HTTP', async () => {
  const fetchFn = (input: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers })
  }
  const results = await auditServer({ url, fetchFn })
  const unmet = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.id} ${result.name} ${result.status} ${result.reason}`],
  )
  expect(results).toHaveLength(61)
  expect(unmet).toEqual([])
})
