import type { ScoreLevels } from './score-levels.ts'

/** Share of the upper and of the lower group in the discrimination index. */
export const TAIL_SHARE = 0.27 // Kelley 1939; Arikunto 2012 p. 227 for 100 pupils or more
export const HALVES_BELOW = 100 // Arikunto 2012 p. 227: below 100 pupils the halves

/** Weight of each score level in the lower and the upper group. */
export interface ScoreGroups {
  lower: Float64Array
  upper: Float64Array
}

/**
 * Groups of exactly share x N pupils each: scores beyond the cut count whole, the tied score at the cut by the fraction still wanted,
 * so that the order of rows cannot matter.
 */
export function fractionalGroups({ counts }: ScoreLevels, share: number): ScoreGroups {
  const wanted = share * counts.reduce((sum, value) => sum + value, 0)
  const upper = fillTail(Float64Array.from(counts).reverse(), wanted).reverse()
  return { lower: fillTail(counts, wanted), upper }
}

function fillTail(counts: Float64Array, wanted: number): Float64Array {
  const weights = new Float64Array(counts.length)
  let missing = wanted
  for (let level = 0; level < counts.length && missing > 0; level++) {
    const tied = counts[level] ?? 0
    if (tied === 0) continue
    weights[level] = Math.min(1, missing / tied)
    missing -= tied
  }
  return weights
}

/** Groups by quantiles of type 7 (the default of R): lower at or below Q(.27), upper above Q(.73). */
export function quantileGroups(levels: ScoreLevels): ScoreGroups {
  const low = scoreQuantile(levels, TAIL_SHARE)
  const high = scoreQuantile(levels, 1 - TAIL_SHARE)
  return {
    lower: levels.values.map((value) => (value <= low ? 1 : 0)),
    upper: levels.values.map((value) => (value > high ? 1 : 0)),
  }
}

/** Quantile of type 7 (Hyndman & Fan 1996). No pupil gives 0. */
export function scoreQuantile({ values, counts }: ScoreLevels, share: number): number {
  const n = counts.reduce((sum, value) => sum + value, 0)
  const place = share * (n - 1)
  const below = Math.floor(place + 1e-9)
  const low = scoreAt(values, counts, below)
  const rest = place - below
  return rest > 1e-9 ? low + rest * (scoreAt(values, counts, below + 1) - low) : low
}

function scoreAt(values: Float64Array, counts: Float64Array, rank: number): number {
  let passed = 0
  for (let level = 0; level < values.length; level++) {
    passed += counts[level] ?? 0
    if (passed > rank) return values[level] ?? 0
  }
  return 0
}

export function weighCounts(counts: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let level = 0; level < counts.length; level++) sum += (counts[level] ?? 0) * (weights[level] ?? 0)
  return sum
}
