import { type ControlLines, type ControlPoint, gChart, type RunRule, readChart, tChart } from '@pantau/indicators'
import { daysBetween } from '@pantau/maternal-care'

export interface Wait {
  readonly on: string
  readonly days: number
  readonly births: number | null
  readonly rules: RunRule[]
  readonly isLong: boolean | null
  readonly birthRules: RunRule[]
}

export interface Waits {
  readonly points: Wait[]
  readonly dayLines: ControlLines | null
  readonly birthLines: ControlLines | null
  readonly isTrial: boolean
  readonly isJudged: boolean
  readonly variation: 'IMPROVEMENT' | 'CONCERN' | null
  readonly lastOn: string | null
  readonly daysSinceLast: number | null
  readonly isLongWithout: boolean | null
}

interface WaitsQuestion {
  /** Days of death in any order. */
  readonly days: readonly string[]
  readonly today: string
  /** Live births after the first day to the last one; null where they are not known. */
  readonly countBirths: (after: string, to: string) => number | null
  /** Of an area in which so rare an event may be judged at all. */
  readonly mayJudge: boolean
}

/**
 * Waits between deaths as a t chart of days and a g chart of births. Signals are given where the area may be judged and
 * the limits are no trial ones.
 */
export function chartWaits({ days, today, countBirths, mayJudge }: WaitsQuestion): Waits {
  const ordered = [...days].sort()
  const waits = ordered.slice(1).map((on, index) => {
    const before = ordered[index] ?? on
    return { on, days: daysBetween(before, on), births: countBirths(before, on) }
  })
  const byDays = tChart(waits.map((wait) => wait.days))
  const byBirths = gChart(waits.map(({ births }) => births))
  const isTrial = byDays[0]?.isTrial ?? true
  const isJudged = mayJudge && !isTrial
  const rulesOf = (point: ControlPoint | undefined) => (isJudged && !point?.isTrial ? [...(point?.signals ?? [])] : [])
  const dayLines = linesOf(byDays)
  const lastOn = ordered.at(-1) ?? null
  const daysSinceLast = lastOn === null ? null : daysBetween(lastOn, today)
  return {
    points: waits.map((wait, index) => {
      const rules = rulesOf(byDays[index])
      return { ...wait, rules, isLong: sideOf(byDays[index], rules), birthRules: rulesOf(byBirths[index]) }
    }),
    ...{ dayLines, birthLines: linesOf(byBirths), isTrial, isJudged },
    variation: isJudged ? readVariation(byDays) : null,
    ...{ lastOn, daysSinceLast },
    isLongWithout: isJudged && dayLines !== null && daysSinceLast !== null ? daysSinceLast > dayLines.upper : null,
  }
}

const linesOf = (points: readonly ControlPoint[]) => points.find(({ lines }) => lines !== null)?.lines ?? null

function readVariation(points: readonly ControlPoint[]): Waits['variation'] {
  const { variation } = readChart(points, 'HIGHER_IS_BETTER')
  return variation === 'IMPROVEMENT' || variation === 'CONCERN' ? variation : null
}

function sideOf(point: ControlPoint | undefined, [rule]: readonly RunRule[]): boolean | null {
  if (point === undefined || rule === undefined) return null
  const sides = {
    OUTSIDE_LIMITS: point.outside,
    TREND_OF_SEVEN: point.trend,
    TWO_OF_THREE: point.twoOfThree,
    SEVEN_ON_ONE_SIDE: point.sevenOnOneSide,
  }
  return sides[rule] > 0
}
