import { formatCount } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { sayCounts, sayRange, sayReason, sayStatus, sayTarget } from '../../figures/figure-words.ts'
import {
  formatTarget,
  formatValue,
  lowerFirst,
  unitWords,
  upperFirst,
  withoutBrackets,
} from '../../figures/format-value.ts'
import type { FigureHere } from './indicator-here.ts'

interface Printed {
  readonly value: number
}

/** The indicator in one sentence: its value against the target, else its count, else what was printed, else nothing. */
export function writeIndicatorTitle(
  here: FigureHere,
  children: readonly Printed[],
  period: string,
  language: Language,
): string {
  const said = words[language].indicator.findings
  const { indicator, value, status, target, numerator, published } = here
  const worded = (figure: number) => formatValue(figure, indicator.kind, language)
  const name = indicator.shortName
  if (value !== null) {
    const aim =
      target && status in said
        ? words[language].indicator.aim(formatTarget(target.value, indicator.kind, language), String(target.year))
        : ''
    if (status === 'MET' || status === 'MISSED' || status === 'NOT_DISTINGUISHABLE')
      return said[status](name, worded(value), period, aim)
    return said.unjudged(name, worded(value), period)
  }
  if (numerator !== null)
    return said.count(formatCount(numerator, language), lowerFirst(withoutBrackets(indicator.numeratorText)), period)
  const [printed] = published
  if (printed) return said.published(name, worded(printed.value), period)
  if (children.length > 0) {
    const values = children.map((child) => child.value)
    return said.childrenPublished(name, worded(Math.min(...values)), worded(Math.max(...values)), period)
  }
  return said.nothing(name, period)
}

/** What stands behind the title: interval, counts, status, or the reason why there is no value. */
export function writeIndicatorDek(here: FigureHere, period: string, year: string, language: Language): string {
  const { figures, shell } = words[language]
  const { value, indicator, completeness, flags } = here
  if (value === null) return sayReason(here, period, language) ?? words[language].indicator.notReported
  const range = sayRange(here, language)?.split('–')
  const [lower, upper] = range ?? []
  const parts = [
    upperFirst(unitWords(indicator, language)),
    lower && upper ? figures.interval(lower, upper) : '',
    sayCounts(here, language),
  ]
  const sentences = [
    `${parts.filter((part) => part !== '').join('; ')}.`,
    `${sayStatus(here, year, language)}${here.target ? `: ${sayTarget(here, language)}` : ''}.`,
    ...(completeness
      ? [
          `${figures.completeness(
            formatCount(completeness.reported, language),
            formatCount(completeness.expected, language),
            shell.manyLevels[completeness.level],
          )}.`,
        ]
      : []),
    ...flags.map((flag) => figures.flags[flag]),
  ]
  return sentences.join(' ')
}
