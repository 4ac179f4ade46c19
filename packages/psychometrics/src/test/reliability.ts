import { fQuantile } from '../numeric/f-quantile.ts'
import type { Interval } from '../numeric/wilson.ts'
import { invertSymmetric } from './invert-matrix.ts'

/**
 * Cronbach's alpha (1951): n/(n-1) (1 - Σ s_i² / s_T²); the same number as KR-20 for 0/1 items.
 * One item, or totals that do not vary, give null.
 */
export function cronbachAlpha(items: number, varianceSum: number, totalVariance: number): number | null {
  if (items < 2 || totalVariance <= 1e-12) return null
  return (items / (items - 1)) * (1 - varianceSum / totalVariance)
}

/**
 * 95 % interval of alpha: 1 - (1 - alpha) F at .975 and .025 on N - 1 and (N - 1)(n - 1) degrees
 * (Feldt, Woodruff & Salih 1987, Applied Psychological Measurement 11, 93-103). Fewer than two pupils or items give null.
 */
export function feldtInterval(alpha: number, pupils: number, items: number): Interval | null {
  if (pupils < 2 || items < 2) return null
  const d1 = pupils - 1
  const d2 = d1 * (items - 1)
  return { lower: 1 - (1 - alpha) * fQuantile(0.975, d1, d2), upper: 1 - (1 - alpha) * fQuantile(0.025, d1, d2) }
}

/** KR-21: n/(n-1) (1 - m(n - m)/(n s²)) with the population variance s² (Kuder & Richardson 1937, formula 21). */
export function kr21(items: number, mean: number, populationVariance: number): number | null {
  if (items < 2 || populationVariance <= 1e-12) return null
  return (items / (items - 1)) * (1 - (mean * (items - mean)) / (items * populationVariance))
}

export interface CorrelationSummary {
  /** (1 - n/ΣR) n/(n-1). */
  alphaStandardised: number | null
  /** Guttman's lambda-6: 1 - Σ(1 - smc)/ΣR, smc the squared multiple correlation with the other items (Guttman 1945). */
  lambda6: number | null
  meanInterItemR: number | null
}

/** From covariances, over the items that vary; fewer than two of them give nulls, a singular matrix no lambda-6. */
export function summariseCorrelations(covariances: Float64Array, items: number): CorrelationSummary {
  const varying = Array.from({ length: items }, (_, i) => i).filter((i) => (covariances[i * items + i] ?? 0) > 1e-12)
  const n = varying.length
  if (n < 2) return { alphaStandardised: null, lambda6: null, meanInterItemR: null }
  const correlations = new Float64Array(n * n)
  let sum = 0
  varying.forEach((i, row) => {
    varying.forEach((j, column) => {
      const scale = Math.sqrt((covariances[i * items + i] ?? 0) * (covariances[j * items + j] ?? 0))
      const r = row === column ? 1 : (covariances[i * items + j] ?? 0) / scale
      correlations[row * n + column] = r
      sum += r
    })
  })
  if (Math.abs(sum) < 1e-9) return { alphaStandardised: null, lambda6: null, meanInterItemR: -1 / (n - 1) }
  const inverse = invertSymmetric(correlations, n)
  const unique = inverse && varying.reduce((total, _, row) => total + 1 / (inverse[row * n + row] ?? 1), 0)
  return {
    alphaStandardised: (n / (n - 1)) * (1 - n / sum),
    lambda6: unique === null ? null : 1 - unique / sum,
    meanInterItemR: (sum - n) / (n * (n - 1)),
  }
}

export interface SplitHalf {
  r: number
  /** 2r/(1 + r) (Spearman 1910, Brown 1910). */
  spearmanBrown: number | null
}

/** Correlation of the sums of odd and even items; null where a half does not vary; r = -1 has no Spearman-Brown. */
export function splitHalf(covariances: Float64Array, items: number): SplitHalf | null {
  const sums = [0, 0, 0]
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < items; j++) {
      const half = i % 2 === j % 2 ? i % 2 : 2
      sums[half] = (sums[half] ?? 0) + (covariances[i * items + j] ?? 0)
    }
  }
  const [odd = 0, even = 0, both = 0] = sums
  if (odd <= 1e-12 || even <= 1e-12) return null
  const r = both / 2 / Math.sqrt(odd * even)
  return { r, spearmanBrown: 1 + r > 1e-9 ? (2 * r) / (1 + r) : null }
}
