import { monthOfDay, type Period, yearOfMonth } from './period.ts'

/** Months of a year as bits, January the lowest. */
const wholeYear = 0b1111_1111_1111

interface MonthColumns {
  readonly day: readonly number[]
  readonly months?: readonly number[]
}

export interface CoveredMonths {
  /** Months of the period that are covered. */
  readonly inside: number
  /** Months before the period that are covered as well: a report from January after months without one. */
  readonly before: number
}

/** Counts the months covered by rows of reports: the first day of each (since 1970) and its months as bits of its year. */
export function coverMonths(
  rows: readonly number[],
  { day, months }: { readonly day: readonly number[]; readonly months?: readonly number[] },
  period: Period,
): CoveredMonths {
  const ofYears = new Map<number, number>()
  for (const row of rows) {
    const month = monthOfDay(day[row] ?? 0)
    const bits = months?.[row] ?? 1 << (month % 12)
    ofYears.set(yearOfMonth(month), (ofYears.get(yearOfMonth(month)) ?? 0) | bits)
  }
  let [inside, before] = [0, 0]
  for (const [year, bits] of ofYears) {
    const within = bitsWithin(year, period)
    inside += countBits(bits & within)
    before += countBits(bits & ~within)
  }
  return { inside, before }
}

/** The months covered by rows together, as bits of each year; the row's own month where its months are not known. */
export function uniteMonths(rows: readonly number[], { day, months }: MonthColumns): ReadonlyMap<number, number> {
  const ofYears = new Map<number, number>()
  for (const row of rows) {
    const month = monthOfDay(day[row] ?? 0)
    const year = yearOfMonth(month)
    ofYears.set(year, (ofYears.get(year) ?? 0) | (months?.[row] ?? monthBit(month)))
  }
  return ofYears
}

export const monthBit = (month: number): number => 1 << (month % 12)

/** The months of a year that lie in a period. */
function bitsWithin(year: number, { firstMonth, monthCount }: Period): number {
  const first = Math.max(firstMonth - year * 12, 0)
  const last = Math.min(firstMonth + monthCount - 1 - year * 12, 11)
  return first > last ? 0 : (wholeYear >> (11 - last)) & (wholeYear << first)
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
