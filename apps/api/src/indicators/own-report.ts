import type { Count, Reports } from './count-table.ts'
import { monthBit, uniteMonths } from './covered-months.ts'
import { monthOfDay, yearOfMonth } from './period.ts'

/**
 * The count by the area's own reports: that for the whole year, else the count with the months of its own in place of the
 * same ones summed from parts. null when it has none, when they say the same, and where they cannot be compared: targets
 * of several years are in the count, or own reports and parts cover different months.
 */
export function findDifferingReport({ value, rows }: Count, reports: Reports): number | null {
  const { isYear, reported = [], value: counted } = reports
  const years = rows.filter((row) => isYear[row])
  const own = rows.filter((row) => (reported[row] ?? null) !== null)
  if (value === null || years.length > 1 || own.length === 0) return null
  const ofYear = own.find((row) => isYear[row])
  if (ofYear !== undefined) return differing(reported[ofYear] ?? value, value)
  const compared = findSameMonths(rows, own, reports)
  if (compared === null) return null
  const sumOf = (column: readonly (number | null)[], of: readonly number[]) =>
    of.reduce((sum, row) => sum + (column[row] ?? 0), 0)
  return differing(value + sumOf(reported, own) - sumOf(counted, compared), value)
}

const differing = (own: number, value: number) => (own === value ? null : own)

/** The rows that cover together exactly what the own reports cover; null when none do. */
function findSameMonths(rows: readonly number[], own: readonly number[], reports: Reports): readonly number[] | null {
  const { day, isYear, months = [], reportedMonths = [] } = reports
  const owned = uniteMonths(own, { day, months: reportedMonths })
  const isOwned = (row: number) => {
    const month = monthOfDay(day[row] ?? 0)
    return ((owned.get(yearOfMonth(month)) ?? 0) & monthBit(month)) !== 0
  }
  const compared = rows.filter((row) => !isYear[row] && isOwned(row))
  const counted = uniteMonths(compared, { day, months })
  return [...owned].every(([year, bits]) => counted.get(year) === bits) ? compared : null
}
