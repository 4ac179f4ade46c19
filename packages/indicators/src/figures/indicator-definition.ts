import type { IntervalMethod } from '../intervals/interval-estimate.ts'

export type IndicatorKind = 'PROPORTION' | 'RATE' | 'RATIO' | 'MEAN' | 'MEDIAN' | 'ANALYSIS'
/** PROJECTED: annual target population. COUNTED: people counted. EVENTS: births, deliveries. */
export type DenominatorType = 'PROJECTED' | 'COUNTED' | 'EVENTS'
export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'NEUTRAL'
export type Availability = 'AVAILABLE' | 'NOT_REPORTED' | 'SUPPRESSED' | 'NOT_APPLICABLE'
/** `stored`: a MEDIAN or ANALYSIS brings its own interval, or none, with its value. */
export type IndicatorIntervalMethod = 'wilson' | 'wilson_or_byar' | 'byar' | 'byar_exact' | 'stored'

/** null is "not reported", 0 is zero. For a MEAN: sum, number of people and, for its interval, the sum of squares. */
export interface IndicatorCounts {
  numerator: number | null
  denominator: number | null
  sumOfSquares?: number | null
}

export interface IndicatorDefinition {
  kind: IndicatorKind
  multiplier: number
  direction: Direction
  denominatorType: DenominatorType
  intervalMethod: IndicatorIntervalMethod
}

export type FigureReason =
  | 'NUMERATOR_NOT_REPORTED'
  | 'DENOMINATOR_NOT_REPORTED'
  | 'BOTH_NOT_REPORTED'
  | 'ZERO_DENOMINATOR'
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  | 'NEGATIVE'
  | 'NOT_FROM_COUNTS'

export type FigureFlag = 'NUMERATOR_ABOVE_DENOMINATOR' | 'NUMERATOR_WITHOUT_DENOMINATOR' | 'NEGATIVE_COUNT'

/** One value of one indicator with everything a reader needs to judge it; value and limits in multiplied units. */
export interface IndicatorFigure {
  value: number | null
  lower: number | null
  upper: number | null
  method: IntervalMethod | null
  confidence: number
  numerator: number | null
  denominator: number | null
  multiplier: number
  availability: Availability
  reason: FigureReason | null
  flags: readonly FigureFlag[]
}
