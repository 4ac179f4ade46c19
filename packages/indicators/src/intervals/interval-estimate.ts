export type IntervalMethod = 'wilson' | 'exact' | 'byar' | 'dobson' | 'student'

/** Why a value or a limit is null. */
export type IntervalReason =
  | 'ZERO_DENOMINATOR'
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  | 'NEGATIVE_COUNT'
  | 'TOO_FEW'
  | 'NOT_A_NUMBER'

/** A value with its interval, all in multiplied units; `reason` says why something is null. */
export interface IntervalEstimate {
  value: number | null
  lower: number | null
  upper: number | null
  method: IntervalMethod | null
  confidence: number
  reason: IntervalReason | null
}

export interface IntervalOptions {
  /** 100 for per cent, 1 000 or 100 000 for mortality; 1 unless told. */
  multiplier?: number
  /** Two-sided confidence as a share; 0.95 unless told. */
  confidence?: number
}

export const DEFAULT_CONFIDENCE = 0.95 // PHE Technical Guide, "Confidence intervals" (2018)

export function readIntervalOptions(options: IntervalOptions): { multiplier: number; confidence: number } {
  const { multiplier = 1, confidence = DEFAULT_CONFIDENCE } = options
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`A confidence level lies between 0 and 1, not ${confidence}.`)
  if (!(multiplier > 0 && Number.isFinite(multiplier)))
    throw new RangeError(`A multiplier is positive, not ${multiplier}.`)
  return { multiplier, confidence }
}

export function noEstimate(
  reason: IntervalReason,
  method: IntervalMethod | null,
  confidence: number,
): IntervalEstimate {
  return { value: null, lower: null, upper: null, method, confidence, reason }
}

/** Why x over n cannot be estimated at all, whatever the method; null when it can. */
export function findCountFault(x: number, n: number): IntervalReason | null {
  if (!Number.isFinite(x) || !Number.isFinite(n)) return 'NOT_A_NUMBER'
  if (x < 0 || n < 0) return 'NEGATIVE_COUNT'
  return n === 0 ? 'ZERO_DENOMINATOR' : null
}
