import type { ItemTable } from './item-table.ts'
import type { ScoreMoments } from './score-levels.ts'

export interface ItemMoments {
  mean: number
  /** Divisor N - 1. */
  variance: number
  /** Covariance with the total score T, divisor N - 1. */
  covarianceTotal: number
  /** Variance of the rest score R = T - x. */
  restVariance: number
  covarianceRest: number
}

export function itemMoments(table: ItemTable, points: Float64Array, scores: ScoreMoments): ItemMoments {
  const { n: pupils, mean: meanTotal } = scores
  const divisor = Math.max(1, pupils - 1)
  let sum = 0
  for (let code = 0; code < table.codes; code++) sum += (table.n[code] ?? 0) * (points[code] ?? 0)
  const mean = pupils === 0 ? 0 : sum / pupils
  let squares = 0
  let products = 0
  for (let code = 0; code < table.codes; code++) {
    const count = table.n[code] ?? 0
    const deviation = (points[code] ?? 0) - mean
    squares += count * deviation * deviation
    products += deviation * ((table.scoreSum[code] ?? 0) - count * meanTotal)
  }
  const variance = squares / divisor
  const covarianceTotal = products / divisor
  return {
    mean,
    variance,
    covarianceTotal,
    restVariance: Math.max(0, scores.variance + variance - 2 * covarianceTotal),
    covarianceRest: covarianceTotal - variance,
  }
}

/** Variances below this share of the total score's are rounding, not spread. */
const NO_SPREAD = 1e-12

/** Correlation from its parts; null where a variable does not vary. */
export function correlation(covariance: number, varianceA: number, varianceB: number): number | null {
  const scale = Math.max(varianceA, varianceB, 1)
  if (varianceA <= NO_SPREAD * scale || varianceB <= NO_SPREAD * scale) return null
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB)))
}
