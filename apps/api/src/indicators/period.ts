import { badInput } from '../errors.ts'

export const periodGrains = [
  'MONTH',
  'QUARTER',
  'YEAR_TO_DATE',
  'YEAR',
  'ROLLING_12',
  'ROLLING_36',
  'SCHOOL_YEAR',
] as const
export type PeriodGrain = (typeof periodGrains)[number]

/** A stretch of whole months; `monthCount` of them, the last one is `lastMonth`. */
export interface Period {
  readonly code: string
  readonly grain: PeriodGrain
  readonly start: string
  readonly end: string
  readonly firstMonth: number
  readonly monthCount: number
}

export interface PeriodRange {
  readonly from: string
  readonly to: string
  readonly grain: PeriodGrain
}

const maximumPeriods = 600

/** Rolling months and school years (July–June) take their months from several calendar years, whatever the month. */
export const isOfTwoYears = ({ grain }: Pick<Period, 'grain'>): boolean =>
  grain === 'ROLLING_12' || grain === 'ROLLING_36' || grain === 'SCHOOL_YEAR'

/** Months are counted from year 0, so that stretches are subtractions. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1
export const yearOfMonth = (number: number): number => Math.floor(number / 12)
export const monthCode = (number: number): string =>
  `${String(yearOfMonth(number)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** The month of a day counted from 1 January 1970. */
export function monthOfDay(day: number): number {
  const date = new Date(day * 86_400_000)
  return monthNumber(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

/**
 * How many months of a period have ended by a day, so that their reports are due. The running month counts where the
 * period has no other.
 */
export function countDueMonths({ firstMonth, monthCount }: Period, today: string): number {
  const running = monthNumber(Number(today.slice(0, 4)), Number(today.slice(5, 7)))
  const ended = today === lastDay(running) ? running : running - 1
  const due = Math.min(Math.max(ended - firstMonth + 1, 0), monthCount)
  return due === 0 && firstMonth === running ? 1 : due
}

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/
const yearPattern = /^\d{4}$/

/** A school year runs from July to June and bears the year in which it ends. */
const schoolYearEnd = 6

/** The periods of a grain from one month or year to another, oldest first. */
export function listPeriods({ from, to, grain }: PeriodRange): Period[] {
  const first = readMonth(from, 1)
  const last = readMonth(to, grain === 'SCHOOL_YEAR' ? schoolYearEnd : 12)
  if (first > last)
    throw badInput(`Periode mulai ${from} sesudah ${to}.`, `The period begins (${from}) after it ends (${to}).`)
  const step = stepOf(grain)
  const ends: number[] = []
  for (let month = firstEnd(grain, first); month <= lastEnd(grain, last); month += step) ends.push(month)
  if (ends.length > maximumPeriods)
    throw badInput(
      `Paling banyak ${maximumPeriods} periode sekali minta; ini ${ends.length}.`,
      `At most ${maximumPeriods} periods at once; these are ${ends.length}.`,
    )
  return ends.map((month) => periodEndingWith(grain, month))
}

const stepOf = (grain: PeriodGrain): number =>
  (({ QUARTER: 3, YEAR: 12, SCHOOL_YEAR: 12 }) as Partial<Record<PeriodGrain, number>>)[grain] ?? 1

const lengthOf = (grain: PeriodGrain, lastMonth: number): number =>
  ({
    MONTH: 1,
    QUARTER: 3,
    YEAR_TO_DATE: (lastMonth % 12) + 1,
    YEAR: 12,
    ROLLING_12: 12,
    ROLLING_36: 36,
    SCHOOL_YEAR: 12,
  })[grain]

const firstEnd = (grain: PeriodGrain, month: number): number =>
  grain === 'YEAR_TO_DATE' || grain === 'ROLLING_12' || grain === 'ROLLING_36' ? month : lastEnd(grain, month)

/** The last month of the calendar period or school year that contains a month. */
function lastEnd(grain: PeriodGrain, month: number): number {
  if (grain === 'QUARTER') return Math.floor(month / 3) * 3 + 2
  if (grain === 'YEAR') return yearOfMonth(month) * 12 + 11
  if (grain === 'SCHOOL_YEAR') return yearOfMonth(month + schoolYearEnd) * 12 + schoolYearEnd - 1
  return month
}

function periodEndingWith(grain: PeriodGrain, lastMonth: number): Period {
  const monthCount = lengthOf(grain, lastMonth)
  const firstMonth = lastMonth - monthCount + 1
  return {
    code: periodCode(grain, lastMonth),
    grain,
    firstMonth,
    monthCount,
    start: `${monthCode(firstMonth)}-01`,
    end: lastDay(lastMonth),
  }
}

function periodCode(grain: PeriodGrain, lastMonth: number): string {
  const month = monthCode(lastMonth)
  const year = String(yearOfMonth(lastMonth))
  const codes: Record<PeriodGrain, string> = {
    MONTH: month,
    QUARTER: `${year}-Q${Math.floor((lastMonth % 12) / 3) + 1}`,
    YEAR_TO_DATE: `${month}/YTD`,
    YEAR: year,
    ROLLING_12: `${month}/R12`,
    ROLLING_36: `${month}/R36`,
    SCHOOL_YEAR: `${year}/SY`,
  }
  return codes[grain]
}

const lastDay = (month: number): string =>
  new Date(Date.UTC(yearOfMonth(month), (month % 12) + 1, 0)).toISOString().slice(0, 10)

/** Reads `2024-03` or `2024`; a year stands for the month of it that is given. */
function readMonth(text: string, monthOfYear: number): number {
  const [, year, month] = monthPattern.exec(text) ?? []
  if (year !== undefined && month !== undefined) return monthNumber(Number(year), Number(month))
  if (yearPattern.test(text)) return monthNumber(Number(text), monthOfYear)
  throw badInput(
    `"${text}" bukan bulan atau tahun. Tulis misalnya 2024-03 atau 2024.`,
    `"${text}" is neither a month nor a year. Write 2024-03 or 2024, say.`,
  )
}
