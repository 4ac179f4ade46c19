import { computeIndicator, type FigureFlag } from '@pantau/indicators'
import type { Area } from '../areas/area.ts'
import type { Side } from './count-side.ts'
import type { FormulaProfile, Indicator } from './indicator.ts'
import type { BareValue, ValueReason } from './indicator-value.ts'
import { judgeValue } from './judge-value.ts'
import type { Period } from './period.ts'

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
export function computeValue(cell: Cell, { formula, numerator, denominator }: Sides): ComputedValue {
  const { kind, multiplier, direction, intervalMethod } = cell.indicator
  const { denominatorType } = formula
  const figure = computeIndicator(
    { kind, multiplier, direction, intervalMethod, denominatorType },
    { numerator: numerator.value, denominator: denominator.value },
  )
  const isMissing = figure.availability === 'NOT_REPORTED' && (isPartlyThere(numerator) || isPartlyThere(denominator))
  const { flags: figureFlags, ...shown } = figure
  const reason: ValueReason | null = isMissing ? 'PARTS_MISSING' : figure.reason
  return { ...cell, ...shown, reason, figureFlags, ...judgeValue(cell, formula, figure) }
}

/** Some regencies of a province or country have reported, not all. */
const isPartlyThere = ({ value, reportedParts }: Side) => value === null && reportedParts > 0

/** In months for which the catalogue has no formula there is nothing to compute. */
export function valueWithoutFormula(cell: Cell): ComputedValue {
  const { kind, multiplier, direction, intervalMethod } = cell.indicator
  const { flags: figureFlags, ...figure } = computeIndicator(
    { kind, multiplier, direction, intervalMethod, denominatorType: 'EVENTS' },
    { numerator: null, denominator: null },
  )
  const nothing = { availability: 'NOT_APPLICABLE', reason: 'NO_FORMULA', target: null, status: 'NOT_JUDGED' } as const
  return { ...cell, ...figure, figureFlags, ...nothing }
}
