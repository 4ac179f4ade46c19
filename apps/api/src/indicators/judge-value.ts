import { type IndicatorFigure, judgeAgainstTarget, runningTarget } from '@pantau/indicators'
import { type AreaLevel, areaLevels } from '../areas/area.ts'
import { targetOf } from './catalogue.ts'
import type { Cell, Sides } from './compute-value.ts'
import type { Target } from './indicator.ts'
import type { BareValue } from './indicator-value.ts'
import { type Period, yearOfMonth } from './period.ts'

/** The target that holds in the year in which the period ends. */
export const targetAt = ({ indicator, period }: Pick<Cell, 'indicator' | 'period'>): Target | null =>
  targetOf(indicator, yearOfMonth(lastMonthOf(period))) ?? null

const lastMonthOf = ({ firstMonth, monthCount }: Period) => firstMonth + monthCount - 1

/**
 * The target of the year in which a period ends, and where the value stands against it by its interval. Months and
 * quarters are not judged, nor are areas below the level of the indicator. Coverage of a projected population gathers
 * over the year: from January on it is judged against the running target, a year only once all its months are counted.
 */
export function judgeValue(
  cell: Cell,
  { formula, numerator }: Pick<Sides, 'formula' | 'numerator'>,
  figure: IndicatorFigure,
): Pick<BareValue, 'target' | 'status' | 'comparison'> {
  const { indicator, period } = cell
  const target = targetAt(cell)
  if (!isJudged(cell)) return { target, ...notJudged }
  const gathers =
    indicator.kind === 'PROPORTION' && formula.denominatorType === 'PROJECTED' && numerator.months !== null
  const isYear = period.grain === 'YEAR' || period.grain === 'SCHOOL_YEAR'
  if (gathers && isYear && numerator.months < period.monthCount) return { target, ...notJudged }
  const isRunning = gathers && period.grain === 'YEAR_TO_DATE'
  const goal = target !== null && isRunning ? runningTarget(target.value, period.monthCount) : (target?.value ?? null)
  const { status, plain } = judgeAgainstTarget(figure, goal, indicator.direction)
  return { target, status, comparison: plain }
}

export const notJudged = { status: 'NOT_JUDGED', comparison: null } as const

/** Months and quarters are too short, and small areas have too few events, for a colour; three years have more of them. */
export const isJudged = ({ indicator, area, period }: Cell): boolean => {
  const { judgedAt, judgedOverThreeYearsAt = judgedAt } = indicator
  const lowest = period.grain === 'ROLLING_36' ? judgedOverThreeYearsAt : judgedAt
  return period.grain !== 'MONTH' && period.grain !== 'QUARTER' && !isBelow(area.level, lowest)
}

const isBelow = (level: AreaLevel, judgedAt: AreaLevel) => areaLevels.indexOf(level) > areaLevels.indexOf(judgedAt)
