import { itemCodes, type ResponseMatrix } from '../matrix/response-matrix.ts'

/** Total scores of a test, as a value per pupil and as the place of that value among the levels. */
export interface ScoreLevels {
  totals: Float64Array
  levelOf: Uint32Array
  /** Score of each level, ascending. */
  values: Float64Array
  counts: Float64Array
}

/** Sums of weighted points are equal when they agree to nine digits, whatever the order of summing. */
const GRID = 1e9

export function scoreLevels(matrix: ResponseMatrix): ScoreLevels {
  const totals = totalScores(matrix)
  const areWhole = matrix.items.every(({ points }) => points.every((value) => Number.isInteger(value)))
  return areWhole ? wholeLevels(matrix, totals) : distinctLevels(totals)
}

function totalScores(matrix: ResponseMatrix): Float64Array {
  const totals = new Float64Array(matrix.pupilCount)
  matrix.items.forEach(({ points }, item) => {
    const codes = itemCodes(matrix, item)
    for (let pupil = 0; pupil < totals.length; pupil++) {
      totals[pupil] = (totals[pupil] ?? 0) + (points[codes[pupil] ?? 0] ?? 0)
    }
  })
  return totals
}

function wholeLevels(matrix: ResponseMatrix, totals: Float64Array): ScoreLevels {
  const highest = matrix.items.reduce((sum, { points }) => sum + points.reduce((a, b) => Math.max(a, b), 0), 0)
  const levelOf = Uint32Array.from(totals)
  return {
    totals,
    levelOf,
    values: Float64Array.from({ length: highest + 1 }, (_, i) => i),
    counts: count(levelOf, highest + 1),
  }
}

function distinctLevels(totals: Float64Array): ScoreLevels {
  const rounded = totals.map((total) => Math.round(total * GRID) / GRID)
  const values = Float64Array.from(new Set(rounded)).sort()
  const index = new Map([...values].map((value, level) => [value, level]))
  const levelOf = Uint32Array.from(rounded, (total) => index.get(total) ?? 0)
  return { totals: rounded, levelOf, values, counts: count(levelOf, values.length) }
}

function count(levelOf: Uint32Array, levels: number): Float64Array {
  const counts = new Float64Array(levels)
  for (const level of levelOf) counts[level] = (counts[level] ?? 0) + 1
  return counts
}

export interface ScoreMoments {
  n: number
  mean: number
  /** Variance with divisor n - 1; 0 for a single pupil. */
  variance: number
}

export function scoreMoments({ values, counts }: Pick<ScoreLevels, 'values' | 'counts'>): ScoreMoments {
  let n = 0
  let sum = 0
  for (let level = 0; level < values.length; level++) {
    n += counts[level] ?? 0
    sum += (counts[level] ?? 0) * (values[level] ?? 0)
  }
  const mean = n === 0 ? 0 : sum / n
  let squares = 0
  for (let level = 0; level < values.length; level++) {
    squares += (counts[level] ?? 0) * ((values[level] ?? 0) - mean) ** 2
  }
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 }
}
