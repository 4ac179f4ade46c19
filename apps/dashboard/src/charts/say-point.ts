import type { TableCell } from './chart-table.ts'
import type { FigureState, Judgement } from './figure-state.ts'
import {
  type FigureFormat,
  formatCount,
  formatDenominator,
  formatFigure,
  formatNumber,
  formatRange,
  type Language,
  percentSign,
} from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import type { SeriesPoint } from './series.ts'

/** The short word in place of a number that is not there. */
export const sayState = (state: Exclude<FigureState, 'available'>, language: Language): string => {
  const labels = chartLabels[language]
  return {
    'not-reported': labels.notReported,
    'not-applicable': labels.notApplicable,
    suppressed: labels.suppressed,
    error: labels.error,
  }[state]
}

export const sayStateLong = (state: Exclude<FigureState, 'available'>, language: Language): string => {
  const labels = chartLabels[language]
  return {
    'not-reported': labels.notReportedLong,
    'not-applicable': labels.notApplicableLong,
    suppressed: labels.suppressedLong,
    error: labels.errorLong,
  }[state]
}

export type JudgedWords = Partial<Record<Judgement, string>>

export const sayJudgement = (judgement: Judgement, language: Language, own: JudgedWords = {}): string => {
  const labels = chartLabels[language]
  return { worse: labels.worse, better: labels.better, unsure: labels.unsure, none: labels.unjudged, ...own }[judgement]
}

/** Its value, or the short word for why there is none. */
export const sayPoint = (
  point: Pick<SeriesPoint, 'state' | 'value'>,
  format: FigureFormat,
  language: Language,
): string => {
  if (point.state !== 'available') return sayState(point.state, language)
  return point.value === null ? sayState('not-reported', language) : formatFigure(point.value, format, language)
}

/** 95 %: 76,6–81,0. */
export const sayInterval = (
  interval: { lower: number; upper: number; confidence: number },
  format: FigureFormat,
  language: Language,
): string => {
  const level = formatNumber(interval.confidence * 100, language) + percentSign(language)
  return `${level}: ${formatRange(interval.lower, interval.upper, format, language)}`
}

/** 1.037 dari 1.314. */
export const sayCounts = (numerator: number | null, denominator: number | null, language: Language): string => {
  const labels = chartLabels[language]
  const count = (value: number | null) => (value === null ? labels.notReported : formatCount(value, language))
  const among = denominator === null ? labels.notReported : formatDenominator(denominator, language)
  return `${count(numerator)} ${labels.outOf} ${among}`
}

/** A number for the table, with its raw value for the CSV; empty when there is none. */
export const numberCell = (value: number | null | undefined, format: FigureFormat, language: Language): TableCell =>
  value === null || value === undefined
    ? { text: '', raw: null }
    : { text: formatFigure(value, format, language), raw: value }
