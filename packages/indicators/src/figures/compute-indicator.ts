import { DEFAULT_CONFIDENCE, type IntervalEstimate } from '../intervals/interval-estimate.ts'
import { poissonInterval } from '../intervals/poisson-interval.ts'
import { studentMean } from '../intervals/student-mean.ts'
import { wilson } from '../intervals/wilson.ts'
import type {
  Availability,
  FigureFlag,
  FigureReason,
  IndicatorCounts,
  IndicatorDefinition,
  IndicatorFigure,
} from './indicator-definition.ts'

function findMissing({ numerator, denominator }: IndicatorCounts): FigureReason | null {
  if (numerator === null) return denominator === null ? 'BOTH_NOT_REPORTED' : 'NUMERATOR_NOT_REPORTED'
  return denominator === null ? 'DENOMINATOR_NOT_REPORTED' : null
}

function estimate(definition: IndicatorDefinition, counts: IndicatorCounts, x: number, n: number, confidence: number) {
  const options = { multiplier: definition.multiplier, confidence }
  if (definition.kind === 'MEAN') return estimateMean(counts, x, n, options)
  const isWilson = definition.intervalMethod === 'wilson' || definition.intervalMethod === 'wilson_or_byar'
  return isWilson && x <= n ? wilson(x, n, options) : poissonInterval(x, n, options)
}

function estimateMean(
  { sumOfSquares }: IndicatorCounts,
  sum: number,
  count: number,
  options: { multiplier: number; confidence: number },
): IntervalEstimate {
  if (sumOfSquares !== undefined && sumOfSquares !== null) return studentMean({ count, sum, sumOfSquares }, options)
  const value = (sum / count) * options.multiplier
  return { value, lower: null, upper: null, method: null, confidence: options.confidence, reason: null }
}

/**
 * The value of an indicator from its counts: numerator / denominator × multiplier with its interval.
 * - null count: NOT_REPORTED. Zero numerator: AVAILABLE, value 0, exact interval. Denominator 0: NOT_APPLICABLE,
 *   flagged when the numerator is not 0. A negative count (a correction of an earlier month): NOT_APPLICABLE, flagged.
 * - A proportion above 1 is never clamped: the interval becomes the Poisson one (exact below 10, else Byar) and the flag
 *   is set. With a PROJECTED denominator that is normal; with a COUNTED one it is an error of the report, which the
 *   import refuses, so `reason` names it too.
 * - MEAN uses Student's t when the sum of squares is there; MEDIAN and ANALYSIS are not made of counts (`storedFigure`).
 */
export function computeIndicator(
  definition: IndicatorDefinition,
  counts: IndicatorCounts,
  confidence: number = DEFAULT_CONFIDENCE,
): IndicatorFigure {
  const { numerator, denominator } = counts
  const without = (availability: Availability, reason: FigureReason, flags: FigureFlag[] = []): IndicatorFigure => ({
    value: null,
    lower: null,
    upper: null,
    method: null,
    confidence,
    numerator,
    denominator,
    multiplier: definition.multiplier,
    availability,
    reason,
    flags,
  })
  if (definition.kind === 'MEDIAN' || definition.kind === 'ANALYSIS')
    return without('NOT_APPLICABLE', 'NOT_FROM_COUNTS')
  const missing = findMissing(counts)
  if (missing !== null || numerator === null || denominator === null)
    return without('NOT_REPORTED', missing ?? 'BOTH_NOT_REPORTED')
  const isNegative = denominator < 0 || (numerator < 0 && definition.kind !== 'MEAN')
  if (isNegative) return without('NOT_APPLICABLE', 'NEGATIVE', ['NEGATIVE_COUNT'])
  if (denominator === 0)
    return without('NOT_APPLICABLE', 'ZERO_DENOMINATOR', numerator > 0 ? ['NUMERATOR_WITHOUT_DENOMINATOR'] : [])
  const isAbove = definition.kind === 'PROPORTION' && numerator > denominator
  const { value, lower, upper, method } = estimate(definition, counts, numerator, denominator, confidence)
  return {
    ...without('AVAILABLE', 'NUMERATOR_ABOVE_DENOMINATOR', isAbove ? ['NUMERATOR_ABOVE_DENOMINATOR'] : []),
    value,
    lower,
    upper,
    method,
    reason: isAbove && definition.denominatorType === 'COUNTED' ? 'NUMERATOR_ABOVE_DENOMINATOR' : null,
  }
}
