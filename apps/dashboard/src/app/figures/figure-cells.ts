import type { TableCell, TableColumn } from '../../charts/chart-table.ts'
import { formatCount, formatDenominator } from '../../charts/format/format-number.ts'
import { chartLabels } from '../../charts/labels.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { sayCounts, sayRange, sayValue } from './figure-words.ts'
import type { FigureParts } from './indicator-figure.ts'

/** The columns of a value: to read, it and its interval; to compute with, also the limits and counts. */
export function figureColumns(header: string, language: Language): TableColumn[] {
  const labels = chartLabels[language]
  const forFile = [labels.lower, labels.upper, labels.numerator, labels.denominator]
  return [
    { header, isNumber: true },
    { header: words[language].figures.intervalHeader, isNumber: true, only: 'page' },
    ...forFile.map(
      (part): TableColumn => ({ header: `${header}: ${part.toLowerCase()}`, isNumber: true, only: 'file' }),
    ),
  ]
}

/** One cell for each of them. The value leads to all that stands behind it. */
export function figureCells(value: FigureParts, href: string, language: Language): TableCell[] {
  return [
    firstCell(value, href, language),
    { text: sayRange(value, language) ?? '' },
    ...([value.lower, value.upper, value.numerator, value.denominator] as const).map((raw) => ({ text: '', raw })),
  ]
}

/** The value over its counts; where there are counts only, the cases over those among whom they occurred. */
function firstCell(figure: FigureParts, href: string, language: Language): TableCell {
  const { value, numerator, denominator, reason } = figure
  if (value !== null) return { text: sayValue(figure, language), raw: value, href, note: sayCounts(figure, language) }
  if (numerator === null || reason !== 'TOO_FEW_CASES')
    return { text: sayValue(figure, language), raw: null, isMissing: true, note: sayCounts(figure, language) }
  const among = denominator === null ? '' : `${chartLabels[language].outOf} ${formatDenominator(denominator, language)}`
  return { text: formatCount(numerator, language), raw: null, href, note: among }
}

/** Fills a value's columns where there is none. */
export const missingCells = (words: string): TableCell[] => [
  { text: words, raw: null, isMissing: true },
  { text: words, isMissing: true },
  ...Array.from({ length: 4 }, () => ({ text: '', raw: null })),
]
