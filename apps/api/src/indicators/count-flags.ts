import type { AskedCounts } from './ask-counts.ts'
import type { Side } from './count-side.ts'
import type { Reports } from './count-table.ts'
import type { ValueFlag } from './indicator-value.ts'
import { findDifferingReport } from './own-report.ts'
import { monthOfDay, type Period, yearOfMonth } from './period.ts'

/** What to know about the counts of an area (its place) over a period, apart from what is still to come. */
export function listCountFlags(asked: AskedCounts, area: number, sides: readonly Side[], period: Period): ValueFlag[] {
  const { reports } = asked.counts
  if (reports === null) return []
  const flags: ValueFlag[] = []
  if (asked.partCountOf(area) === 1 && hasDifferingReport(sides, reports)) flags.push('REPORT_DIFFERS_FROM_PARTS')
  if (sides.some(({ monthsBefore }) => monthsBefore > 0)) flags.push('COVERS_SEVERAL_MONTHS')
  if (hasRow(sides, (row) => isFallOfEarlier(row, reports, period))) flags.push('NEGATIVE_COUNT')
  if (hasRow(sides, (row) => reports.isProjected?.[row] === true)) flags.push('TARGET_PROJECTED')
  return flags
}

/** Areas above the regency, of several parts, have no reports of their own here. */
const hasDifferingReport = (sides: readonly Side[], reports: Reports): boolean =>
  sides.some(({ counts }) => counts.some((count) => findDifferingReport(count, reports) !== null))

const hasRow = (sides: readonly Side[], isWanted: (row: number) => boolean): boolean =>
  sides.some(({ counts }) => counts.some(({ rows }) => rows.some(isWanted)))

/** A fall corrects earlier months of its year, which the period holds as well where it begins with January or before. */
const isFallOfEarlier = (row: number, { hasFall, day }: Reports, { firstMonth }: Period): boolean =>
  hasFall?.[row] === true && yearOfMonth(monthOfDay(day[row] ?? 0)) * 12 < firstMonth
