import { sql as fragment } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from './connect.ts'
import { testDatabase } from './testing/index.ts'

let urls: Awaited<ReturnType<typeof testDatabase>>
let own: Connection

beforeAll(async () => {
  urls = await testDatabase()
  own = connect(urls.ownerUrl, { max: 2, applicationName: 'connect' })
  await own.sql`create table samples (id bigint, at timestamptz, days date[], detail jsonb)`
})

afterAll(() => own.close())

const instant = '2026-11-24T17:30:00Z'

test('instants and days come back as ISO 8601 text, through raw SQL and through Drizzle alike', async () => {
  const statement = `select timestamptz '2026-11-25 00:30+07' as at, date '2026-11-24' as day,
    timestamp '2026-11-24 01:02:03.5' as local, array[date '2026-11-24'] as days`
  const expected = { at: instant, day: '2026-11-24', local: '2026-11-24T01:02:03.5', days: ['2026-11-24'] }
  expect([...(await own.sql.unsafe(statement))]).toEqual([expected])
  expect([...(await own.database.execute(fragment.raw(statement)))]).toEqual([expected])
})

test('counts are numbers, and an integer too large for one keeps its digits as text', async () => {
  const [row] =
    await own.sql`select count(*) as n, 9007199254740991::bigint as most, 9007199254740993::bigint as beyond`
  expect(row).toEqual({ n: 1, most: Number.MAX_SAFE_INTEGER, beyond: '9007199254740993' })
})

test('dates, arrays and objects can be sent, by raw SQL and by Drizzle', async () => {
  await own.sql`insert into samples values (1, ${new Date(instant)}, ${['2026-11-24']}, ${own.sql.json({ a: [1] })})`
  await own.database.execute(fragment`insert into samples values (2, ${instant}, null, ${JSON.stringify({ a: [1] })})`)
  expect([...(await own.sql`select id, at, detail from samples order by id`)]).toEqual([
    { id: 1, at: instant, detail: { a: [1] } },
    { id: 2, at: instant, detail: { a: [1] } },
  ])
})

test('a read-only connection refuses to write', async () => {
  const reader = connect(urls.ownerUrl, { max: 1, applicationName: 'reader', readOnly: true })
  await expect(reader.sql`delete from samples`).rejects.toThrow(/read-only/)
  await reader.close()
})
