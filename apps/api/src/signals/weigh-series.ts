import { type ControlPoint, pChart, type RunRule, type Shift, uChart, weighShift } from '@pantau/indicators'
import { monthCode } from '../indicators/period.ts'
import type { Series } from './read-series.ts'
import { firstDayOf, readMonth } from './signal-months.ts'

/** Raised when the same counts would be weighed otherwise, so that all are weighed anew. */
export const signalMethod = 2

export type NotWeighed = 'NOT_REPORTED' | 'INCOMPLETE' | 'TOO_FEW_MONTHS'

/** A row of the table signals without its regency and month. */
export interface WeighedSeries {
  readonly indicatorKey: string
  readonly areaCode: string
  readonly reason: NotWeighed | null
  readonly pValue: number | null
  readonly sinceMonth: string | null
  readonly beforeNumerator: number | null
  readonly beforeDenominator: number | null
  readonly sinceNumerator: number | null
  readonly sinceDenominator: number | null
  readonly effect: 'RATIO' | 'DIFFERENCE' | null
  readonly changeValue: number | null
  readonly changeLower: number | null
  readonly changeUpper: number | null
  readonly dispersion: number | null
  readonly rule: RunRule | null
}

/** Weighs a series; months before `rebasedAt` (a place in it) belong to an older baseline and are left out. */
export function weighSeries(series: Series, month: string, rebasedAt: number): WeighedSeries {
  const points = series.points.map((point, place) => (place < rebasedAt ? null : point))
  const shift = weighShift(series.definition, points)
  const { indicator, areaCode } = series
  const firstMonth = readMonth(month) - points.length + 1
  return {
    indicatorKey: indicator.key,
    areaCode,
    reason: reasonOf(shift, series),
    pValue: shift.pValue,
    sinceMonth: shift.fromIndex === null ? null : firstDayOf(monthCode(firstMonth + shift.fromIndex)),
    beforeNumerator: shift.before?.numerator ?? null,
    beforeDenominator: shift.before?.denominator ?? null,
    sinceNumerator: shift.since?.numerator ?? null,
    sinceDenominator: shift.since?.denominator ?? null,
    effect: shift.change?.effect ?? null,
    changeValue: shift.change?.value ?? null,
    changeLower: shift.change?.lower ?? null,
    changeUpper: shift.change?.upper ?? null,
    dispersion: shift.reason === null ? shift.dispersion : null,
    rule: ruleAtEnd(drawChart(series, points, shift.fromIndex)),
  }
}

function reasonOf({ reason }: Shift, { isIncomplete }: Series): NotWeighed | null {
  if (reason === null) return null
  if (reason === 'TOO_FEW_POINTS') return 'TOO_FEW_MONTHS'
  return isIncomplete ? 'INCOMPLETE' : 'NOT_REPORTED'
}

/** Laney's chart with limits from the months before the shift. */
function drawChart({ definition }: Series, points: Series['points'], fromIndex: number | null): ControlPoint[] {
  if (fromIndex === null) return []
  const baselinePoints = points.slice(0, fromIndex).filter((point) => point !== null).length
  const draw = definition.kind === 'PROPORTION' && definition.denominatorType === 'COUNTED' ? pChart : uChart
  return draw(points, { isLaney: true, baselinePoints })
}

const ruleAtEnd = (chart: readonly ControlPoint[]): RunRule | null => chart.at(-1)?.signals[0] ?? null
