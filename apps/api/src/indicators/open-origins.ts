import type { AreaLevel } from '../areas/area.ts'
import { type Completeness, measureCompleteness } from './completeness.ts'
import type { Side } from './count-side.ts'
import type { Element } from './elements.ts'
import type { Counts } from './measure-counts.ts'
import type { UnitRow } from './origins.ts'
import { countDueMonths, type Period } from './period.ts'

/** One side of an area (its place) over a period. */
export interface OriginQuestion {
  readonly area: number
  readonly partCount: number
  readonly period: Period
  readonly elements: readonly Element[]
}

/** Says of counts when they came in, from where, and how much of what was due has been reported. */
export function openOrigins(counts: Counts, today: string) {
  const byImport = new Map(counts.imports.map((row) => [row.id, row]))
  const unitRows = counts.areas.map((_, place) => counts.units.filter(({ area }) => area === place))
  const known = new Map<string, number>()
  const unitsOn = (area: number, level: AreaLevel, day: string): number => {
    const key = `${area} ${level} ${day}`
    const count = known.get(key) ?? countUnits(unitRows[area] ?? [], level, day)
    known.set(key, count)
    return count
  }

  const importsOf = (sides: readonly Side[]) => {
    const ids = sides.flatMap((side) =>
      side.counts.flatMap(({ rows }) => rows.flatMap((row) => counts.reports?.importIds?.[row] ?? [])),
    )
    const found = [...new Set(ids)].sort((one, other) => other - one).flatMap((id) => byImport.get(id) ?? [])
    const freshness =
      found
        .map(({ finishedAt }) => finishedAt)
        .sort()
        .at(-1) ?? null
    return { freshness, sources: [...new Set(found.map(({ source }) => source))] }
  }

  const completenessOf = (side: Side, question: OriginQuestion): Completeness | null => {
    const { area, period, elements, partCount } = question
    const day = period.end < today ? period.end : today
    return measureCompleteness(side, counts.reports, {
      elements,
      partCount,
      months: countDueMonths(period, today),
      unitsOf: (level) => unitsOn(area, level, day),
    })
  }
  return { importsOf, completenessOf }
}

const countUnits = (rows: readonly UnitRow[], level: AreaLevel, day: string): number =>
  rows
    .filter((row) => row.level === level && row.from <= day && row.to > day)
    .reduce((sum, { units }) => sum + units, 0)

export const isShort = (completeness: Completeness | null): boolean =>
  completeness !== null && completeness.reported < completeness.expected
