import { normalCdf } from '../numeric/normal.ts'
import type { Interval } from '../numeric/wilson.ts'

/** Right and wrong answers of the reference and the focal group at one matching score. */
export interface Stratum {
  referenceRight: number
  referenceWrong: number
  focalRight: number
  focalWrong: number
}

export interface MantelHaenszel {
  oddsRatio: number
  interval: Interval
  /** Chi-square with continuity correction, one degree of freedom. */
  chiSquare: number
  p: number
}

const Z_95 = 1.959963984540054

/**
 * Common odds ratio over strata, Σ(A D/T) / Σ(B C/T) (Mantel & Haenszel 1959, JNCI 22, 719-748), its 95 % interval
 * (Robins, Breslow & Greenland 1986, Biometrics 42, 311-323) and chi-square (|ΣA - ΣE| - ½)² / ΣV.
 * Null where no stratum holds both groups and both answers.
 */
export function mantelHaenszel(strata: readonly Stratum[]): MantelHaenszel | null {
  let [top, bottom, observed, expected, variance] = [0, 0, 0, 0, 0]
  let [pr, psqr, qs] = [0, 0, 0]
  for (const { referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d } of strata) {
    const total = a + b + c + d
    if (total < 2) continue
    const [r, s, p, q] = [(a * d) / total, (b * c) / total, (a + d) / total, (b + c) / total]
    top += r
    bottom += s
    pr += p * r
    psqr += p * s + q * r
    qs += q * s
    observed += a
    expected += ((a + b) * (a + c)) / total
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (total * total * (total - 1))
  }
  if (top === 0 || bottom === 0 || variance === 0) return null
  const oddsRatio = top / bottom
  const error = Math.sqrt(pr / (2 * top * top) + psqr / (2 * top * bottom) + qs / (2 * bottom * bottom))
  const chiSquare = Math.max(0, Math.abs(observed - expected) - 0.5) ** 2 / variance
  return {
    oddsRatio,
    interval: { lower: oddsRatio * Math.exp(-Z_95 * error), upper: oddsRatio * Math.exp(Z_95 * error) },
    chiSquare,
    p: 2 * normalCdf(-Math.sqrt(chiSquare)),
  }
}
