import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { admitAreas } from './admit-areas.ts'
import { countSide, type Side } from './count-side.ts'
import { openCountTable } from './count-table.ts'
import { type Element, elements } from './elements.ts'
import { type Counts, measureCounts } from './measure-counts.ts'
import type { Period } from './period.ts'
import { areaLimitOf, chargeAfter, chargeBefore } from './price.ts'
import type { ReportersQuestion } from './reporters.ts'

export interface CountsQuestion {
  readonly elementKeys: readonly string[]
  readonly areas: AreaSelection
  readonly periods: readonly Period[]
  readonly today: string
  /** See measureCounts. */
  readonly measureKeys: readonly string[] | null
  readonly storedKeys: readonly string[]
  readonly reporters?: ReportersQuestion
  readonly sourcesOf?: string
  readonly valuesPerArea: number
  readonly cost: { requested: number }
}

export interface AskedCounts {
  readonly counts: Counts
  /** How many parts the area (its place) is summed from. */
  partCountOf(area: number): number
  sideOf(area: number, elementKeys: readonly string[], period: Period): Side
}

/** Reads counts once they are paid for, and refuses areas that are unknown or out of reach. */
export async function askCounts(sql: postgres.Sql, scope: Scope, question: CountsQuestion): Promise<AskedCounts> {
  const { areas: selection, cost, valuesPerArea } = question
  const price = { selection, cost, valuesPerArea }
  chargeBefore(price)
  const counts = await measureCounts(sql, scope, { ...question, areaLimit: areaLimitOf(price) })
  chargeAfter(price, counts.areas.length)
  admitAreas(selection, counts.areas)
  const table = openCountTable(counts.reports, elementsOf(question.elementKeys))
  const places = new Map(question.elementKeys.map((key, place) => [key, place]))
  const knownPlaces = new Map<readonly string[], number[]>()
  const placesOf = (keys: readonly string[]): number[] => {
    const found = knownPlaces.get(keys) ?? keys.flatMap((key) => places.get(key) ?? [])
    knownPlaces.set(keys, found)
    return found
  }
  const parts = groupParts(counts)
  const partsOf = (area: number) => parts[area] ?? []
  return {
    counts,
    partCountOf: (area) => partsOf(area).length,
    sideOf: (area, keys, period) => countSide(table, { elements: placesOf(keys), parts: partsOf(area), period }),
  }
}

export const elementsOf = (keys: readonly string[]): Element[] =>
  keys.flatMap((key) => {
    const element = elements.get(key)
    return element === undefined ? [] : [element]
  })

function groupParts({ areas, parts }: Counts): number[][] {
  const groups = areas.map((): number[] => [])
  for (const [part, area] of parts.entries()) groups[area]?.push(part)
  return groups
}
