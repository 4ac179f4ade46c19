import type { Connection } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatError } from '../graphql/format-error.ts'
import { openReader } from './open-reader.ts'

let reader: Connection

beforeAll(async () => {
  reader = openReader((await testDatabase()).appUrl, 1)
})

afterAll(() => reader.close())

test('a question of a program can write nothing', async () => {
  await expect(reader.sql`delete from areas`).rejects.toThrow(/read-only transaction/)
})

test('a question of a program is cut off after five seconds, and the answer says to ask for less', async () => {
  expect([...(await reader.sql`show statement_timeout`)]).toEqual([{ statement_timeout: '5s' }])
  const cutOff: Error = await reader.sql
    .begin((sql) =>
      sql`select set_config('statement_timeout', '1', true), pg_sleep(0)`.then(() => sql`select pg_sleep(1)`),
    )
    .then(
      () => new Error('was not cut off'),
      (error) => error,
    )
  const wrapped = new GraphQLError(cutOff.message, { originalError: cutOff })
  expect(formatError({ message: cutOff.message }, wrapped).extensions?.code).toBe('DOCUMENT_TOO_LARGE')
})
