import { confidenceMultiplier } from '../distributions/normal.ts'
import {
  findCountFault,
  type IntervalEstimate,
  type IntervalOptions,
  noEstimate,
  readIntervalOptions,
} from './interval-estimate.ts'

/**
 * Wilson score interval of a proportion x/n:
 * (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)), times the multiplier.
 * x and n may be fractional. x = 0 gives the lower limit 0, x = n the upper limit 1, exactly.
 * x > n gives nulls with NUMERATOR_ABOVE_DENOMINATOR, n = 0 nulls with ZERO_DENOMINATOR. Wilson (1927); Newcombe (1998).
 */
export function wilson(x: number, n: number, options: IntervalOptions = {}): IntervalEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const fault = findCountFault(x, n) ?? (x > n ? 'NUMERATOR_ABOVE_DENOMINATOR' : null)
  if (fault !== null) return noEstimate(fault, 'wilson', confidence)
  const z = confidenceMultiplier(confidence)
  const root = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
  const middle = 2 * x + z * z
  const scale = 2 * (n + z * z)
  const value = x / n
  // The product of the two roots is x²/(n(n + z²)): no cancellation when x is small beside z².
  const lower = Math.min(value, (2 * x * value) / (middle + root))
  const upper = x === n ? 1 : Math.max(value, (middle + root) / scale)
  return {
    value: value * multiplier,
    lower: lower * multiplier,
    upper: upper * multiplier,
    method: 'wilson',
    confidence,
    reason: null,
  }
}
