import {
  type Assurance,
  birthsBetween,
  type ControlPoint,
  type Direction,
  gChart,
  type IndicatorDefinition,
  pChart,
  type Rebase,
  type RunRule,
  readChart,
  readPoint,
  uChart,
  type Variation,
  xmrChart,
} from '@pantau/indicators'
import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { Area } from '../areas/area.ts'
import { formulaAt, targetOf } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { IndicatorValue } from '../indicators/indicator-value.ts'
import { measureIndicators } from '../indicators/measure-indicators.ts'
import { listPeriods, monthCode, yearOfMonth } from '../indicators/period.ts'
import { comparablePoint, type SeriesPoint } from '../signals/comparable-point.ts'
import { judgedLevels } from '../signals/judged-levels.ts'
import { seriesMonths } from '../signals/read-series.ts'
import { readMonth } from '../signals/signal-months.ts'
import { admitChart, type ControlChartKind, chooseChart } from './choose-chart.ts'
import { listRebases, type RebaseRow } from './list-rebases.ts'

export interface ChartQuestion {
  readonly indicator: Indicator
  readonly area: Area
  readonly month: string
  readonly today: string
  readonly chart: ControlChartKind | null
  readonly isScreened: boolean
  /** Null: all but the last year, at least twelve and at most 24. */
  readonly baselinePoints: number | null
  readonly cost: { requested: number }
}

export interface ChartPoint {
  readonly month: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly rules: readonly RunRule[]
  readonly variation: Variation
  readonly phase: number
}

export interface ChartPhase {
  readonly from: string
  readonly isTrial: boolean
  readonly rebase: RebaseRow | null
}

/** Limits come from at least a year, and from two years at most; the last year is judged by them. */
const [leastBaseline, mostBaseline] = [12, 24]
const judgedPoints = 12

export interface ControlChart {
  readonly kind: ControlChartKind | null
  readonly gap: 'NOT_JUDGED_HERE' | 'NOT_MONTHLY' | 'TOO_FEW_POINTS' | null
  readonly points: readonly ChartPoint[]
  readonly phases: readonly ChartPhase[]
  readonly baselinePoints: number
  readonly variation: Variation | null
  readonly assurance: Assurance | null
  readonly target: number | null
  readonly sinceLast: number | null
}

/** What is drawn: the place of each point's month in the series, and the chart laid over the points. */
interface Laid {
  readonly places: readonly number[]
  readonly chart: readonly ControlPoint[]
  readonly baselinePoints: number
  readonly sinceLast: number | null
}

/** The months of an indicator in an area as the control chart that fits it, with the baselines that persons decided on. */
export async function findControlChart(
  sql: postgres.Sql,
  scope: Scope,
  question: ChartQuestion,
): Promise<ControlChart> {
  const { indicator, area, month, today, cost } = question
  const without = (gap: ControlChart['gap']): ControlChart => ({ ...nothing, gap })
  if (!judgedLevels(indicator).includes(area.level)) return without('NOT_JUDGED_HERE')
  const firstMonth = readMonth(month) - seriesMonths + 1
  const periods = listPeriods({ from: monthCode(firstMonth), to: month, grain: 'MONTH' })
  const asked = { indicators: [indicator], areas: { codes: [area.code] }, periods, today, cost }
  const values = await measureIndicators(sql, scope, asked)
  const formula = formulaAt(indicator, month)
  const points = values.map((value) => (formula === undefined ? null : comparablePoint(value, formula)))
  const denominatorType = formula?.denominatorType ?? 'COUNTED'
  const fitting = chooseChart({ kind: indicator.kind, denominatorType }, points)
  const kind = admitChart(fitting, question.chart)
  if (values.every(({ value }) => value === null)) return without('NOT_MONTHLY')
  const standing = await listRebases(sql, scope, { indicator: indicator.key, area: area.code, isStanding: true })
  const rebases = standing
    .filter(({ from }) => from > monthCode(firstMonth) && from <= month)
    .sort((one, other) => one.from.localeCompare(other.from))
  const laid = layChart({ kind, points, values, firstMonth, rebases }, question)
  if (laid.chart.every(({ lines }) => lines === null)) return without('TOO_FEW_POINTS')
  const scaled = { kind, multiplier: indicator.multiplier, direction: indicator.direction }
  const target = targetOf(indicator, yearOfMonth(readMonth(month)))?.value ?? null
  return {
    kind,
    gap: null,
    ...presentChart(laid, { ...scaled, points, firstMonth, rebases, target }),
    baselinePoints: laid.baselinePoints,
    sinceLast: laid.sinceLast,
  }
}

const nothing = {
  kind: null,
  points: [],
  phases: [],
  baselinePoints: 0,
  variation: null,
  assurance: null,
  target: null,
  sinceLast: null,
}

interface Series {
  readonly kind: ControlChartKind
  readonly points: readonly (SeriesPoint | null)[]
  readonly values: readonly IndicatorValue[]
  readonly firstMonth: number
  readonly rebases: readonly RebaseRow[]
}

function layChart(
  { kind, points, values, firstMonth, rebases }: Series,
  { isScreened, baselinePoints: asked, indicator }: ChartQuestion,
): Laid {
  const startOf = ({ from }: RebaseRow) => readMonth(from) - firstMonth
  const asRebase = (rebase: RebaseRow, fromIndex: number): Rebase => ({
    fromIndex,
    date: rebase.decidedAt,
    reason: rebase.reason,
  })
  if (kind === 'G') {
    const { gaps, sinceLast } = birthsBetween(points)
    const starts = rebases.map((rebase) =>
      asRebase(
        rebase,
        gaps.findIndex(({ index }) => index >= startOf(rebase)),
      ),
    )
    const counts = gaps.map(({ count }) => count)
    const baselinePoints = asked ?? countBaseline(counts)
    const chart = gChart(counts, { baselinePoints, rebases: starts })
    return { places: gaps.map(({ index }) => index), chart, baselinePoints, sinceLast }
  }
  const baselinePoints =
    asked ?? countBaseline(points.some((point) => point !== null) ? points : values.map(({ value }) => value))
  const options = { baselinePoints, rebases: rebases.map((rebase) => asRebase(rebase, startOf(rebase))) }
  const places = points.map((_, place) => place)
  if (kind === 'XMR') {
    const isStored = values.every(({ numerator }) => numerator === null)
    const single = isStored
      ? values.map(({ value }) => value)
      : points.map((point) => shareOf(point, indicator.multiplier))
    return { places, chart: xmrChart(single, { ...options, isScreened }), baselinePoints, sinceLast: null }
  }
  const draw = kind === 'P' ? pChart : uChart
  return { places, chart: draw(points, { ...options, isLaney: true }), baselinePoints, sinceLast: null }
}

const countBaseline = (points: readonly unknown[]): number =>
  Math.min(mostBaseline, Math.max(leastBaseline, points.filter((point) => point !== null).length - judgedPoints))

const shareOf = (point: SeriesPoint | null, multiplier: number): number | null =>
  point === null || point.denominator === 0 ? null : (point.numerator / point.denominator) * multiplier

interface Presented extends Pick<IndicatorDefinition, 'multiplier' | 'direction'> {
  readonly kind: ControlChartKind
  readonly points: readonly (SeriesPoint | null)[]
  readonly firstMonth: number
  readonly rebases: readonly RebaseRow[]
  readonly target: number | null
}

/** Shares come back in the unit of the indicator; births between events are read the other way round. */
function presentChart({ places, chart }: Laid, { kind, ...presented }: Presented) {
  const { multiplier, points, firstMonth, rebases } = presented
  const factor = kind === 'P' || kind === 'U' ? multiplier : 1
  const direction = kind === 'G' ? reversed[presented.direction] : presented.direction
  const target = kind === 'G' ? birthsAt(presented.target, multiplier) : presented.target
  const times = (value: number | null | undefined) => (value == null ? null : value * factor)
  const monthAt = (at: number) => monthCode(firstMonth + (places[at] ?? 0))
  const drawn = chart.map((point, at): ChartPoint => {
    const counted = kind === 'G' ? null : (points[at] ?? null)
    return {
      month: monthAt(at),
      value: times(point.value),
      numerator: counted?.numerator ?? null,
      denominator: counted?.denominator ?? null,
      centre: times(point.lines?.centre),
      lower: times(point.lines?.lower),
      upper: times(point.lines?.upper),
      rules: point.signals,
      variation: readPoint(point, direction),
      phase: point.segment,
    }
  })
  const begun = Math.max(
    0,
    drawn.findIndex(({ value }) => value !== null),
  )
  const phases = [...new Set(chart.map(({ segment }) => segment))].map((segment): ChartPhase => {
    const first = chart.findIndex((point) => point.segment === segment)
    const from = monthAt(Math.max(first, begun))
    const rebase = segment === 0 ? null : (rebases.findLast((one) => one.from <= from) ?? null)
    return { from: rebase?.from ?? from, isTrial: chart[first]?.isTrial ?? false, rebase }
  })
  const reading = readChart(chart, direction, target === null ? null : target / factor)
  return { points: kind === 'G' ? drawn : drawn.slice(begun), phases, ...reading, target }
}

const reversed = {
  HIGHER_IS_BETTER: 'LOWER_IS_BETTER',
  LOWER_IS_BETTER: 'HIGHER_IS_BETTER',
  NEUTRAL: 'NEUTRAL',
} as const satisfies Record<Direction, Direction>

/** 77 of 100,000 births is one in 1,299. */
const birthsAt = (target: number | null, multiplier: number): number | null =>
  target === null || target <= 0 ? null : multiplier / target
