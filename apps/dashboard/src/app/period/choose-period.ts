import type { PeriodGrain, PeriodRangeInput } from '../../graphql/generated/graphql.ts'
import { monthsBefore, monthsInYear, yearsBefore } from './months.ts'

/** What the figures reach up to; from the installation. */
export interface DataReach {
  readonly today: string
  readonly lastMonth: string | null
  readonly lastYear: number | null
}

/** How long a period is, in the words of the address. */
export const spans = ['12', 'bulan', 'triwulan', 'sd', '36', 'tahun', 'ajaran'] as const
export type Span = (typeof spans)[number]

/** The period of a page: its length and last month, and the code by which the address names it. */
export interface ChosenPeriod {
  readonly span: Span
  /** `2023` a year, `2026-10` the twelve months that end there, `2026-Q3`, `2026-10-bulan`, `2026-10-sd`, `2026-10-36`, `2026-ajaran`. */
  readonly code: string
  /** Last month, `YYYY-MM`. */
  readonly end: string
}

export const grains: Readonly<Record<Span, PeriodGrain>> = {
  '12': 'ROLLING_12',
  bulan: 'MONTH',
  triwulan: 'QUARTER',
  sd: 'YEAR_TO_DATE',
  '36': 'ROLLING_36',
  tahun: 'YEAR',
  ajaran: 'SCHOOL_YEAR',
}

const patterns = {
  year: /^((?:19|20)\d{2})$/,
  month: /^((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?:-(bulan|sd|36))?$/,
  quarter: /^((?:19|20)\d{2})-Q([1-4])$/,
  schoolYear: /^((?:19|20)\d{2})-ajaran$/,
} as const

/** The period that the address names; `span` is asked for beside it by the form, which then names month and length apart. */
export function choosePeriod(asked: string | undefined, reach: DataReach, span?: string | undefined): ChosenPeriod {
  const named = readCode(asked) ?? newestPeriod(reach)
  const wanted = spans.find((known) => known === span)
  return wanted === undefined || (wanted === '12' && named.span === 'tahun') ? named : periodEnding(wanted, named.end)
}

function readCode(asked = ''): ChosenPeriod | undefined {
  const [, year] = patterns.year.exec(asked) ?? []
  if (year) return periodEnding('tahun', `${year}-12`)
  const [, month, length = '12'] = patterns.month.exec(asked) ?? []
  if (month) return periodEnding(spans.find((span) => span === length) ?? '12', month)
  const [, ofYear, quarter] = patterns.quarter.exec(asked) ?? []
  if (ofYear) return periodEnding('triwulan', `${ofYear}-${String(Number(quarter) * 3).padStart(2, '0')}`)
  const [, ending] = patterns.schoolYear.exec(asked) ?? []
  return ending ? periodEnding('ajaran', `${ending}-06`) : undefined
}

/** Monthly figures where they are the newest, else the newest year, else this year. */
function newestPeriod({ lastMonth, lastYear, today }: DataReach): ChosenPeriod {
  if (lastMonth && Number(lastMonth.slice(0, 4)) >= (lastYear ?? 0)) return periodEnding('12', lastMonth)
  return periodEnding('tahun', `${lastYear ?? today.slice(0, 4)}-12`)
}

/** The period of a length that ends with a month, or contains it where periods begin at fixed months. */
function periodEnding(span: Span, month: string): ChosenPeriod {
  const year = month.slice(0, 4)
  const number = Number(month.slice(5))
  if (span === 'tahun') return { span, code: year, end: `${year}-12` }
  if (span === 'ajaran') {
    const ending = number > 6 ? String(Number(year) + 1) : year
    return { span, code: `${ending}-ajaran`, end: `${ending}-06` }
  }
  if (span === 'triwulan') {
    const quarter = Math.ceil(number / 3)
    return { span, code: `${year}-Q${quarter}`, end: `${year}-${String(quarter * 3).padStart(2, '0')}` }
  }
  return { span, code: span === '12' ? month : `${month}-${span}`, end: month }
}

export const yearOf = ({ end }: ChosenPeriod): number => Number(end.slice(0, 4))

const rangeOf = ({ span }: ChosenPeriod, end: string): PeriodRangeInput => {
  const point = span === 'tahun' ? end.slice(0, 4) : end
  return { from: point, to: point, grain: grains[span] }
}

/** The one period of the page. */
export const singlePeriod = (period: ChosenPeriod): PeriodRangeInput => rangeOf(period, period.end)

const monthsApart = ({ span }: ChosenPeriod): number => (span === '36' ? 36 : monthsInYear)

/** The same months a year earlier, or 36 months earlier: no month is in both. */
export const earlierPeriod = (period: ChosenPeriod): ChosenPeriod =>
  periodEnding(period.span, monthsBefore(period.end, monthsApart(period)))

export type Pace = 'YEAR' | 'QUARTER' | 'MONTH' | 'ROLLING_12' | 'ROLLING_36' | 'SCHOOL_YEAR'

const shown = { years: 10, quarters: 12, months: 24 } as const

/** The periods of a trend that ends with the page's period. */
export function trendRange(period: ChosenPeriod, pace: Pace): PeriodRangeInput {
  const { end } = period
  if (pace === 'YEAR') return { from: yearsBefore(end.slice(0, 4), shown.years - 1), to: end.slice(0, 4), grain: pace }
  const months =
    pace === 'SCHOOL_YEAR'
      ? (shown.years - 1) * monthsInYear
      : pace === 'QUARTER'
        ? (shown.quarters - 1) * 3
        : shown.months - 1
  return { from: monthsBefore(end, months), to: end, grain: pace }
}

const naturalPaces: Readonly<Record<Span, Pace>> = {
  '12': 'ROLLING_12',
  bulan: 'MONTH',
  triwulan: 'QUARTER',
  sd: 'MONTH',
  '36': 'ROLLING_36',
  tahun: 'YEAR',
  ajaran: 'SCHOOL_YEAR',
}

/** The trend that fits a period when none is asked for. */
export const naturalPace = ({ span }: ChosenPeriod): Pace => naturalPaces[span]
