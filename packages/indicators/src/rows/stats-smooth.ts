import { empiricalBayes } from '../smoothing/empirical-bayes.ts'
import { quintiles } from '../smoothing/quintiles.ts'
import { readCount, type StatsRow } from './stats-row.ts'

export interface SmoothRowOptions {
  multiplier?: number
}

/**
 * `smooth`: one row an area with `numerator, denominator` (also `events, population`) → the same with `value` (raw),
 * `smoothed` (empirical Bayes), `weight`, `mean` in multiplied units and `quintile` of the smoothed value. Areas without a
 * usable pair have nulls and take no part; areas without people take the mean and no quintile.
 */
export function statsSmooth(rows: readonly StatsRow[], { multiplier = 1 }: SmoothRowOptions = {}): StatsRow[] {
  const areas = rows.map((row) => {
    const events = readCount(row, 'numerator', 'events', 'x')
    const population = readCount(row, 'denominator', 'population', 'n')
    return events === null || population === null ? null : { events, population }
  })
  const { mean, rates } = empiricalBayes(areas.filter((area) => area !== null))
  const queue = rates[Symbol.iterator]()
  const smoothed = areas.map((area) => (area === null ? null : (queue.next().value ?? null)))
  const ranks = quintiles(smoothed.map((rate) => (rate === null || rate.rate === null ? null : rate.smoothed)))
  const times = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * multiplier
  return rows.map((row, index) => ({
    ...row,
    value: times(smoothed[index]?.rate),
    smoothed: times(smoothed[index]?.smoothed),
    weight: smoothed[index]?.weight ?? null,
    mean: times(mean),
    quintile: ranks[index] ?? null,
  }))
}
