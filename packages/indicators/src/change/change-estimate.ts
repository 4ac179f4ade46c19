export type ChangeTest = 'exact_binomial' | 'n_minus_1_chi_square' | 'fisher_exact'
export type ChangeReason = 'NOT_REPORTED' | 'ZERO_DENOMINATOR' | 'NOT_A_WHOLE_COUNT' | 'NO_EVENTS' | 'NOT_FROM_COUNTS'

/** How far a later period differs from an earlier one, and whether chance alone would do it. */
export interface ChangeEstimate {
  /** RATIO: later rate over earlier rate. DIFFERENCE: later minus earlier, in multiplied units. */
  effect: 'RATIO' | 'DIFFERENCE'
  value: number | null
  lower: number | null
  /** null too where a ratio has no upper bound (no event earlier). */
  upper: number | null
  pValue: number | null
  /** p below 1 − confidence; null when not tested. */
  isBeyondChance: boolean | null
  test: ChangeTest | null
  confidence: number
  reason: ChangeReason | null
}

export function noChange(effect: ChangeEstimate['effect'], reason: ChangeReason, confidence: number): ChangeEstimate {
  const empty = { value: null, lower: null, upper: null, pValue: null, isBeyondChance: null, test: null }
  return { effect, ...empty, confidence, reason }
}

/** A count is a whole number of at least 0. */
export function isWholeCount(x: number): boolean {
  return Number.isSafeInteger(x) && x >= 0
}
