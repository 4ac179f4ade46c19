import { gammaQuantile, gammaUpperQuantile } from '../distributions/gamma.ts'
import {
  findCountFault,
  type IntervalEstimate,
  type IntervalOptions,
  noEstimate,
  readIntervalOptions,
} from './interval-estimate.ts'

interface Limits {
  readonly lower: number
  readonly upper: number
}

const keptCounts = 32
const keptTails = 8
const kept = new Map<number, Limits[]>()

/**
 * Exact limits of a Poisson mean with x events seen; `tail` is the probability beyond each limit. Garwood (1936).
 * Those of small whole counts are kept: a regency asks for the same few thousands of times.
 */
export function exactPoissonLimits(x: number, tail: number): Limits {
  if (!Number.isInteger(x) || x < 0 || x >= keptCounts) return solveLimits(x, tail)
  const ofTail = kept.get(tail) ?? []
  if (kept.size < keptTails) kept.set(tail, ofTail)
  const limits = ofTail[x] ?? solveLimits(x, tail)
  ofTail[x] = limits
  return limits
}

const solveLimits = (x: number, tail: number): Limits => ({
  lower: x === 0 ? 0 : gammaQuantile(tail, x),
  upper: gammaUpperQuantile(tail, x + 1),
})

/**
 * Exact (Garwood) interval of a rate or ratio x/n, x events over a fixed n:
 * χ²(α/2; 2x)/2 to χ²(1 − α/2; 2x + 2)/2, over n, times the multiplier.
 * x = 0 gives the lower limit 0 and the upper −ln(α/2)/n; n = 0 nulls with ZERO_DENOMINATOR. Garwood (1936).
 */
export function exactPoisson(x: number, n: number, options: IntervalOptions = {}): IntervalEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const fault = findCountFault(x, n)
  if (fault !== null) return noEstimate(fault, 'exact', confidence)
  const { lower, upper } = exactPoissonLimits(x, (1 - confidence) / 2)
  return {
    value: (x / n) * multiplier,
    lower: (lower / n) * multiplier,
    upper: (upper / n) * multiplier,
    method: 'exact',
    confidence,
    reason: null,
  }
}
