import { expect, it } from 'vitest'
import {
  choosePeriod,
  listPeriodOptions,
  monthsBefore,
  periodBefore,
  singlePeriod,
  trendRange,
} from './choose-period.ts'

const monthly = { today: '2026-11-24', lastMonth: '2026-10', lastYear: 2026 }
const yearly = { today: '2026-11-24', lastMonth: null, lastYear: 2023 }

it('shows the newest twelve months where figures come by month, and the newest year otherwise', () => {
  expect(choosePeriod(undefined, monthly)).toEqual({ kind: 'month', code: '2026-10' })
  expect(choosePeriod(undefined, yearly)).toEqual({ kind: 'year', code: '2023' })
  expect(choosePeriod(undefined, { ...monthly, lastYear: 2027 })).toEqual({ kind: 'year', code: '2027' })
  expect(choosePeriod(undefined, { ...yearly, lastYear: null })).toEqual({ kind: 'year', code: '2026' })
})

it('takes a month or a year from the address and nothing else', () => {
  expect(choosePeriod('2021', monthly)).toEqual({ kind: 'year', code: '2021' })
  expect(choosePeriod('2025-02', monthly)).toEqual({ kind: 'month', code: '2025-02' })
  expect(choosePeriod('2025-13', monthly)).toEqual({ kind: 'month', code: '2026-10' })
  expect(choosePeriod("'; drop", monthly)).toEqual({ kind: 'month', code: '2026-10' })
})

it('counts months over the turn of the year', () => {
  expect(monthsBefore('2026-01', 1)).toBe('2025-12')
  expect(monthsBefore('2026-10', 23)).toBe('2024-11')
  expect(monthsBefore('2026-12', 0)).toBe('2026-12')
})

it('compares a period with one that shares no month with it', () => {
  expect(singlePeriod({ kind: 'month', code: '2026-10' })).toEqual({
    from: '2026-10',
    to: '2026-10',
    grain: 'ROLLING_12',
  })
  expect(periodBefore({ kind: 'month', code: '2026-10' })).toEqual({
    from: '2025-10',
    to: '2025-10',
    grain: 'ROLLING_12',
  })
  expect(periodBefore({ kind: 'year', code: '2023' })).toEqual({ from: '2022', to: '2022', grain: 'YEAR' })
})

it('ends every trend with the period of the page', () => {
  expect(trendRange({ kind: 'month', code: '2026-10' }, 'YEAR')).toEqual({ from: '2017', to: '2026', grain: 'YEAR' })
  expect(trendRange({ kind: 'year', code: '2023' }, 'MONTH')).toEqual({
    from: '2022-01',
    to: '2023-12',
    grain: 'MONTH',
  })
})

it('offers the months and years that hold figures, newest first', () => {
  expect(listPeriodOptions(monthly).months.slice(0, 2)).toEqual(['2026-10', '2026-09'])
  expect(listPeriodOptions(yearly)).toMatchObject({ months: [] })
  expect(listPeriodOptions(yearly).years.slice(0, 2)).toEqual(['2023', '2022'])
})
