import type { IndicatorDefinition } from '@pantau/indicators'
import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { formulaAt } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { IndicatorValue } from '../indicators/indicator-value.ts'
import { measureIndicators } from '../indicators/measure-indicators.ts'
import { listPeriods, monthCode } from '../indicators/period.ts'
import { readMonth } from './signal-months.ts'

/** Three years: two to know a series by, one in which it may have changed. */
export const seriesMonths = 36
/** Where fewer of the units have reported, their figures do not stand for the area. */
const leastReported = 0.8
const monthsOfYear = 12

export interface SeriesPoint {
  readonly numerator: number
  readonly denominator: number
}

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
    const points = ofArea.map((value) => pointOf(value, definition, formula.validFrom))
    const newest = ofArea.at(-1)
    if (newest === undefined || points.every((point) => point === null)) continue
    series.push({ indicator, definition, areaCode: newest.area.code, points, isIncomplete: isShort(newest) })
  }
  return series
}

const isComparable = ({ flags }: IndicatorValue): boolean =>
  !flags.includes('NEGATIVE_COUNT') && !flags.includes('COVERS_SEVERAL_MONTHS')

function pointOf(value: IndicatorValue, { denominatorType }: IndicatorDefinition, validFrom: string | null) {
  const { numerator, denominator, formulaFrom } = value
  if (numerator === null || denominator === null || formulaFrom !== validFrom) return null
  if (!isComparable(value) || isShort(value)) return null
  if (denominatorType !== 'PROJECTED') return { numerator, denominator }
  return { numerator, denominator: (denominator / monthsOfYear) * shareReported(value) }
}

const shareReported = ({ completeness }: IndicatorValue): number =>
  completeness === null || completeness.expected === 0 ? 1 : completeness.reported / completeness.expected

const isShort = (value: IndicatorValue): boolean => value.numerator !== null && shareReported(value) < leastReported
