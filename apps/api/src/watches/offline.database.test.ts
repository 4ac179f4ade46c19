import { connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { withRegistry } from '../registry/access/with-registry.ts'
import { registrySeed } from '../registry/testing/registry-seed.ts'
import { openTestApi, type TestApi, testClock } from '../testing/execute.ts'
import { allNo, sheetInput, submit, watchedClient } from './testing/watch-api.ts'

let api: TestApi
let urls: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  urls = await testDatabase(registrySeed)
  api = await openTestApi(urls)
})

afterAll(() => api.close())

const SHEETS = 500
const HOUR = 3_600_000

/** Numbers below one, the same in every run. */
function randomStream(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const rows = [...items]
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [here, there] = [rows[last], rows[other]]
    if (here !== undefined && there !== undefined) [rows[last], rows[other]] = [there, here]
  }
  return rows
}

interface Kept {
  readonly entryKey: string
  readonly happenedAt: string
  readonly standing: string
  readonly revision: number | null
  readonly column: string
}

const listKept = () =>
  withRegistry(
    {
      sql: api.connection.sql,
      clock: createClock('Asia/Jakarta', '2026-11-24'),
      viewer: { name: 'uji', role: 'MIDWIFE' },
      scope: { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'PERSON' },
    },
    'read only',
    (tx) => tx<Kept[]>`
      select entry_key as "entryKey", happened_at as "happenedAt", standing, revision,
        concat_ws(' ', pregnancy_id, form, ordinal, "column") as "column"
      from sheet_submissions`,
  )

const countSigns = async () => {
  const pregnancies = await api.execute<{
    pregnancies: { edges: { node: { escalations: { signs: unknown[] }[] } }[] }
  }>('{ pregnancies(first: 100) { edges { node { escalations { signs { code } } } } } }', {
    viewer: { role: 'MIDWIFE', areaCodes: ['33.04-11'] },
  })
  const { edges } = pregnancies.data?.pregnancies ?? { edges: [] }
  return edges.flatMap(({ node }) => node.escalations)
}

test('500 sheets in any order, with repeats, transactions broken off, a server restarted, and wrong clocks: none lost, none doubled', async () => {
  const random = randomStream(3304)
  const clients: Awaited<ReturnType<typeof watchedClient>>[] = []
  for (let each = 0; each < 10; each += 1) clients.push(await watchedClient(api))
  const sheets = Array.from({ length: SHEETS }, (_, index) => {
    const client = clients[index % clients.length]
    if (client === undefined) throw new Error('no client')
    const isDanger = random() < 0.1
    const answers = isDanger ? [{ item: 'BLEEDING', word: 'YES' }] : random() < 0.5 ? allNo : allNo.slice(3)
    const agoMs = Math.floor(random() * 20 * 24 * HOUR)
    const offMs = random() < 0.3 ? Math.floor((random() - 0.5) * 800 * 24 * HOUR) : 0
    const column = 1 + Math.floor(random() * 25)
    return { client, isDanger, agoMs, offMs, over: { entryKey: `sheet ${index}`, column, answers } }
  })
  // every sheet is sent until an answer came through, and some again
  const sendings = shuffle(
    sheets.flatMap((sheet) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => sheet)),
    random,
  )
  const happened = new Map<string, number>()
  const killer = connect(urls.appUrl, { max: 1, applicationName: 'killer' })
  let lost = 0
  for (let start = 0; start < sendings.length; start += 16) {
    const sent = sendings.slice(start, start + 16).map(async ({ client, agoMs, offMs, over }) => {
      if (!happened.has(over.entryKey)) happened.set(over.entryKey, testClock.now().getTime() - agoMs)
      const happenedAt = happened.get(over.entryKey) ?? 0
      for (let tries = 0; tries < 20; tries += 1) {
        const times = {
          filledAt: new Date(happenedAt + offMs).toISOString(),
          sentAt: new Date(testClock.now().getTime() + offMs).toISOString(),
        }
        const answer = await submit(api, sheetInput(client.id, { ...over, ...times }), client.cadre).catch(() => null)
        if (answer !== null) return expect([over.entryKey, answer.userErrors]).toEqual([over.entryKey, []])
        lost += 1
      }
      throw new Error(`${over.entryKey} never came through`)
    })
    if (start % 80 === 0)
      // not before a new connection has read the types of arrays: a failure then the driver lets nobody catch
      await killer.sql`select pg_cancel_backend(pid) from pg_stat_activity
        where application_name = 'pantau-test' and datname = current_database() and query <> '' and query not like '%typarray%'`
    await Promise.all(sent)
    if (start === 320) {
      await api.close()
      api = await openTestApi(urls)
    }
  }
  await killer.close()
  expect(lost).toBeGreaterThan(0)
  const kept = await listKept()
  expect(kept.map(({ entryKey }) => entryKey).sort()).toEqual(sheets.map(({ over }) => over.entryKey).sort())
  const standing = kept.filter(({ revision }) => revision !== null)
  expect(new Set(standing.map(({ column, revision }) => `${column} ${revision}`)).size).toBe(standing.length)
  expect(new Set(standing.map(({ column }) => column))).toEqual(new Set(kept.map(({ column }) => column)))
  // clocks set right by the server's, to some seconds between the two
  for (const { entryKey, happenedAt } of kept)
    expect(Math.abs(Date.parse(happenedAt) - (happened.get(entryKey) ?? 0))).toBeLessThan(60_000)
  // one sign open for each client, and no danger without one
  const dangerous = new Set(sheets.filter(({ isDanger }) => isDanger).map(({ client }) => client.id))
  expect(await countSigns()).toHaveLength(dangerous.size)
}, 300_000)

test('a sending whose connection breaks before it is committed leaves nothing, and comes in whole at the next try', async () => {
  const { id, cadre } = await watchedClient(api)
  const input = sheetInput(id, { answers: [{ item: 'BLEEDING', word: 'YES' }], entryKey: 'broken' })
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'owner' })
  await owner.sql`revoke insert on escalations from pantau_app`
  const broken = await api.execute('mutation ($input: SheetInput!) { submitSheet(input: $input) { outcome } }', {
    viewer: cadre,
    variables: { input },
  })
  await owner.sql`grant insert on escalations to pantau_app`
  await owner.close()
  expect(broken.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
  expect((await listKept()).some(({ entryKey }) => entryKey === 'broken')).toBe(false)
  expect(await submit(api, input, cadre)).toMatchObject({ outcome: 'STANDS', escalation: { isOpen: true } })
})
