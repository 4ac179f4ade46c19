import { DEFAULT_CONFIDENCE } from '../intervals/interval-estimate.ts'
import type { IndicatorDefinition, IndicatorFigure } from './indicator-definition.ts'

/**
 * The figure of a suppressed cell: everything derived from the hidden numerator is null, flags too. The denominator
 * is given only where the edition publishes it; null elsewhere.
 */
export function suppressedFigure(
  definition: Pick<IndicatorDefinition, 'multiplier'>,
  denominator: number | null = null,
  confidence: number = DEFAULT_CONFIDENCE,
): IndicatorFigure {
  return {
    value: null,
    lower: null,
    upper: null,
    method: null,
    confidence,
    numerator: null,
    denominator,
    multiplier: definition.multiplier,
    availability: 'SUPPRESSED',
    reason: null,
    flags: [],
  }
}
