import type { ControlLines } from './control-lines.ts'
import { type RunRule, type Side, sevenOnOneSide, sideOf, trendOfSeven, twoOfThree } from './run-rules.ts'

export const TRIAL_BELOW = 12 // Making Data Count (2019): limits from fewer than 12 points are trial limits

/** A new baseline from a point on; the reason and its date are kept because a rebase hides what came before. */
export interface Rebase {
  fromIndex: number
  date: string
  reason: string
}

export interface ChartOptions {
  /** Limits come from the first so many points of each segment and stay frozen afterwards; all points unless told. */
  baselinePoints?: number
  rebases?: readonly Rebase[]
}

/** One point of a chart. A point without a value (not reported) has no lines and no signals. */
export interface ControlPoint {
  value: number | null
  /** null where the baseline has too few points to draw limits. */
  lines: ControlLines | null
  segment: number
  isTrial: boolean
  outside: Side
  trend: Side
  twoOfThree: Side
  sevenOnOneSide: Side
  /** Rules that mark this point, in their order of precedence. */
  signals: readonly RunRule[]
}

/** A point that has been drawn: its value on the chart and its lines, null with fewer than two points of baseline. */
export interface DrawnPoint {
  value: number
  lines: ControlLines | null
}

/** Draws the points of a segment with limits taken from its baseline, the first `baselineCount` of them. */
export type Draw<P> = (points: readonly P[], baselineCount: number) => DrawnPoint[]

function outsideOf({ value, lines }: DrawnPoint): Side {
  if (lines === null) return 0
  if (sideOf(value, lines.upper) > 0) return 1
  return sideOf(value, lines.lower) < 0 ? -1 : 0
}

function isInOuterThird(point: DrawnPoint): boolean {
  const { value, lines } = point
  if (lines === null || outsideOf(point) !== 0) return false
  return sideOf(value, lines.innerUpper) > 0 || sideOf(value, lines.innerLower) < 0
}

function namedSignals(outside: Side, trend: Side, two: Side, seven: Side): RunRule[] {
  const rules: [Side, RunRule][] = [
    [outside, 'OUTSIDE_LIMITS'],
    [trend, 'TREND_OF_SEVEN'],
    [two, 'TWO_OF_THREE'],
    [seven, 'SEVEN_ON_ONE_SIDE'],
  ]
  return rules.filter(([mark]) => mark !== 0).map(([, rule]) => rule)
}

function markSegment(drawn: readonly DrawnPoint[], segment: number, isTrial: boolean): ControlPoint[] {
  const sides = drawn.map(({ value, lines }) => (lines === null ? 0 : sideOf(value, lines.runCentre)))
  const trends = trendOfSeven(drawn.map((point) => point.value))
  const twos = twoOfThree(drawn.map(isInOuterThird), sides)
  const sevens = sevenOnOneSide(sides)
  return drawn.map((point, index) => {
    const [outside, trend, two, seven] = [outsideOf(point), trends[index] ?? 0, twos[index] ?? 0, sevens[index] ?? 0]
    const signals = namedSignals(outside, trend, two, seven)
    return { ...point, segment, isTrial, outside, trend, twoOfThree: two, sevenOnOneSide: seven, signals }
  })
}

function checkOptions({ baselinePoints, rebases = [] }: ChartOptions): void {
  if (baselinePoints !== undefined && !(Number.isInteger(baselinePoints) && baselinePoints >= 2))
    throw new RangeError('A frozen baseline has at least two points.')
  if (rebases.some(({ date, reason }) => date.trim() === '' || reason.trim() === ''))
    throw new RangeError('A rebase needs a date and a reason.')
}

/**
 * Lays a control chart: splits the series at its rebases, draws each segment with limits from its baseline and marks the
 * run rules inside it. A null point (not reported) is passed over: it neither breaks nor lengthens a run.
 */
export function layControlChart<P>(
  points: readonly (P | null)[],
  draw: Draw<P>,
  options: ChartOptions = {},
): ControlPoint[] {
  checkOptions(options)
  const starts = [...new Set((options.rebases ?? []).map((rebase) => rebase.fromIndex))].filter((start) => start > 0)
  const edges = [0, ...starts.sort((a, b) => a - b), points.length]
  return edges.slice(0, -1).flatMap((from, segment) => {
    const part = points.slice(from, edges[segment + 1])
    const present = part.filter((point): point is P => point !== null)
    const baselineCount = Math.min(present.length, options.baselinePoints ?? present.length)
    const isTrial = baselineCount < TRIAL_BELOW
    const marked = markSegment(draw(present, baselineCount), segment, isTrial)[Symbol.iterator]()
    return part.map((point) =>
      point === null ? emptyPoint(segment, isTrial) : (marked.next().value ?? emptyPoint(segment, isTrial)),
    )
  })
}

function emptyPoint(segment: number, isTrial: boolean): ControlPoint {
  const marks = { outside: 0, trend: 0, twoOfThree: 0, sevenOnOneSide: 0 } as const
  return { value: null, lines: null, segment, isTrial, ...marks, signals: [] }
}
