import type { Direction } from '../figures/indicator-definition.ts'
import type { ControlPoint } from './control-chart.ts'

export type Variation = 'IMPROVEMENT' | 'CONCERN' | 'NEUTRAL' | 'COMMON_CAUSE'
export type Assurance = 'CONSISTENTLY_PASS' | 'CONSISTENTLY_FAIL' | 'HIT_AND_MISS'

interface ChartReading {
  /** From the latest point with a value; null when there is none. */
  variation: Variation | null
  /** Of the latest limits against the target; null without target, limits or direction. */
  assurance: Assurance | null
}

/** Which way the rule of highest precedence at a point goes; common cause where none marks it. */
export function readPoint(point: ControlPoint, direction: Direction): Variation {
  const rule = point.signals[0]
  if (rule === undefined) return 'COMMON_CAUSE'
  if (direction === 'NEUTRAL') return 'NEUTRAL'
  const marks = {
    OUTSIDE_LIMITS: point.outside,
    TREND_OF_SEVEN: point.trend,
    TWO_OF_THREE: point.twoOfThree,
    SEVEN_ON_ONE_SIDE: point.sevenOnOneSide,
  }
  return marks[rule] > 0 === (direction === 'HIGHER_IS_BETTER') ? 'IMPROVEMENT' : 'CONCERN'
}

function findAssurance(point: ControlPoint, target: number | null, direction: Direction): Assurance | null {
  if (target === null || point.lines === null || direction === 'NEUTRAL') return null
  const { lower, upper } = point.lines
  if (target >= lower && target <= upper) return 'HIT_AND_MISS'
  return target > upper === (direction === 'HIGHER_IS_BETTER') ? 'CONSISTENTLY_FAIL' : 'CONSISTENTLY_PASS'
}

/**
 * The two icons of Making Data Count: variation from the rule of highest precedence at the latest point, assurance from
 * the place of the target (same units as the chart) against the latest limits. Making Data Count (2019).
 */
export function readChart(
  points: readonly ControlPoint[],
  direction: Direction,
  target: number | null = null,
): ChartReading {
  const latest = points.findLast((point) => point.value !== null)
  if (latest === undefined) return { variation: null, assurance: null }
  return { variation: readPoint(latest, direction), assurance: findAssurance(latest, target, direction) }
}
