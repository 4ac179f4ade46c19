import type { Count, Reports } from './count-table.ts'

/**
 * The count by the area's own reports: that for the whole year, else the count with its own month in place of each month
 * summed from parts. null when it has none, when they say the same, and where targets of several years are in the count.
 */
export function findDifferingReport({ value, rows }: Count, reports: Reports): number | null {
  const { isYear, reported = [], value: counted } = reports
  const years = rows.filter((row) => isYear[row])
  const own = rows.filter((row) => (reported[row] ?? null) !== null)
  if (value === null || years.length > 1 || own.length === 0) return null
  const ofYear = own.find((row) => isYear[row])
  const difference = own.reduce((sum, row) => sum + (reported[row] ?? 0) - (counted[row] ?? 0), 0)
  const ownCount = ofYear === undefined ? value + difference : (reported[ofYear] ?? value)
  return ownCount === value ? null : ownCount
}
