import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countDueMonths, listPeriods, monthCode, monthOfDay, type PeriodGrain, periodGrains } from './period.ts'
import { periodLabel } from './period-label.ts'

const one = (grain: PeriodGrain, month: string) => {
  const [period] = listPeriods({ grain, from: month, to: month })
  if (period === undefined) throw new Error(`no period of ${month}`)
  return period
}

test('each grain has its code, first and last day', () => {
  const found = periodGrains.map((grain) => one(grain, '2024-02'))
  expect(found.map(({ code, start, end }) => `${code} ${start} ${end}`)).toEqual([
    '2024-02 2024-02-01 2024-02-29',
    '2024-Q1 2024-01-01 2024-03-31',
    '2024-02/YTD 2024-01-01 2024-02-29',
    '2024 2024-01-01 2024-12-31',
    '2024-02/R12 2023-03-01 2024-02-29',
    '2024-02/R36 2021-03-01 2024-02-29',
    '2024/SY 2023-07-01 2024-06-30',
  ])
})

test('a range gives every period from the one with its first to the one with its last month', () => {
  const codes = (grain: PeriodGrain, from: string, to: string) =>
    listPeriods({ grain, from, to }).map(({ code }) => code)
  expect(codes('QUARTER', '2023-12', '2024-04')).toEqual(['2023-Q4', '2024-Q1', '2024-Q2'])
  expect(codes('YEAR', '2023', '2024')).toEqual(['2023', '2024'])
  expect(codes('MONTH', '2023', '2023')).toHaveLength(12)
  expect(codes('SCHOOL_YEAR', '2024', '2025')).toEqual(['2024/SY', '2025/SY'])
  expect(codes('SCHOOL_YEAR', '2024-06', '2024-07')).toEqual(['2024/SY', '2025/SY'])
})

test('periods out of order, unreadable or too many are refused', () => {
  const refused: [string, string][] = [
    ['2024-02', '2024-01'],
    ['2024-13', '2024-13'],
    ['24', '2024'],
    ['1950', '2024'],
  ]
  for (const [from, to] of refused) expect(() => listPeriods({ grain: 'MONTH', from, to })).toThrow()
})

test('neighbouring months follow each other without gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990 * 12, max: 2060 * 12 }), (month) => {
      const [first, second] = listPeriods({ grain: 'MONTH', from: monthCode(month), to: monthCode(month + 1) })
      const dayAfter = new Date(Date.parse(`${first?.end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
      expect(second?.start).toBe(dayAfter)
      expect(monthOfDay(Date.parse(`${first?.end}T00:00:00Z`) / 86_400_000)).toBe(month)
    }),
  )
})

test('reports are due for months that have ended; the running month only where there is no other', () => {
  const due = (grain: PeriodGrain, month: string, today: string) => countDueMonths(one(grain, month), today)
  expect(due('YEAR', '2026-01', '2026-11-24')).toBe(10)
  expect(due('YEAR', '2026-01', '2026-11-30')).toBe(11)
  expect(due('YEAR', '2025-01', '2026-11-24')).toBe(12)
  expect(due('YEAR', '2027-01', '2026-11-24')).toBe(0)
  expect(due('MONTH', '2026-11', '2026-11-24')).toBe(1)
  expect(due('MONTH', '2026-12', '2026-11-24')).toBe(0)
  expect(due('YEAR', '2026-01', '2026-01-10')).toBe(1)
  expect(due('ROLLING_12', '2026-11', '2026-11-24')).toBe(11)
})

test('periods are worded in both languages', () => {
  const worded = periodGrains.map((grain) => one(grain, '2024-02'))
  expect(worded.map((period) => periodLabel(period, 'ID'))).toEqual([
    'Februari 2024',
    'Triwulan 1 2024',
    'Januari–Februari 2024',
    '2024',
    'Maret 2023–Februari 2024',
    'Maret 2021–Februari 2024',
    'Tahun ajaran 2023/2024',
  ])
  expect(worded.slice(0, 3).map((period) => periodLabel(period, 'EN'))).toEqual([
    'February 2024',
    'Quarter 1 2024',
    'January–February 2024',
  ])
})
