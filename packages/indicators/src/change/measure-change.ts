import type { IndicatorCounts, IndicatorDefinition } from '../figures/indicator-definition.ts'
import { DEFAULT_CONFIDENCE } from '../intervals/interval-estimate.ts'
import { type ChangeEstimate, noChange } from './change-estimate.ts'
import { compareProportions } from './compare-proportions.ts'
import { compareRates } from './compare-rates.ts'

function isProper({ numerator, denominator }: IndicatorCounts): boolean {
  return numerator !== null && denominator !== null && numerator >= 0 && numerator <= denominator
}

/**
 * Change of an indicator between two periods whose people do not overlap. Proportions counted on people are compared
 * as proportions; rates, ratios and coverages of a projected target (whose denominator is no sample) as Poisson counts.
 * A count that is missing gives NOT_REPORTED; a mean, a median or an analysis NOT_FROM_COUNTS.
 */
export function measureChange(
  definition: IndicatorDefinition,
  earlier: IndicatorCounts,
  later: IndicatorCounts,
  confidence: number = DEFAULT_CONFIDENCE,
): ChangeEstimate {
  const isProportion =
    definition.kind === 'PROPORTION' &&
    definition.denominatorType !== 'PROJECTED' &&
    isProper(earlier) &&
    isProper(later)
  const effect = isProportion ? 'DIFFERENCE' : 'RATIO'
  if (!['PROPORTION', 'RATE', 'RATIO'].includes(definition.kind)) return noChange(effect, 'NOT_FROM_COUNTS', confidence)
  const [x1, n1, x2, n2] = [earlier.numerator, earlier.denominator, later.numerator, later.denominator]
  if (x1 === null || n1 === null || x2 === null || n2 === null) return noChange(effect, 'NOT_REPORTED', confidence)
  if (!isProportion) return compareRates({ events: x1, exposure: n1 }, { events: x2, exposure: n2 }, confidence)
  return compareProportions(
    { numerator: x1, denominator: n1 },
    { numerator: x2, denominator: n2 },
    { multiplier: definition.multiplier, confidence },
  )
}
