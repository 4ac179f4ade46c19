import { formatCount, formatDenominator, formatRange } from '../../charts/format/format-number.ts'
import type {
  AreaLevel,
  Availability,
  Direction,
  IndicatorKind,
  PeriodGrain,
  TargetStatus,
} from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { decimalsOf, formatTarget, formatValue, withoutBrackets } from './format-value.ts'
import type { FigureReason } from './indicator-figure.ts'
import { lowestJudged } from './shows-counts.ts'

interface WordedIndicator {
  readonly kind: IndicatorKind
  readonly direction: Direction
  readonly numeratorText: string
  readonly denominatorText: string
  readonly judgedAt: AreaLevel
  readonly judgedOverThreeYearsAt: AreaLevel
}

interface WordedValue {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly availability: Availability
  readonly reason: FigureReason | null
  readonly status: TargetStatus
  readonly target: { readonly year: number; readonly value: number; readonly source: string } | null
  readonly indicator: WordedIndicator
  readonly period: { readonly grain: PeriodGrain }
}

/** 107,8, or why there is nothing to say. */
export function sayValue({ value, availability, indicator }: WordedValue, language: Language): string {
  const said = words[language].figures
  if (value !== null) return formatValue(value, indicator.kind, language)
  if (availability === 'SUPPRESSED') return said.suppressed
  return availability === 'NOT_APPLICABLE' ? said.notApplicable : said.notReported
}

/** 62,7–172,6; undefined without an interval. */
export function sayRange({ lower, upper, indicator }: WordedValue, language: Language): string | undefined {
  if (lower === null || upper === null) return undefined
  return formatRange(lower, upper, { kind: 'number', decimals: decimalsOf(indicator.kind) }, language)
}

/** 17 dari 15.774; a count alone where there is no denominator, and nothing where there is no count. */
export function sayCounts({ numerator, denominator }: WordedValue, language: Language): string {
  const said = words[language].figures
  if (numerator === null) return ''
  const count = formatCount(numerator, language)
  return denominator === null ? said.countOnly(count) : said.outOf(count, formatDenominator(denominator, language))
}

export function sayStatus({ status, indicator }: WordedValue, year: string, language: Language): string {
  const said = words[language].figures.status
  if (status === 'MET' || status === 'MISSED') return said[status][indicator.direction]
  return status === 'NO_TARGET' ? said.NO_TARGET(year) : said[status]
}

/** The target with its year and source; undefined without one. */
export function sayTarget({ target, indicator }: WordedValue, language: Language): string | undefined {
  if (target === null) return undefined
  const value = formatTarget(target.value, indicator.kind, language)
  return words[language].figures.target(value, String(target.year), target.source)
}

/** Why there is no value; undefined when there is one. */
export function sayReason(one: WordedValue, period: string, language: Language): string | undefined {
  const { reason, indicator } = one
  if (reason === null) return undefined
  const { numeratorText, denominatorText } = indicator
  const { figures, shell } = words[language]
  if (reason === 'TOO_FEW_CASES')
    return figures.tooFewCases(shell.manyLevels[lowestJudged(indicator, one.period.grain)])
  return words[language].figures.reasons[reason](
    withoutBrackets(numeratorText),
    withoutBrackets(denominatorText),
    period,
  )
}
