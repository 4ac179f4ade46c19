import { type IndicatorFigure, judgeAgainstTarget, runningTarget } from '@pantau/indicators'
import { type AreaLevel, areaLevels } from '../areas/area.ts'
import { targetOf } from './catalogue.ts'
import type { Cell } from './compute-value.ts'
import type { FormulaProfile } from './indicator.ts'
import type { BareValue } from './indicator-value.ts'
import { yearOfMonth } from './period.ts'

/**
 * The target of the year in which a period ends, and where the value stands against it by its interval. Months and
 * quarters are not judged, nor are areas below the level of the indicator. From January on, coverage of a projected
 * population is judged against the running target, all else against the target itself.
 */
export function judgeValue(
  { indicator, area, period }: Cell,
  { denominatorType }: FormulaProfile,
  figure: IndicatorFigure,
): Pick<BareValue, 'target' | 'status'> {
  const target = targetOf(indicator, yearOfMonth(period.firstMonth + period.monthCount - 1)) ?? null
  const isTooShort = period.grain === 'MONTH' || period.grain === 'QUARTER'
  if (isTooShort || isBelow(area.level, indicator.judgedAt)) return { target, status: 'NOT_JUDGED' }
  const isRunning =
    period.grain === 'YEAR_TO_DATE' && indicator.kind === 'PROPORTION' && denominatorType === 'PROJECTED'
  const goal = target !== null && isRunning ? runningTarget(target.value, period.monthCount) : (target?.value ?? null)
  return { target, status: judgeAgainstTarget(figure, goal, indicator.direction).status }
}

const isBelow = (level: AreaLevel, judgedAt: AreaLevel) => areaLevels.indexOf(level) > areaLevels.indexOf(judgedAt)
