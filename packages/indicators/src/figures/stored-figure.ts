import { DEFAULT_CONFIDENCE, type IntervalMethod } from '../intervals/interval-estimate.ts'
import type { IndicatorDefinition, IndicatorFigure } from './indicator-definition.ts'

export interface StoredValue {
  value: number | null
  lower?: number | null
  upper?: number | null
  method?: IntervalMethod | null
  numerator?: number | null
  denominator?: number | null
}

/**
 * The figure of a value kept ready (a MEDIAN, an ANALYSIS result, a PUBLISHED value without its parts), already in the
 * indicator's units. Nothing is computed; a null value is NOT_REPORTED.
 */
export function storedFigure(
  definition: Pick<IndicatorDefinition, 'multiplier'>,
  stored: StoredValue,
  confidence: number = DEFAULT_CONFIDENCE,
): IndicatorFigure {
  const { value, lower = null, upper = null, method = null, numerator = null, denominator = null } = stored
  return {
    value,
    lower: value === null ? null : lower,
    upper: value === null ? null : upper,
    method,
    confidence,
    numerator,
    denominator,
    multiplier: definition.multiplier,
    availability: value === null ? 'NOT_REPORTED' : 'AVAILABLE',
    reason: value === null ? 'BOTH_NOT_REPORTED' : null,
    flags: [],
  }
}
