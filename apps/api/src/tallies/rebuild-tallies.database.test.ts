import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askCounts } from '../indicators/ask-counts.ts'
import { listPeriods, type PeriodRange } from '../indicators/period.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { rebuildTallies } from './rebuild-tallies.ts'

const scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' } as const
const [village, sister, kecamatan, regency] = ['33.04.15.2001', '33.04.15.2002', '33.04.15', '33.04']

let owner: Connection
let importId: number

beforeAll(async () => {
  owner = connect((await testDatabase(territorySeed)).ownerUrl, { max: 2, applicationName: 'test' })
})

afterAll(() => owner.close())

beforeEach(async () => {
  await owner.sql`delete from figures`
  const [made] = await owner.sql<{ id: number }[]>`
    insert into imports (regency_code, sheet, file_name, sha256, source, state, account_name)
    values ('33.04', 'FIGURES', 'a.csv', '', 'a', 'DONE', 'a') returning id`
  importId = made?.id ?? 0
})

type Report = readonly [area: string, period: string, value: number]

async function report(...reports: readonly Report[]): Promise<void> {
  const rows = reports.map(([area_code, period, value]) => ({
    ...{ regency_code: '33.04', element_key: 'birth.live', import_id: importId, area_code, value },
    grain: period.length === 4 ? 'YEAR' : 'MONTH',
    period_start: period.length === 4 ? `${period}-01-01` : `${period}-01`,
  }))
  await owner.sql`insert into figures ${owner.sql(rows)}`
  await rebuildTallies(owner.sql, '33.04')
}

async function births(range: PeriodRange, ...codes: readonly string[]): Promise<(number | null)[]> {
  const [period] = listPeriods(range)
  if (period === undefined) return []
  const question = { elementKeys: ['birth.live'], areas: { codes }, periods: [period], today: '2026-11-24' }
  const price = { measureKeys: null, storedKeys: [], valuesPerArea: 1, cost: { requested: 0 } }
  const { sideOf } = await askCounts(owner.sql, scope, { ...question, ...price })
  return codes.map((_, area) => sideOf(area, ['birth.live'], period).value)
}

const january = { from: '2024-01', to: '2024-01', grain: 'MONTH' } as const
const year2024 = { from: '2024', to: '2024', grain: 'YEAR' } as const

test('an area is the sum of its parts where any part reported, and its own report is set aside', async () => {
  await report([village, '2024-01', 3], [sister, '2024-01', 4], [kecamatan, '2024-01', 99])
  expect(await births(january, village, sister, kecamatan, regency)).toEqual([3, 4, 7, 7])
})

test('an area none of whose parts reported stands by its own report; zero is a report', async () => {
  await report([kecamatan, '2024-01', 5], ['33.04.16.2001', '2024-01', 0])
  expect(await births(january, kecamatan, '33.04.16', regency, village)).toEqual([5, 0, 5, null])
})

test('a yearly report counts once, beside the months of other areas, and is never spread over months', async () => {
  await report([village, '2024-01', 3], [village, '2024-02', 4], ['33.04.16.2001', '2024', 50])
  expect(await births(year2024, village, kecamatan, '33.04.16', regency)).toEqual([7, 7, 50, 57])
  expect(await births(january, regency, '33.04.16')).toEqual([3, null])
})

test('months are preferred to a yearly report of the same area, yearly reports of parts to own months', async () => {
  await report(
    [village, '2024-01', 3],
    [village, '2024', 80],
    ['33.04.16', '2024-01', 9],
    ['33.04.16.2001', '2024', 50],
  )
  expect(await births(year2024, village, '33.04.16', regency)).toEqual([3, 50, 53])
  expect(await births(january, '33.04.16', regency)).toEqual([9, 12])
})

test('mothers from elsewhere are shown and stay out of the regency', async () => {
  await report([village, '2024-01', 3], ['33.04.luar', '2024-01', 2])
  expect(await births(january, '33.04.luar', regency)).toEqual([2, 3])
})
