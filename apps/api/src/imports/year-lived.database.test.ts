import { testDatabase } from '@pantau/database/testing'
import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scope } from '../access/scope.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { importSheet } from '../testing/import-sheet.ts'
import type { ImportRow } from './import-row.ts'
import { writeOfficeTemplate } from './templates/write-office-template.ts'
import { realSeed } from './testing/open-imports.ts'
import { undoImport } from './undo-import.ts'

// The year 2025 of three puskesmas: a template filled in each month with counts from January, one puskesmas late for
// June, one count that falls in April, one correction of August in October, which is taken back and sent again.

const today = '2026-01-20'
const [regency, punctual, falling, late] = ['33.04', '33.04-P01', '33.04-P02', '33.04-P03'] as const
const centres = [punctual, falling, late] as const
const scope: Scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' }
const viewer = { name: 'analis', role: 'ANALYST', displayNameId: 'A', displayNameEn: 'A', lane: 'dashboard' } as const
const [k6, mothers] = ['anc.k6_delivered', 'birth.mothers'] as const

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed), { today })
  await send(
    'HEALTH_CENTRES',
    'kode,nama,kecamatan\nP01,Batur 1,Batur\nP02,Wanayasa 1,Wanayasa\nP03,Kalibening,Kalibening',
  )
})

afterAll(() => api.close())

const send = (sheet: 'HEALTH_CENTRES' | 'FIGURES', content: string | Uint8Array) =>
  importSheet(api.connection.sql, sheet, content, { today })

type Line = readonly [area: string, element: string, period: string, count: number, isCumulative: boolean]

/** The office's template, filled in by hand from row 2 on. */
async function fillTemplate(lines: readonly Line[]): Promise<Uint8Array> {
  const request = { sheet: 'FIGURES', layout: 'LONG', year: 2025, lang: 'id' } as const
  const workbook = new excel.Workbook()
  const empty = await writeOfficeTemplate(api.connection.sql, { scope, today }, request)
  await workbook.xlsx.load(new Uint8Array(empty).buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('the template has no sheet')
  const headers = sheet.getRow(1).values as unknown[]
  for (const [place, [area, element, period, count, isCumulative]] of lines.entries()) {
    const cells = [area, element, period, count, isCumulative ? 'kumulatif' : null]
    for (const [at, header] of ['Kode wilayah', 'Elemen', 'Periode', 'Nilai', 'Cara hitung'].entries())
      sheet.getCell(place + 2, headers.indexOf(header)).value = cells[at] ?? null
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** What each puskesmas has said of a month, from January, by the last word that stands. */
type Book = Record<string, Record<number, { k6: number; mothers: number }>>
const book: Book = { [punctual]: {}, [falling]: {}, [late]: {} }
const monthOf = (month: number) => `2025-${String(month).padStart(2, '0')}`

async function report(
  month: number,
  reporting: readonly string[],
  said: (centre: string) => { k6: number; mothers: number },
) {
  const lines = reporting.flatMap((centre): Line[] => {
    const counts = said(centre)
    book[centre] = { ...book[centre], [month]: counts }
    return [
      [centre, k6, monthOf(month), counts.k6, true],
      [centre, mothers, monthOf(month), counts.mothers, true],
    ]
  })
  return send('FIGURES', await fillTemplate(lines))
}

/** The newest count from January up to a month, null where there is none. */
const snapshot = (centre: string, month: number, of: 'k6' | 'mothers'): number | null => {
  const said = Object.entries(book[centre] ?? {}).filter(([reported]) => Number(reported) <= month)
  return said.at(-1)?.[1][of] ?? null
}

const isReported = (centre: string, month: number) => book[centre]?.[month] !== undefined

/** Counts of one area over months, by hand: snapshots at their ends, of a month only where it was reported. */
function expected(area: string, first: number, last: number, of: 'k6' | 'mothers'): number | null {
  const counted = (area === regency ? centres : [area]).flatMap((centre) => {
    const months = Array.from({ length: last - first + 1 }, (_, place) => first + place)
    if (!months.some((month) => isReported(centre, month))) return []
    return [(snapshot(centre, last, of) ?? 0) - (snapshot(centre, first - 1, of) ?? 0)]
  })
  return counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0)
}

const grains = [
  ...Array.from({ length: 12 }, (_, place) => ['MONTH', monthOf(place + 1), place + 1, place + 1] as const),
  ...[1, 4, 7, 10].map((first) => ['QUARTER', monthOf(first), first, first + 2] as const),
  ...Array.from({ length: 12 }, (_, place) => ['YEAR_TO_DATE', monthOf(place + 1), 1, place + 1] as const),
  ['YEAR', '2025', 1, 12] as const,
  ['ROLLING_12', '2025-12', 1, 12] as const,
]

const document = `query ($grain: PeriodGrain!, $at: String!, $areas: AreaSelectionInput!) {
  rows: indicatorValues(indicators: ["K6", "K6_RIIL"], areas: $areas, periods: { from: $at, to: $at, grain: $grain }) {
    value lower upper numerator denominator availability status
  }
  columns: indicatorColumns(indicators: ["K6", "K6_RIIL"], areas: $areas, periods: { from: $at, to: $at, grain: $grain }) {
    value lower upper numerator denominator availability status
  }
  counts: elementValues(elements: ["${k6}", "${mothers}"], areas: $areas, periods: { from: $at, to: $at, grain: $grain }) {
    value
  }
}`

type Cell = Record<'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'availability' | 'status', unknown>
interface Answer {
  readonly rows: readonly Cell[]
  readonly columns: Record<keyof Cell, readonly unknown[]>
  readonly counts: readonly { readonly value: number | null }[]
}

const areas = [regency, ...centres]

/** Rows, columns and counts agree with one another and with the counts by hand, over every kind of period. */
async function expectSameEverywhere(): Promise<void> {
  for (const [grain, at, first, last] of grains) {
    const { data, errors } = await api.execute<Answer>(document, {
      ...{ viewer: { role: 'HEALTH_HEAD' }, variables: { grain, at, areas: { codes: areas } } },
    })
    expect(errors).toBeUndefined()
    const { rows = [], columns, counts = [] } = data ?? {}
    for (const [name, column] of Object.entries(columns ?? {}))
      expect([grain, at, name, column]).toEqual([grain, at, name, rows.map((row) => row[name as keyof Cell])])
    const byHand = (of: 'k6' | 'mothers') => areas.map((area) => expected(area, first, last, of))
    expect([grain, at, counts.map(({ value }) => value)]).toEqual([grain, at, [...byHand('k6'), ...byHand('mothers')]])
    expect([grain, at, rows.map(({ numerator }) => numerator)]).toEqual([grain, at, [...byHand('k6'), ...byHand('k6')]])
  }
}

const plain = (month: number) => (centre: string) => {
  const size = { [punctual]: 10, [falling]: 8, [late]: 6 }[centre] ?? 0
  return { k6: size * month - (month % 3), mothers: (size + 2) * month }
}

test('a year of cumulative reports reads the same in rows, columns and counts after every step', async () => {
  await send(
    'FIGURES',
    await fillTemplate(centres.map((centre): Line => [centre, 'target.delivering', '2025', 150, false])),
  )
  const imports: ImportRow[] = []
  for (let month = 1; month <= 12; month += 1) {
    const reporting = month === 6 ? [punctual, falling] : centres
    const said = (centre: string) =>
      month === 4 && centre === falling ? { k6: 20, mothers: 27 } : plain(month)(centre)
    imports.push(await report(month, reporting, said))
    if ([1, 3, 4, 6, 7, 12].includes(month)) await expectSameEverywhere()
  }
  expect(imports.every(({ state, rejected }) => state === 'DONE' && rejected === 0)).toBe(true)

  const before = structuredClone(book)
  const august = await report(8, [punctual], () => ({ k6: 71, mothers: 99 }))
  expect(august).toMatchObject({ added: 0, changed: 2, same: 0 })
  await expectSameEverywhere()

  const corrected = structuredClone(book)
  Object.assign(book, before)
  await undoImport(api.connection.sql, { id: august.id, viewer, scope, today })
  await expectSameEverywhere()

  Object.assign(book, corrected)
  await report(8, [punctual], () => ({ k6: 71, mothers: 99 }))
  await expectSameEverywhere()

  // June comes at last, after the year.
  await report(6, [late], plain(6))
  await expectSameEverywhere()
}, 120_000)

test('with every import taken back nothing has a value', async () => {
  const { sql } = api.connection
  const standing = await sql<
    { id: number }[]
  >`select id from imports where sheet = 'FIGURES' and state = 'DONE' order by id`
  for (const { id } of standing.toReversed()) await undoImport(sql, { id, viewer, scope, today })
  expect(await sql`select from tallies where value is not null or reported is not null`).toHaveLength(0)
  for (const centre of centres) book[centre] = {}
  await expectSameEverywhere()
}, 60_000)
