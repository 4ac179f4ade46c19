import type { FormulaProfile } from '../indicators/indicator.ts'
import type { IndicatorValue } from '../indicators/indicator-value.ts'

/** Where fewer of the units have reported, their figures do not stand for the area. */
const leastReported = 0.8
const monthsOfYear = 12

export interface SeriesPoint {
  readonly numerator: number
  readonly denominator: number
}

/**
 * A month as it may be compared with others: a month's share of a target population, cut to the units that reported. Null
 * for another formula, too few units, counts over several months and counts that fell.
 */
export function comparablePoint(
  value: IndicatorValue,
  { denominatorType, validFrom }: FormulaProfile,
): SeriesPoint | null {
  const { numerator, denominator, formulaFrom } = value
  if (numerator === null || denominator === null || formulaFrom !== validFrom) return null
  if (!isComparable(value) || isShort(value)) return null
  if (denominatorType !== 'PROJECTED') return { numerator, denominator }
  return { numerator, denominator: (denominator / monthsOfYear) * shareReported(value) }
}

const isComparable = ({ flags }: IndicatorValue): boolean =>
  !flags.includes('NEGATIVE_COUNT') && !flags.includes('COVERS_SEVERAL_MONTHS')

const shareReported = ({ completeness }: IndicatorValue): number =>
  completeness === null || completeness.expected === 0 ? 1 : completeness.reported / completeness.expected

export const isShort = (value: IndicatorValue): boolean =>
  value.numerator !== null && shareReported(value) < leastReported
