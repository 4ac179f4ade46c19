import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import type { Pace } from '../period/choose-period.ts'
import { findChange } from './find-change.ts'
import type { FigureParts } from './indicator-figure.ts'

const stepsPerYear: Readonly<Record<Pace, number>> = {
  YEAR: 1,
  QUARTER: 4,
  MONTH: 12,
  ROLLING_12: 12,
  ROLLING_36: 36,
  SCHOOL_YEAR: 1,
}

/** What the last value says beside the one a year before: no month counts in both. */
export function writeTrendFinding(
  points: readonly FigureParts[],
  pace: Pace,
  name: string,
  language: Language,
): string {
  const said = words[language].figures.trend
  const [now, before] = [points.at(-1), points.at(-1 - stepsPerYear[pace])]
  const change = now && before ? findChange(now, before) : 'unknown'
  return change === 'redefined' ? said[sinceFormula(points)](name) : said[change](name)
}

/** Where a new formula forbids to compare with the year before: whether all its values lie on one side of the target. */
function sinceFormula(points: readonly FigureParts[]): 'missedSince' | 'metSince' | 'redefined' {
  const since = points.filter(({ value, formulaFrom }) => value !== null && formulaFrom === points.at(-1)?.formulaFrom)
  if (since.length > 0 && since.every(({ status }) => status === 'MISSED')) return 'missedSince'
  return since.length > 0 && since.every(({ status }) => status === 'MET') ? 'metSince' : 'redefined'
}
