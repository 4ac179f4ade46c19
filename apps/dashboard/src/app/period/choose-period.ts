import type { PeriodRangeInput } from '../../graphql/generated/graphql.ts'

/** What the figures reach up to; from the installation. */
export interface DataReach {
  readonly today: string
  readonly lastMonth: string | null
  readonly lastYear: number | null
}

/** The period of a page: a calendar year (`2023`), or the twelve months that end with a month (`2026-10`). */
export type ChosenPeriod =
  | { readonly kind: 'year'; readonly code: string }
  | { readonly kind: 'month'; readonly code: string }

const yearPattern = /^(19|20)\d{2}$/
const monthPattern = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/

/** Monthly figures where they are the newest, else the newest year, else this year. */
export function choosePeriod(asked: string | undefined, reach: DataReach): ChosenPeriod {
  if (asked && monthPattern.test(asked)) return { kind: 'month', code: asked }
  if (asked && yearPattern.test(asked)) return { kind: 'year', code: asked }
  const { lastMonth, lastYear, today } = reach
  if (lastMonth && Number(lastMonth.slice(0, 4)) >= (lastYear ?? 0)) return { kind: 'month', code: lastMonth }
  return { kind: 'year', code: String(lastYear ?? today.slice(0, 4)) }
}

const monthsInYear = 12

/** A month so many months before another one, `YYYY-MM`. */
export function monthsBefore(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * monthsInYear + Number(month.slice(5)) - 1 - count
  const year = String(Math.floor(number / monthsInYear)).padStart(4, '0')
  return `${year}-${String((number % monthsInYear) + 1).padStart(2, '0')}`
}

export const yearsBefore = (year: string, count: number): string => String(Number(year) - count)

export const yearOf = (period: ChosenPeriod): number => Number(period.code.slice(0, 4))

/** The one period of the page. */
export const singlePeriod = ({ kind, code }: ChosenPeriod): PeriodRangeInput => ({
  from: code,
  to: code,
  grain: kind === 'year' ? 'YEAR' : 'ROLLING_12',
})

/** The same length a year earlier: no month is in both. */
export const periodBefore = ({ kind, code }: ChosenPeriod): PeriodRangeInput =>
  kind === 'year'
    ? { from: yearsBefore(code, 1), to: yearsBefore(code, 1), grain: 'YEAR' }
    : { from: monthsBefore(code, monthsInYear), to: monthsBefore(code, monthsInYear), grain: 'ROLLING_12' }

export type Pace = 'YEAR' | 'MONTH' | 'ROLLING_12'

const shown = { years: 10, months: 24 } as const

/** The periods of a trend that ends with the page's period. */
export function trendRange(period: ChosenPeriod, pace: Pace): PeriodRangeInput {
  if (pace === 'YEAR') {
    const year = period.code.slice(0, 4)
    return { from: yearsBefore(year, shown.years - 1), to: year, grain: 'YEAR' }
  }
  const month = period.kind === 'month' ? period.code : `${period.code}-12`
  return { from: monthsBefore(month, shown.months - 1), to: month, grain: pace }
}

/** The trend that fits a period when none is asked for. */
export const naturalPace = ({ kind }: ChosenPeriod): Pace => (kind === 'year' ? 'YEAR' : 'ROLLING_12')

export interface PeriodOptions {
  readonly months: readonly string[]
  readonly years: readonly string[]
}

/** What the period selector offers: two years of months, and years as far back as publications reach. */
export function listPeriodOptions({ today, lastMonth, lastYear }: DataReach): PeriodOptions {
  const newest = Math.max(lastYear ?? 0, Number(lastMonth?.slice(0, 4) ?? 0)) || Number(today.slice(0, 4))
  return {
    months: lastMonth ? Array.from({ length: shown.months }, (_, index) => monthsBefore(lastMonth, index)) : [],
    years: Array.from({ length: offeredYears }, (_, index) => String(newest - index)),
  }
}

/** Publications about the regency reach back to 2014, those about the province to 2011. */
const offeredYears = 16
