import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Scope } from '../../access/scope.ts'
import { openImports, type TestImports } from '../testing/open-imports.ts'
import { undoImport } from '../undo-import.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

beforeEach(async () => {
  await imports.connection.sql`delete from tallies`
  await imports.connection.sql`delete from figures`
})

const scope: Scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' }
const viewer = { name: 'analis', role: 'ANALYST', displayNameId: 'A', displayNameEn: 'A', lane: 'dashboard' } as const
const undo = ({ id }: { id: number }) => undoImport(imports.connection.sql, { id, viewer, scope, today: '2026-11-24' })

const sheet = (...lines: string[]) => ['kode_wilayah,elemen,periode,nilai', ...lines].join('\n')
const run = (...lines: string[]) => imports.run('FIGURES', sheet(...lines))

async function tallyOf(areaCode: string, element: string, start: string): Promise<number | null> {
  const [row] = await imports.connection.sql<{ value: number | null }[]>`
    select value from tallies where area_code = ${areaCode} and element_key = ${element} and period_start = ${start}`
  return row?.value ?? null
}

async function issuesOf({ id }: { id: number }) {
  const rows = await imports.connection.sql`
    select severity, code, row, "column", value, params from import_issues where import_id = ${id} order by position`
  return rows.map((row) => ({ ...row }))
}

describe('counts from January', () => {
  const cumulative = (...lines: string[]) =>
    imports.run(
      'FIGURES',
      ['kode_wilayah,elemen,periode,nilai,cara hitung', ...lines.map((line) => `${line},kumulatif`)].join('\n'),
    )
  const village = '33.04.15.2001'
  const months = (area: string) =>
    imports.connection.sql`
    select period_start as start, value, months from tallies
    where area_code = ${area} and value is not null order by period_start`.then((rows) => rows.map(Object.values))

  test('the increment belongs to the month reported and covers the months since the last report', async () => {
    const first = await cumulative(`${village},birth.live,2026-01,4`)
    expect(first).toMatchObject({ added: 1, changed: 0, same: 0 })
    await cumulative(`${village},birth.live,2026-03,10`)
    const expected = [
      ['2026-01-01', 4, 0b001],
      ['2026-03-01', 6, 0b110],
    ]
    expect([await months(village), await months('33.04')]).toEqual([expected, expected])
  })

  test('a late month changes the later one, is same when sent again, and its undo restores both', async () => {
    await cumulative(`${village},birth.live,2026-01,4`, `${village},birth.live,2026-03,10`)
    const late = await cumulative(`${village},birth.live,2026-02,7`)
    const between = [
      await tallyOf('33.04', 'birth.live', '2026-02-01'),
      await tallyOf('33.04', 'birth.live', '2026-03-01'),
    ]
    expect(between).toEqual([3, 3])
    expect(await cumulative(`${village},birth.live,2026-03,10`)).toMatchObject({ added: 0, changed: 0, same: 1 })
    expect(await run(`${village},birth.live,2026-03,10`)).toMatchObject({ added: 0, changed: 1, same: 0 })
    await cumulative(`${village},birth.live,2026-03,10`)
    await undo(late)
    expect(await months('33.04')).toEqual([
      ['2026-01-01', 4, 0b001],
      ['2026-03-01', 6, 0b110],
    ])
  })

  test('a fall gives a negative month that stays in the sums and is marked', async () => {
    await cumulative(
      `${village},birth.live,2026-01,9`,
      `${village},birth.live,2026-02,7`,
      '33.04.16.2001,birth.live,2026-02,3',
    )
    const found = await imports.connection.sql`
      select area_code, value, has_fall from tallies where period_start = '2026-02-01' and value is not null order by 1`
    expect(found.map(Object.values)).toEqual([
      ['33.04', 1, true],
      ['33.04.15', -2, true],
      [village, -2, true],
      ['33.04.16', 3, false],
      ['33.04.16.2001', 3, false],
    ])
  })

  test.each([
    ['a state', `${village},fp.active,2026-01,4`, { code: 'CUMULATIVE_NOT_COUNTED', column: 'cara hitung' }],
    ['a year', `${village},birth.live,2025,4`, { code: 'CUMULATIVE_NEEDS_MONTH', column: 'periode' }],
  ])('%s cannot be counted from January', async (_, line, issue) => {
    expect(await issuesOf(await cumulative(line))).toMatchObject([issue])
  })

  test('a mapping may say it for the whole file', async () => {
    const mapping = { constants: { reporting: 'kumulatif' } }
    const lines = [`${village},birth.live,2026-01,4`, `${village},birth.live,2026-02,10`]
    await imports.run('FIGURES', sheet(...lines), { mapping })
    expect(await tallyOf('33.04', 'birth.live', '2026-02-01')).toBe(6)
  })
})

describe('differences are taken and pointed at', () => {
  const [village, kecamatan] = ['33.04.15.2001', '33.04.15'] as const

  test('of an own report to the sum of its parts, whichever comes later', async () => {
    await run(`${kecamatan},birth.live,2026-01,9`)
    const parts = await run(`${village},birth.live,2026-01,7`)
    const params = { area: kecamatan, element: 'birth.live', period: '2026-01', own: 9, sum: 7 }
    const issue = { severity: 'WARN', code: 'DIFFERS_FROM_PARTS', value: '9', params }
    expect(await issuesOf(parts)).toEqual([{ ...issue, row: null, column: null }])
    expect(await issuesOf(await run(`${kecamatan},birth.live,2026-01,9`))).toEqual([
      { ...issue, row: 2, column: 'nilai' },
    ])
    expect(await issuesOf(await run(`${kecamatan},birth.live,2026-01,7`))).toEqual([])
    expect(await issuesOf(await run('33.04.16,birth.live,2026-01,7'))).toEqual([])
  })

  test('of a year to its twelve months, and not before all of them are counted', async () => {
    const months = Array.from(
      { length: 12 },
      (_, at) => `${village},birth.live,2025-${String(at + 1).padStart(2, '0')},5`,
    )
    await run(...months.slice(1))
    expect(await issuesOf(await run(`${village},birth.live,2025,61`))).toEqual([])
    const params = { area: village, element: 'birth.live', period: '2025', own: 61, sum: 60 }
    expect(await issuesOf(await run(...months.slice(0, 1)))).toMatchObject([{ code: 'DIFFERS_FROM_MONTHS', params }])
    expect(await issuesOf(await run(`${village},birth.live,2025,60`))).toEqual([])
  })

  test('of a count from January that is lower than the one before, be it the one that came or a later one', async () => {
    const header = 'kode_wilayah,elemen,periode,nilai,cara hitung'
    const say = (...lines: string[]) => imports.run('FIGURES', [header, ...lines].join('\n'))
    const fall = { severity: 'WARN', code: 'CUMULATIVE_FALLS' }
    const fell = await say(`${village},birth.live,2026-02,8,kumulatif`, `${village},birth.live,2026-04,6,kumulatif`)
    expect(await issuesOf(fell)).toMatchObject([
      { ...fall, row: 3, column: 'nilai', value: '6', params: { area: village, period: '2026-04', fall: 2 } },
    ])
    const raised = await say(`${village},birth.live,2026-03,10,kumulatif`)
    expect(await issuesOf(raised)).toMatchObject([{ ...fall, row: null, params: { period: '2026-04', fall: 4 } }])
    expect(await issuesOf(await say(`${village},birth.live,2026-04,11,kumulatif`))).toEqual([])
  })

  test('of parts that begin to count from January over months that the area above reported', async () => {
    const header = 'kode_wilayah,elemen,periode,nilai,cara hitung'
    await run(`${kecamatan},birth.live,2026-01,3`, `${kecamatan},birth.live,2026-02,4`)
    const later = await imports.run('FIGURES', `${header}\n${village},birth.live,2026-03,12,kumulatif`)
    const overlap = { severity: 'WARN', code: 'MONTHS_OVERLAP', row: null, value: kecamatan }
    expect(await issuesOf(later)).toMatchObject([
      { ...overlap, params: { ownPeriod: '2026-01', partsPeriod: '2026-03' } },
      { ...overlap, params: { ownPeriod: '2026-02', partsPeriod: '2026-03' } },
    ])
    const filled = await imports.run(
      'FIGURES',
      `${header}\n${village},birth.live,2026-01,3,kumulatif\n${village},birth.live,2026-02,7,kumulatif`,
    )
    expect(await issuesOf(filled)).toEqual([])
  })
})
