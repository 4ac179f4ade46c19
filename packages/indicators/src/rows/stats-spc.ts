import type { Direction } from '../figures/indicator-definition.ts'
import { type CountPoint, pChart, uChart } from '../spc/attribute-chart.ts'
import type { ChartOptions, ControlPoint, Rebase } from '../spc/control-chart.ts'
import { gChart } from '../spc/g-chart.ts'
import { readChart } from '../spc/read-chart.ts'
import { tChart } from '../spc/t-chart.ts'
import { xmrChart } from '../spc/xmr-chart.ts'
import { dayNumber, daysBetween } from './days-between.ts'
import { readCount, readNumber, readText, type StatsRow } from './stats-row.ts'

export interface SpcRowOptions {
  chart: 'xmr' | 'p' | 'u' | 't' | 'g'
  /** XmR only: leave outlying moving ranges out of the limits. */
  isScreened?: boolean
  /** p and u only: Laney's p′ and u′. */
  isLaney?: boolean
  baselinePoints?: number
  rebases?: readonly Rebase[]
  direction?: Direction
  target?: number
}

function readFinite(row: StatsRow): number | null {
  const value = readNumber(row, 'value')
  return value !== null && Number.isFinite(value) ? value : null
}

function readPair(row: StatsRow): CountPoint | null {
  const [numerator, denominator] = [readCount(row, 'numerator'), readCount(row, 'denominator')]
  return numerator === null || denominator === null ? null : { numerator, denominator }
}

function orderByDate(rows: readonly StatsRow[]): StatsRow[] {
  const day = (row: StatsRow) => dayNumber(readText(row, 'date')) ?? Number.POSITIVE_INFINITY
  return rows
    .map((row) => ({ row, at: day(row) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ row }) => row)
}

function layChart(rows: readonly StatsRow[], options: SpcRowOptions): ControlPoint[] {
  const { baselinePoints, rebases = [], isScreened = false, isLaney = false } = options
  const common: ChartOptions = baselinePoints === undefined ? { rebases } : { rebases, baselinePoints }
  if (options.chart === 'xmr') return xmrChart(rows.map(readFinite), { ...common, isScreened })
  if (options.chart === 'p') return pChart(rows.map(readPair), { ...common, isLaney })
  if (options.chart === 'u') return uChart(rows.map(readPair), { ...common, isLaney })
  if (options.chart === 'g')
    return gChart(
      rows.map((row) => readCount(row, 'count')),
      common,
    )
  return tChart(daysBetween(rows.map((row) => readText(row, 'date'))), common)
}

function writePoint(row: StatsRow, { value, lines, ...point }: ControlPoint): StatsRow {
  return {
    ...row,
    value,
    centre: lines?.centre ?? null,
    lower: lines?.lower ?? null,
    upper: lines?.upper ?? null,
    inner_lower: lines?.innerLower ?? null,
    inner_upper: lines?.innerUpper ?? null,
    segment: point.segment + 1,
    is_trial: point.isTrial,
    outside: point.outside,
    trend: point.trend,
    two_of_three: point.twoOfThree,
    seven_on_one_side: point.sevenOnOneSide,
    signal: point.signals[0] ?? null,
  }
}

/**
 * `spc`: rows in time order → the same with value, lines and marks of the chart. Columns read: xmr `value`; p and u
 * `numerator, denominator`; g `count`; t `date` (put in order of date; `value` is the days since the event before).
 * Marks are −1, 0 or 1 by side; `signal` is the rule of highest precedence. The last row also has `variation` and
 * `assurance`, for the direction and target of the options (a p or u target as a share). Rows that cannot be read are null.
 */
export function statsSpc(rows: readonly StatsRow[], options: SpcRowOptions): StatsRow[] {
  const ordered = options.chart === 't' ? orderByDate(rows) : rows
  const points = layChart(ordered, options)
  const reading = readChart(points, options.direction ?? 'NEUTRAL', options.target ?? null)
  return points.map((point, index) => {
    const row = writePoint(ordered[index] ?? {}, point)
    return index === points.length - 1 ? { ...row, ...reading } : row
  })
}
