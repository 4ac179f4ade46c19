import { FIRST_CATEGORY, type ResponseMatrix } from '../matrix/response-matrix.ts'
import { seededRandom } from '../numeric/seeded-random.ts'
import type { Interval } from '../numeric/wilson.ts'
import { codeCounts, type ItemTable, tabulateItem } from './item-table.ts'
import { MINIMUM } from './minimum-numbers.ts'
import { PoissonCells } from './poisson-cells.ts'
import { HALVES_BELOW, TAIL_SHARE } from './score-groups.ts'
import { type ScoreLevels, scoreLevels } from './score-levels.ts'

const RESAMPLES = 1000 // Efron & Tibshirani 1993, p. 188: about 1000 for percentile intervals
const TAIL = 0.025
const SEED = 20190719

/**
 * Percentile interval at 95 % of each item's discrimination D (Efron & Tibshirani 1993, ch. 13), by a Poisson bootstrap: every cell
 * of the table points × score is drawn anew as Poisson(count) (Hanley & MacGibbon 2006), groups and all. D is upper less lower group
 * with fractional ties, as a share of the maximum. Null below 30 pupils. The same answers always give the same interval.
 */
export function bootstrapDiscrimination(
  matrix: ResponseMatrix,
  levels: ScoreLevels = scoreLevels(matrix),
): (Interval | null)[] {
  const n = matrix.pupilCount
  const share = n < HALVES_BELOW ? 0.5 : TAIL_SHARE
  return matrix.items.map(({ points, maximum }, index) => {
    if (n < MINIMUM.discrimination || maximum <= 0) return null
    const sorted = resample(countByPoints(tabulateItem(matrix, index, levels), points), share)
    const at = (rank: number) => (sorted[rank] ?? 0) / maximum
    return { lower: at(Math.floor(TAIL * RESAMPLES)), upper: at(Math.ceil((1 - TAIL) * RESAMPLES) - 1) }
  })
}

/** Pupils by points and score, points ascending: the labels of categories and their order play no part. */
interface PointsTable {
  points: readonly number[]
  levels: number
  /** Points row r, level l at r * levels + l. */
  counts: Float64Array
}

function countByPoints(table: ItemTable, points: Float64Array): PointsTable {
  const earned = Array.from({ length: table.codes }, (_, code) => (code < FIRST_CATEGORY ? 0 : (points[code] ?? 0)))
  const distinct = [...new Set(earned)].sort((a, b) => a - b)
  const counts = new Float64Array(distinct.length * table.levels)
  earned.forEach((value, code) => {
    const start = distinct.indexOf(value) * table.levels
    codeCounts(table, code).forEach((count, level) => {
      counts[start + level] = (counts[start + level] ?? 0) + count
    })
  })
  return { points: distinct, levels: table.levels, counts }
}

/** Differences of the mean points of the two groups in every resample, ascending. */
function resample({ points, levels, counts }: PointsTable, share: number): Float64Array {
  const random = seededRandom(SEED)
  const filled = [...counts.keys()].filter((cell) => (counts[cell] ?? 0) > 0)
  const cells = new PoissonCells(filled.map((cell) => counts[cell] ?? 0))
  const levelOf = Int32Array.from(filled, (cell) => cell % levels)
  const pointsOf = Float64Array.from(filled, (cell) => points[Math.floor(cell / levels)] ?? 0)
  const [pupils, earned] = [new Float64Array(levels), new Float64Array(levels)]
  const differences = new Float64Array(RESAMPLES)
  for (let turn = 0; turn < RESAMPLES; turn++) {
    pupils.fill(0)
    earned.fill(0)
    let drawn = 0
    for (let cell = 0; cell < levelOf.length; cell++) {
      const count = cells.draw(cell, random())
      const level = levelOf[cell] ?? 0
      drawn += count
      pupils[level] = (pupils[level] ?? 0) + count
      earned[level] = (earned[level] ?? 0) + count * (pointsOf[cell] ?? 0)
    }
    const size = share * drawn
    const upper = tailPoints(pupils, earned, size, levels - 1, -1)
    differences[turn] = size > 0 ? (upper - tailPoints(pupils, earned, size, 0, 1)) / size : 0
  }
  return differences.sort()
}

/** Points of so many pupils from one end of the scores; the tied score at the cut counts by the fraction still wanted. */
function tailPoints(pupils: Float64Array, earned: Float64Array, size: number, start: number, step: 1 | -1): number {
  let missing = size
  let sum = 0
  for (let level = start; missing > 0 && level >= 0 && level < pupils.length; level += step) {
    const tied = pupils[level] ?? 0
    if (tied === 0) continue
    sum += (earned[level] ?? 0) * Math.min(1, missing / tied)
    missing -= tied
  }
  return sum
}
