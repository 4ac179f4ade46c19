import type { Direction, IndicatorFigure } from './indicator-definition.ts'

export type TargetStatus = 'MET' | 'MISSED' | 'NOT_DISTINGUISHABLE' | 'NO_TARGET' | 'NOT_JUDGED'
export type PlainComparison = 'ABOVE' | 'BELOW' | 'EQUAL'

export interface TargetJudgement {
  /** What the interval allows one to say. */
  status: TargetStatus
  /** The bare comparison of value and target, for the PWS board; null when there is no value or no target. */
  plain: PlainComparison | null
}

function comparePlainly(value: number, target: number): PlainComparison {
  if (value === target) return 'EQUAL'
  return value > target ? 'ABOVE' : 'BELOW'
}

/** A target no interval can lie beyond (100 % of a proportion, zero deaths) is met by reaching it. */
function reachesNaturalBound(
  { value, method, multiplier }: IndicatorFigure,
  target: number,
  isHigher: boolean,
): boolean {
  if (value === null) return false
  return isHigher ? method === 'wilson' && target >= multiplier && value >= target : target <= 0 && value <= 0
}

/**
 * Compares a figure with a fixed target (multiplied units) by its interval, the rule of Fingertips for a benchmark:
 * the whole interval on the good side, limit included, is MET; wholly on the other side is MISSED; else not
 * distinguishable. A target at a natural bound (100 %, zero) is MET when the value reaches it.
 * No value, no interval or a NEUTRAL direction: NOT_JUDGED. No target: NO_TARGET.
 */
export function judgeAgainstTarget(
  figure: IndicatorFigure,
  target: number | null,
  direction: Direction,
): TargetJudgement {
  const { value, lower, upper } = figure
  const plain = target === null || value === null ? null : comparePlainly(value, target)
  if (target === null) return { status: 'NO_TARGET', plain }
  if (value === null || lower === null || upper === null || direction === 'NEUTRAL')
    return { status: 'NOT_JUDGED', plain }
  const isHigher = direction === 'HIGHER_IS_BETTER'
  if (reachesNaturalBound(figure, target, isHigher)) return { status: 'MET', plain }
  if (isHigher ? lower >= target : upper <= target) return { status: 'MET', plain }
  if (isHigher ? upper < target : lower > target) return { status: 'MISSED', plain }
  return { status: 'NOT_DISTINGUISHABLE', plain }
}
