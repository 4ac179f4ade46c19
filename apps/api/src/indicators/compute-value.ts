import { computeIndicator, type DenominatorType, type FigureFlag, type IndicatorFigure } from '@pantau/indicators'
import type { Area } from '../areas/area.ts'
import type { Side } from './count-side.ts'
import type { FormulaProfile, Indicator } from './indicator.ts'
import type { BareValue } from './indicator-value.ts'
import { judgeValue, notJudged, targetAt } from './judge-value.ts'
import { isOfTwoYears, type Period } from './period.ts'

/** What a value is of. */
export interface Cell {
  readonly indicator: Indicator
  readonly area: Area
  readonly period: Period
}

export interface Sides {
  readonly formula: FormulaProfile
  readonly numerator: Side
  readonly denominator: Side
}

export type ComputedValue = BareValue & { readonly figureFlags: readonly FigureFlag[] }

/** The value of an indicator from what was counted, with its interval and its place against the target. */
export function computeValue(cell: Cell, sides: Sides): ComputedValue {
  const { formula, numerator, denominator } = sides
  const { kind, multiplier, direction, intervalMethod } = cell.indicator
  const { denominatorType } = formula
  const counts = { numerator: numerator.value, denominator: denominatorOf(cell.period, denominatorType, sides) }
  const figure = computeIndicator({ kind, multiplier, direction, intervalMethod, denominatorType }, counts)
  if (figure.value !== null && coverOtherMonths(denominatorType, sides)) return withheld(cell, sides, figure)
  const isMissing = figure.availability === 'NOT_REPORTED' && (isPartlyThere(numerator) || isPartlyThere(denominator))
  return present(cell, figure, {
    formulaFrom: formula.validFrom,
    availability: figure.availability,
    reason: isMissing ? 'PARTS_MISSING' : figure.reason,
    ...judgeValue(cell, sides, figure),
  })
}

/** Over rolling months and school years a target population counts for those months only that the reports cover. */
function denominatorOf(period: Period, type: DenominatorType, { numerator, denominator }: Sides) {
  if (denominator.value === null || type !== 'PROJECTED' || !isOfTwoYears(period)) return denominator.value
  const covered = numerator.months === null ? period.monthCount : numerator.months + numerator.monthsBefore
  return (denominator.value * covered) / period.monthCount
}

/** Events of some months over events of other months are no rate. */
const coverOtherMonths = (type: DenominatorType, { numerator, denominator }: Sides): boolean =>
  type !== 'PROJECTED' &&
  numerator.months !== null &&
  denominator.months !== null &&
  (numerator.months !== denominator.months || numerator.monthsBefore !== denominator.monthsBefore)

const withheld = (cell: Cell, { formula }: Sides, figure: IndicatorFigure): ComputedValue =>
  present(
    cell,
    { ...figure, value: null, lower: null, upper: null, method: null, flags: [] },
    {
      formulaFrom: formula.validFrom,
      availability: 'NOT_REPORTED',
      reason: 'MONTHS_DIFFER',
      target: targetAt(cell),
      ...notJudged,
    },
  )

/** Some regencies of a province or country have reported, not all. */
const isPartlyThere = ({ value, reportedParts }: Side) => value === null && reportedParts > 0

/** Nothing to compute: no formula holds in these months. */
export function valueWithoutFormula(cell: Cell): ComputedValue {
  const { kind, multiplier, direction, intervalMethod } = cell.indicator
  const figure = computeIndicator(
    { kind, multiplier, direction, intervalMethod, denominatorType: 'EVENTS' },
    { numerator: null, denominator: null },
  )
  return present(cell, figure, {
    formulaFrom: null,
    availability: 'NOT_APPLICABLE',
    reason: 'NO_FORMULA',
    target: null,
    ...notJudged,
  })
}

type Verdict = Pick<BareValue, 'formulaFrom' | 'availability' | 'reason' | 'target' | 'status' | 'comparison'>

/** Field by field: spread objects of this many fields made large answers several times slower. */
export const present = (cell: Cell, figure: IndicatorFigure, verdict: Verdict): ComputedValue => ({
  indicator: cell.indicator,
  area: cell.area,
  period: cell.period,
  value: figure.value,
  lower: figure.lower,
  upper: figure.upper,
  method: figure.method,
  confidence: figure.confidence,
  numerator: figure.numerator,
  denominator: figure.denominator,
  multiplier: figure.multiplier,
  formulaFrom: verdict.formulaFrom,
  availability: verdict.availability,
  reason: verdict.reason,
  target: verdict.target,
  status: verdict.status,
  comparison: verdict.comparison,
  figureFlags: figure.flags,
})
