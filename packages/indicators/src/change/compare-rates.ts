import { betaQuantileOdds } from '../distributions/beta.ts'
import { DEFAULT_CONFIDENCE } from '../intervals/interval-estimate.ts'
import { binomialTest } from './binomial-test.ts'
import { type ChangeEstimate, isWholeCount, noChange } from './change-estimate.ts'

export interface RateCount {
  events: number
  /** Births, person-time, or the month's share of an annual target: anything that shares one unit in both periods. */
  exposure: number
}

/**
 * Rate ratio (later over earlier) of two Poisson counts by the exact conditional binomial test: given n = x₁ + x₂,
 * x₂ ~ Bin(n, e₂/(e₁ + e₂)). Limits are Clopper–Pearson's of the share turned into odds, × e₁/e₂.
 * No exposure: ZERO_DENOMINATOR. No event in both: p = 1 with NO_EVENTS and no ratio. No event earlier: no ratio, no
 * upper limit. Przyborowski & Wilenski (1940).
 */
export function compareRates(
  earlier: RateCount,
  later: RateCount,
  confidence: number = DEFAULT_CONFIDENCE,
): ChangeEstimate {
  const [x1, x2, e1, e2] = [earlier.events, later.events, earlier.exposure, later.exposure]
  if (!isWholeCount(x1) || !isWholeCount(x2)) return noChange('RATIO', 'NOT_A_WHOLE_COUNT', confidence)
  if (!(e1 > 0 && e2 > 0)) return noChange('RATIO', 'ZERO_DENOMINATOR', confidence)
  const pValue = binomialTest(x2, x1 + x2, e2 / (e1 + e2))
  const tested = { pValue, isBeyondChance: pValue < 1 - confidence, test: 'exact_binomial' } as const
  if (x1 + x2 === 0) return { ...noChange('RATIO', 'NO_EVENTS', confidence), ...tested }
  const tail = (1 - confidence) / 2
  const scale = e1 / e2
  return {
    effect: 'RATIO',
    value: x1 === 0 ? null : (x2 / x1) * scale,
    lower: x2 === 0 ? 0 : betaQuantileOdds(tail, 'lower', x2, x1 + 1) * scale,
    upper: x1 === 0 ? null : betaQuantileOdds(tail, 'upper', x2 + 1, x1) * scale,
    ...tested,
    confidence,
    reason: null,
  }
}
