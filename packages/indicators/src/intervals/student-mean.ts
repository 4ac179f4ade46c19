import { studentUpperQuantile } from '../distributions/student.ts'
import { type IntervalEstimate, type IntervalOptions, noEstimate, readIntervalOptions } from './interval-estimate.ts'

export interface MeanSums {
  count: number
  sum: number
  sumOfSquares: number
}

/** Sample variance with n − 1 from the three sums; rounding below zero counts as zero. Null below two values. */
export function sampleVariance({ count, sum, sumOfSquares }: MeanSums): number | null {
  if (count < 2) return null
  return Math.max(0, sumOfSquares - (sum * sum) / count) / (count - 1)
}

/**
 * Mean with Student's t interval from n, Σx and Σx²: x̄ ∓ t(1 − α/2; n − 1)·s/√n, s with n − 1.
 * One value gives a mean without limits (TOO_FEW); n = 0 gives nulls with ZERO_DENOMINATOR. Student (1908).
 */
export function studentMean(sums: MeanSums, options: IntervalOptions = {}): IntervalEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const { count, sum, sumOfSquares } = sums
  if (![count, sum, sumOfSquares].every(Number.isFinite)) return noEstimate('NOT_A_NUMBER', 'student', confidence)
  if (count < 0 || sumOfSquares < 0) return noEstimate('NEGATIVE_COUNT', 'student', confidence)
  if (count === 0) return noEstimate('ZERO_DENOMINATOR', 'student', confidence)
  const value = (sum / count) * multiplier
  const variance = sampleVariance(sums)
  if (variance === null) return { ...noEstimate('TOO_FEW', 'student', confidence), value }
  const half = studentUpperQuantile((1 - confidence) / 2, count - 1) * Math.sqrt(variance / count) * multiplier
  return { value, lower: value - half, upper: value + half, method: 'student', confidence, reason: null }
}
