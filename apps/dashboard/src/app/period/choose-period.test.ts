import { describe, expect, it } from 'vitest'
import { choosePeriod, earlierPeriod, singlePeriod, trendRange } from './choose-period.ts'
import { monthsBefore } from './months.ts'
import { namePeriod } from './name-period.ts'
import { listPeriodOptions } from './period-options.ts'

const monthly = { today: '2026-11-24', lastMonth: '2026-10', lastYear: 2026 }
const yearly = { today: '2026-11-24', lastMonth: null, lastYear: 2023 }

it('shows the newest twelve months where figures come by month, and the newest year otherwise', () => {
  expect(choosePeriod(undefined, monthly)).toEqual({ span: '12', code: '2026-10', end: '2026-10' })
  expect(choosePeriod(undefined, yearly)).toMatchObject({ span: 'tahun', code: '2023' })
  expect(choosePeriod(undefined, { ...monthly, lastYear: 2027 })).toMatchObject({ span: 'tahun', code: '2027' })
  expect(choosePeriod(undefined, { ...yearly, lastYear: null })).toMatchObject({ span: 'tahun', code: '2026' })
})

describe.each([
  ['2021', 'YEAR', '2021', '2020', '2021'],
  ['2025-02', 'ROLLING_12', '2025-02', '2024-02', 'Maret 2024–Februari 2025'],
  ['2025-02-bulan', 'MONTH', '2025-02', '2024-02', 'Februari 2025'],
  ['2026-Q3', 'QUARTER', '2026-09', '2025-09', 'Triwulan 3 2026'],
  ['2026-10-sd', 'YEAR_TO_DATE', '2026-10', '2025-10', 'Januari 2026–Oktober 2026'],
  ['2026-10-36', 'ROLLING_36', '2026-10', '2023-10', 'November 2023–Oktober 2026'],
  ['2026-ajaran', 'SCHOOL_YEAR', '2026-06', '2025-06', 'Tahun ajaran 2025/2026'],
])('the address %s', (code, grain, point, earlier, name) => {
  const period = choosePeriod(code, monthly)

  it('names one period and is its name', () => {
    expect(period.code).toBe(code)
    expect(singlePeriod(period)).toEqual({ from: point, to: point, grain })
    expect(namePeriod(period, 'id').replace(/\u00a0/g, ' ')).toBe(name)
  })

  it('compares it with one of the same length that shares no month with it', () => {
    expect(singlePeriod(earlierPeriod(period))).toEqual({ from: earlier, to: earlier, grain })
  })
})

it.each(['2025-13', "'; drop", '2026-Q5', '2026-10-99', '1850', '2026-ajaran-x'])(
  'takes %s for nothing and shows the newest',
  (asked) => {
    expect(choosePeriod(asked, monthly)).toMatchObject({ code: '2026-10' })
  },
)

it('joins a month and a length that the form sends apart', () => {
  const codes = ['12', 'bulan', 'triwulan', 'sd', '36', 'tahun', 'ajaran', 'x'].map(
    (span) => choosePeriod('2026-08', monthly, span).code,
  )
  expect(codes).toEqual([
    '2026-08',
    '2026-08-bulan',
    '2026-Q3',
    '2026-08-sd',
    '2026-08-36',
    '2026',
    '2027-ajaran',
    '2026-08',
  ])
  expect(choosePeriod('2023', monthly, '12').code).toBe('2023')
  expect(choosePeriod('2023', monthly, 'triwulan').code).toBe('2023-Q4')
})

it('counts months over the turn of the year', () => {
  expect(monthsBefore('2026-01', 1)).toBe('2025-12')
  expect(monthsBefore('2026-10', 23)).toBe('2024-11')
  expect(monthsBefore('2026-12', 0)).toBe('2026-12')
})

it('ends every trend with the period of the page', () => {
  expect(trendRange(choosePeriod('2026-10', monthly), 'YEAR')).toEqual({ from: '2017', to: '2026', grain: 'YEAR' })
  expect(trendRange(choosePeriod('2023', monthly), 'MONTH')).toEqual({ from: '2022-01', to: '2023-12', grain: 'MONTH' })
  expect(trendRange(choosePeriod('2026-Q3', monthly), 'QUARTER')).toMatchObject({ from: '2023-12', to: '2026-09' })
})

it('offers the months and years that hold figures, newest first', () => {
  expect(listPeriodOptions(monthly).months.slice(0, 2)).toEqual(['2026-10', '2026-09'])
  expect(listPeriodOptions(yearly)).toMatchObject({ months: [] })
  expect(listPeriodOptions(yearly).years.slice(0, 2)).toEqual(['2023', '2022'])
})
