import { chiSquareUpperTail } from '../distributions/chi-square.ts'
import { type IntervalOptions, readIntervalOptions } from '../intervals/interval-estimate.ts'
import { wilson } from '../intervals/wilson.ts'
import { type ChangeEstimate, type ChangeTest, isWholeCount, noChange } from './change-estimate.ts'
import { fisherExact } from './fisher-exact.ts'

const SMALLEST_EXPECTED = 1 // Campbell (2007): N − 1 χ² where every expected count is at least 1, else Fisher–Irwin

export interface Proportion {
  numerator: number
  denominator: number
}

function testProportions(x1: number, n1: number, x2: number, n2: number): { test: ChangeTest; pValue: number } {
  const total = n1 + n2
  const events = x1 + x2
  const smallest = (Math.min(events, total - events) * Math.min(n1, n2)) / total
  const isWhole = [x1, n1, x2, n2].every(isWholeCount)
  if (smallest < SMALLEST_EXPECTED && isWhole) return { test: 'fisher_exact', pValue: fisherExact(x1, n1, x2, n2) }
  const cross = x1 * (n2 - x2) - x2 * (n1 - x1)
  const chiSquare = smallest === 0 ? 0 : ((total - 1) * cross * cross) / (events * (total - events) * n1 * n2)
  return { test: 'n_minus_1_chi_square', pValue: chiSquareUpperTail(chiSquare, 1) }
}

/**
 * Difference of two independent proportions (later minus earlier) with Newcombe's hybrid score interval
 * d − √((p₂−l₂)² + (u₁−p₁)²) to d + √((u₂−p₂)² + (p₁−l₁)²), and Campbell's test: N − 1 χ², or Fisher's exact where an
 * expected count is below 1. A denominator of 0, or x above n, gives nulls (ZERO_DENOMINATOR, NOT_FROM_COUNTS).
 * Newcombe (1998), method 10; Campbell (2007).
 */
export function compareProportions(
  earlier: Proportion,
  later: Proportion,
  options: IntervalOptions = {},
): ChangeEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const before = wilson(earlier.numerator, earlier.denominator, options)
  const after = wilson(later.numerator, later.denominator, options)
  if (before.reason === 'ZERO_DENOMINATOR' || after.reason === 'ZERO_DENOMINATOR')
    return noChange('DIFFERENCE', 'ZERO_DENOMINATOR', confidence)
  const [p1, l1, u1, p2, l2, u2] = [before.value, before.lower, before.upper, after.value, after.lower, after.upper]
  if (p1 === null || l1 === null || u1 === null || p2 === null || l2 === null || u2 === null)
    return noChange('DIFFERENCE', 'NOT_FROM_COUNTS', confidence)
  const value = p2 - p1
  const { test, pValue } = testProportions(earlier.numerator, earlier.denominator, later.numerator, later.denominator)
  return {
    effect: 'DIFFERENCE',
    value,
    lower: Math.max(-multiplier, value - Math.hypot(p2 - l2, u1 - p1)),
    upper: Math.min(multiplier, value + Math.hypot(u2 - p2, p1 - l1)),
    pValue,
    isBeyondChance: pValue < 1 - confidence,
    test,
    confidence,
    reason: null,
  }
}
