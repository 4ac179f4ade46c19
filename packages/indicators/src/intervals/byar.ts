import { confidenceMultiplier } from '../distributions/normal.ts'
import {
  findCountFault,
  type IntervalEstimate,
  type IntervalOptions,
  noEstimate,
  readIntervalOptions,
} from './interval-estimate.ts'

/** Byar's limits of a Poisson mean with x events seen; the lower is null where its cube is not positive. */
export function byarLimits(x: number, z: number): { lower: number | null; upper: number } {
  const below = x === 0 ? 0 : 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))
  const next = x + 1
  const above = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))
  return { lower: below > 0 ? x * below ** 3 : null, upper: next * above ** 3 }
}

/**
 * Byar's approximation to the exact Poisson interval of x/n:
 * x(1 − 1/9x − z/3√x)³ to (x+1)(1 − 1/9(x+1) + z/3√(x+1))³, over n, times the multiplier. Good from 10 events up.
 * Where the lower cube is not positive (few events) the lower limit is null with TOO_FEW. n = 0 gives ZERO_DENOMINATOR.
 * Breslow & Day (1987), vol. II, p. 69.
 */
export function byar(x: number, n: number, options: IntervalOptions = {}): IntervalEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const fault = findCountFault(x, n)
  if (fault !== null) return noEstimate(fault, 'byar', confidence)
  const { lower, upper } = byarLimits(x, confidenceMultiplier(confidence))
  return {
    value: (x / n) * multiplier,
    lower: lower === null ? null : (lower / n) * multiplier,
    upper: (upper / n) * multiplier,
    method: 'byar',
    confidence,
    reason: lower === null ? 'TOO_FEW' : null,
  }
}
