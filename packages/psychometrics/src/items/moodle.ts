import type { ItemMoments } from './item-moments.ts'
import type { ItemTable } from './item-table.ts'

/**
 * Discriminative efficiency: 100 cov(x, R) / the covariance of both series sorted ascending (Moodle quiz statistics).
 * Null where the largest covariance is zero.
 */
export function discriminativeEfficiency(
  table: ItemTable,
  points: Float64Array,
  values: Float64Array,
  { covarianceRest }: ItemMoments,
): number | null {
  const highest = largestCovariance(pointsCounts(table, points), restCounts(table, points, values))
  return highest <= 1e-12 ? null : (100 * covarianceRest) / highest
}

type Counts = readonly (readonly [value: number, count: number])[]

function pointsCounts(table: ItemTable, points: Float64Array): Counts {
  const counts = new Map<number, number>()
  for (let code = 0; code < table.codes; code++) {
    const value = points[code] ?? 0
    counts.set(value, (counts.get(value) ?? 0) + (table.n[code] ?? 0))
  }
  return [...counts].sort(ascending)
}

const ascending = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0]

/** Distribution of T - x; scores are put on a grid of nine digits so that equal rest scores meet. */
function restCounts(table: ItemTable, points: Float64Array, values: Float64Array): Counts {
  const counts = new Map<number, number>()
  for (let code = 0; code < table.codes; code++) {
    if (table.n[code] === 0) continue
    for (let level = 0; level < table.levels; level++) {
      const count = table.counts[code * table.levels + level] ?? 0
      if (count === 0) continue
      const rest = Math.round(((values[level] ?? 0) - (points[code] ?? 0)) * 1e9) / 1e9
      counts.set(rest, (counts.get(rest) ?? 0) + count)
    }
  }
  return [...counts].sort(ascending)
}

function largestCovariance(first: Counts, second: Counts): number {
  const n = first.reduce((sum, [, count]) => sum + count, 0)
  if (n < 2) return 0
  const mean = second.reduce((sum, [value, count]) => sum + value * count, 0) / n
  let total = 0
  let place = 0
  let left = second[0]?.[1] ?? 0
  for (const [value, count] of first) {
    let wanted = count
    while (wanted > 0 && place < second.length) {
      const taken = Math.min(wanted, left)
      total += taken * value * ((second[place]?.[0] ?? 0) - mean)
      wanted -= taken
      left -= taken
      if (left === 0) left = second[++place]?.[1] ?? 0
    }
  }
  return total / (n - 1)
}

/**
 * Effective weight of each item: 100 √cov(x, T) / Σ √cov(x_i, T) (Moodle quiz statistics). Null, and left out of the sum, where the
 * covariance is negative.
 */
export function effectiveWeights(covariances: readonly number[]): (number | null)[] {
  const roots = covariances.map((value) => (value < 0 ? null : Math.sqrt(value)))
  const sum = roots.reduce((total: number, root) => total + (root ?? 0), 0)
  return roots.map((root) => (root === null || sum === 0 ? null : (100 * root) / sum))
}
