import type { IndicatorDefinition } from '@pantau/indicators'
import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { formulaAt } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { measureIndicators } from '../indicators/measure-indicators.ts'
import { listPeriods, monthCode } from '../indicators/period.ts'
import { comparablePoint, isShort, type SeriesPoint } from './comparable-point.ts'
import { readMonth } from './signal-months.ts'

/** Three years: two to know a series by, one in which it may have changed. */
export const seriesMonths = 36

/** The months of an indicator in an area, oldest first and the month asked for last; null where it cannot be compared. */
export interface Series {
  readonly indicator: Indicator
  readonly definition: IndicatorDefinition
  readonly areaCode: string
  readonly points: readonly (SeriesPoint | null)[]
  /** The month asked for was reported, but by too few of the units. */
  readonly isIncomplete: boolean
}

export interface SeriesQuestion {
  readonly indicator: Indicator
  readonly areas: AreaSelection
  readonly month: string
  readonly today: string
}

/**
 * Series of one indicator as they may be compared month by month: a month's share of a target population, cut to the
 * units that reported; without months of another formula, months that were not reported by four fifths of the units,
 * counts that cover several months and counts that fell. Areas without any such month are left out.
 */
export async function readSeries(sql: postgres.Sql, scope: Scope, question: SeriesQuestion): Promise<Series[]> {
  const { indicator, areas, month, today } = question
  const formula = formulaAt(indicator, month)
  if (formula === undefined) return []
  const { kind, multiplier, direction, intervalMethod } = indicator
  const { denominatorType } = formula
  const definition = { kind, multiplier, direction, intervalMethod, denominatorType }
  const from = monthCode(readMonth(month) - seriesMonths + 1)
  const periods = listPeriods({ from, to: month, grain: 'MONTH' })
  const values = await measureIndicators(sql, scope, {
    indicators: [indicator],
    areas,
    periods,
    today,
    cost: { requested: 0 },
  })
  const series: Series[] = []
  for (let at = 0; at < values.length; at += periods.length) {
    const ofArea = values.slice(at, at + periods.length)
    const points = ofArea.map((value) => comparablePoint(value, formula))
    const newest = ofArea.at(-1)
    if (newest === undefined || points.every((point) => point === null)) continue
    series.push({ indicator, definition, areaCode: newest.area.code, points, isIncomplete: isShort(newest) })
  }
  return series
}
