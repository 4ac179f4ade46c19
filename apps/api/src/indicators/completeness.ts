import type { AreaLevel } from '../areas/area.ts'
import type { Side } from './count-side.ts'
import type { Count, Reports } from './count-table.ts'
import type { Element } from './elements.ts'

export interface Completeness {
  readonly reported: number
  readonly expected: number
  readonly level: AreaLevel
}

/** What a side should have been reported by: its elements, the units in the area, and the months that are due. */
export interface Due {
  readonly elements: readonly Element[]
  readonly partCount: number
  readonly unitsOf: (level: AreaLevel) => number
  readonly months: number
}

/**
 * How much of a side has been reported: regencies for areas above them, else reports of villages or, where none came,
 * of facilities, each one a month due; a report for the whole year stands for its months. Of several elements the one
 * least reported counts; null when nothing was due or no unit is known.
 */
export function measureCompleteness(side: Side, reports: Reports | null, due: Due): Completeness | null {
  if (due.partCount > 1) return { reported: side.reportedParts, expected: due.partCount, level: 'REGENCY' }
  const found = due.elements.map((element, place) => ofElement(element, side.counts[place], reports, due))
  const known = found.filter((completeness) => completeness !== null)
  return known.sort((one, other) => one.reported / one.expected - other.reported / other.expected)[0] ?? null
}

function ofElement(element: Element, count: Count | undefined, reports: Reports | null, due: Due): Completeness | null {
  const rows = count?.rows ?? []
  const units = (column: readonly number[] | undefined, isYear: boolean) =>
    rows.reduce((sum, row) => sum + (reports?.isYear[row] === isYear ? (column?.[row] ?? 0) : 0), 0)
  const villages = { months: units(reports?.villageUnits, false), years: units(reports?.villageUnits, true) }
  const facilities = { months: units(reports?.facilityUnits, false), years: units(reports?.facilityUnits, true) }
  const hasVillages = villages.months + villages.years > 0
  const hasFacilities = facilities.months + facilities.years > 0
  if (rows.length > 0 && !hasVillages && !hasFacilities) return null
  const reporting = hasVillages ? 'VILLAGE' : facilityOf(element)
  const level = rows.length > 0 ? reporting : element.reportedAt
  const arrived = hasVillages ? villages : facilities
  const times = timesDue(element, rows.length, arrived.months, due.months)
  const expected = due.unitsOf(level) * times
  const reported = arrived.months + arrived.years * (arrived.months > 0 ? times : 1)
  return expected === 0 ? null : { reported: Math.min(reported, expected), expected, level }
}

const facilityOf = ({ reportedAt }: Element): AreaLevel => (reportedAt === 'SCHOOL' ? 'SCHOOL' : 'HEALTH_CENTRE')

/** How often each unit should have reported: states and targets once, flows once a month unless only yearly reports came. */
function timesDue({ kind }: Element, rowCount: number, monthlyReports: number, monthsDue: number): number {
  if (kind === 'TARGET') return Math.max(rowCount, 1)
  if (kind === 'STOCK') return Math.min(monthsDue, 1)
  return rowCount > 0 && monthlyReports === 0 ? 1 : monthsDue
}
