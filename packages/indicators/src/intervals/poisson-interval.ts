import { confidenceMultiplier } from '../distributions/normal.ts'
import { byar, byarLimits } from './byar.ts'
import { exactPoisson, exactPoissonLimits } from './exact-poisson.ts'
import type { IntervalEstimate, IntervalOptions } from './interval-estimate.ts'

export const EXACT_BELOW = 10 // PHE Technical Guide, "Confidence intervals" (2018): exact below 10 events, else Byar

/** Limits of a Poisson mean: exact below 10 events, Byar from 10 up. With 10 events Byar's lower cube is positive. */
export function poissonLimits(x: number, confidence: number): { lower: number; upper: number } {
  const limits = x < EXACT_BELOW ? null : byarLimits(x, confidenceMultiplier(confidence))
  if (limits === null || limits.lower === null) return exactPoissonLimits(x, (1 - confidence) / 2)
  return { lower: limits.lower, upper: limits.upper }
}

/**
 * Interval of a rate or ratio x/n, the `auto` choice: exact Poisson below 10 events, Byar from 10 up.
 * Confidence so high that Byar's lower limit fails at 10 events falls back to exact.
 * x = 0 is a value of 0 with an exact interval; n = 0 gives nulls with ZERO_DENOMINATOR.
 */
export function poissonInterval(x: number, n: number, options: IntervalOptions = {}): IntervalEstimate {
  if (x < EXACT_BELOW) return exactPoisson(x, n, options)
  const estimate = byar(x, n, options)
  return estimate.reason === 'TOO_FEW' ? exactPoisson(x, n, options) : estimate
}
