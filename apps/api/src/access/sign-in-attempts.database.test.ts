import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSignInAttempts } from './sign-in-attempts.ts'

let connection: Connection
/** What two processes on one database count. */
let here: ReturnType<typeof createSignInAttempts>
let there: ReturnType<typeof createSignInAttempts>

beforeAll(async () => {
  connection = connect((await testDatabase()).appUrl, { max: 4, applicationName: 'test' })
  here = createSignInAttempts(connection.sql)
  there = createSignInAttempts(connection.sql)
})

beforeEach(() => connection.sql`delete from sign_in_attempts`.then(() => undefined))

afterAll(() => connection.close())

const countTimes = async (times: number, name: (i: number) => string, address: (i: number) => string) => {
  const waits: number[] = []
  for (let i = 0; i < times; i += 1) waits.push(await (i % 2 === 0 ? here : there).count(name(i), address(i)))
  return waits
}

const bupati = () => 'bupati'
const office = () => '10.0.0.1'

test('a sixth attempt for one name from one address within a quarter of an hour must wait, other names need not', async () => {
  const waits = await countTimes(6, bupati, office)
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(waits[5]).toBeGreaterThan(800)
  expect(await there.count('bidan', '10.0.0.1')).toBe(0)
  expect(await there.count('bupati', '10.0.0.2')).toBe(0)
})

test('attempts made at once by two processes are counted together', async () => {
  const waits = await Promise.all(
    Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? here : there).count('bupati', 'x')),
  )
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
})

test('a success in one process forgives the failures before it in all', async () => {
  await countTimes(5, bupati, office)
  await there.forgive('bupati', '10.0.0.1')
  expect(await here.count('bupati', '10.0.0.1')).toBe(0)
})

test('after a quarter of an hour the count begins anew', async () => {
  await countTimes(6, bupati, office)
  await connection.sql`update sign_in_attempts set ends_at = now()`
  expect(await here.count('bupati', '10.0.0.1')).toBe(0)
})

test('one name is held after 50 attempts from anywhere, one address after 100 on any name', async () => {
  const oneName = await countTimes(51, bupati, (i) => `10.0.1.${i}`)
  expect(oneName.filter((wait) => wait > 0)).toHaveLength(1)
  const oneAddress = await countTimes(101, (i) => `name${i}`, office)
  expect(oneAddress.filter((wait) => wait > 0)).toHaveLength(1)
})

test('neither names nor addresses are kept', async () => {
  await here.count('bupati', '10.0.0.1')
  const rows = await connection.sql`select * from sign_in_attempts`
  expect(JSON.stringify(rows)).not.toMatch(/bupati|10\.0/)
})
