import { testDatabase } from '@pantau/database/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { importSheet } from '../testing/import-sheet.ts'
import { realSeed } from './testing/open-imports.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed))
})

afterAll(() => api.close())

const areas = ['33.04.15.2001', '33.04.15.2002', '33.04.16.2001'] as const
const months = Array.from({ length: 12 }, (_, place) => place + 1)

const cell = fc.record({
  area: fc.constantFrom(...areas),
  month: fc.constantFrom(...months),
  value: fc.integer({ min: 0, max: 40 }),
  isCumulative: fc.boolean(),
  /** The file in which the cell comes. */
  file: fc.nat(4),
})
type Cell = typeof cell extends fc.Arbitrary<infer C> ? C : never

/** Each cell once, in files of which the order is free. */
const reports = fc.uniqueArray(cell, { minLength: 1, maxLength: 30, selector: ({ area, month }) => `${area} ${month}` })
const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })

async function importInOrder(cells: readonly Cell[], files: readonly number[]): Promise<void> {
  const { sql } = api.connection
  await sql`delete from tallies`
  await sql`delete from figures`
  for (const file of files) {
    const lines = cells
      .filter((one) => one.file === file)
      .map(({ area, month, value, isCumulative }) =>
        [area, 'birth.live', `2025-${String(month).padStart(2, '0')}`, value, isCumulative ? 'kumulatif' : ''].join(
          ',',
        ),
      )
    if (lines.length > 0)
      await importSheet(sql, 'FIGURES', ['kode_wilayah,elemen,periode,nilai,cara_hitung', ...lines].join('\n'))
  }
}

const listTallies = () => api.connection.sql`
  select element_key, grain, area_code, period_start, reported, cumulative, reported_months, value, months, has_fall,
    village_units, facility_units
  from tallies order by 1, 2, 3, 4`

/** The counts of the areas and the regency over every period of a grain in 2025. */
async function askCounts(grain: 'QUARTER' | 'YEAR' | 'YEAR_TO_DATE'): Promise<(number | null)[][]> {
  const codes = [...areas, '33.04']
  const { data } = await api.execute<{ elementValues: { value: number | null }[] }>(
    `query ($codes: [String!], $grain: PeriodGrain!) {
      elementValues(elements: ["birth.live"], areas: { codes: $codes },
        periods: { from: "2025", to: "2025", grain: $grain }) { value }
    }`,
    { viewer: { role: 'ANALYST' }, variables: { codes, grain } },
  )
  const values = (data?.elementValues ?? []).map(({ value }) => value)
  const each = values.length / codes.length
  return codes.map((_, place) => values.slice(place * each, (place + 1) * each))
}

const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** The newest report from January, and the months after it. */
function lastSnapshot(cells: readonly Cell[], area: string): number | null {
  const own = cells.filter((one) => one.area === area).sort((one, other) => one.month - other.month)
  const last = own.findLastIndex(({ isCumulative }) => isCumulative)
  return sumOf(own.slice(Math.max(last, 0)).map(({ value }) => value))
}

test('the order in which files with other cells come in does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(reports, order, async (cells, files) => {
      await importInOrder(cells, [0, 1, 2, 3, 4])
      const inOrder = await listTallies()
      await importInOrder(cells, files)
      expect(await listTallies()).toEqual(inOrder)
    }),
    { numRuns: 10 },
  )
}, 120_000)

test('a year is the last snapshot with the months after it, and the sum of its quarters', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (cells) => {
      await importInOrder(cells, [0, 1, 2, 3, 4])
      const snapshots = areas.map((area) => lastSnapshot(cells, area))
      const years = (await askCounts('YEAR')).map(([year = null]) => year)
      expect(years).toEqual([...snapshots, sumOf(snapshots)])
      expect((await askCounts('QUARTER')).map(sumOf)).toEqual(years)
      expect((await askCounts('YEAR_TO_DATE')).map((values) => values.at(-1) ?? null)).toEqual(years)
    }),
    { numRuns: 10 },
  )
}, 120_000)
