import { badInput } from '../errors.ts'

/** An ISO week, Monday to Sunday. */
export interface BriefWeek {
  /** `2026-W47`. */
  readonly code: string
  readonly year: number
  readonly number: number
  readonly monday: string
  readonly sunday: string
}

const dayMs = 86_400_000
const daysOfWeek = 7
/** The week with a year's first Thursday is its first (ISO 8601). */
const thursday = 3

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The week of a calendar day. */
export function weekOf(day: string): BriefWeek {
  const ms = Date.parse(day)
  const weekday = (new Date(ms).getUTCDay() + 6) % daysOfWeek
  const monday = ms - weekday * dayMs
  const year = new Date(monday + thursday * dayMs).getUTCFullYear()
  const first = Date.UTC(year, 0, 4)
  const firstMonday = first - ((new Date(first).getUTCDay() + 6) % daysOfWeek) * dayMs
  const number = Math.round((monday - firstMonday) / (daysOfWeek * dayMs)) + 1
  const code = `${year}-W${String(number).padStart(2, '0')}`
  return { code, year, number, monday: toDay(monday), sunday: toDay(monday + (daysOfWeek - 1) * dayMs) }
}

export const shiftWeek = ({ monday }: BriefWeek, by: number): BriefWeek =>
  weekOf(toDay(Date.parse(monday) + by * daysOfWeek * dayMs))

const form = /^(\d{4})-W(\d{2})$/

/** Reads `2026-W47`; refuses what is no week. */
export function readWeek(text: string): BriefWeek {
  const [, year, number] = form.exec(text) ?? []
  if (year !== undefined && number !== undefined) {
    const week = shiftWeek(weekOf(`${year}-01-04`), Number(number) - 1)
    if (week.code === text) return week
  }
  throw badInput(`Tulis minggu sebagai 2026-W47; "${text}" bukan minggu.`, `Write a week as 2026-W47, not "${text}".`)
}
