import type { TableCell, TableColumn } from '../../charts/chart-table.ts'
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
  const isKnown = value.value !== null
  return [
    {
      text: sayValue(value, language),
      raw: value.value,
      ...(isKnown ? { href } : { isMissing: true }),
      note: sayCounts(value, language),
    },
    { text: sayRange(value, language) ?? '' },
    ...([value.lower, value.upper, value.numerator, value.denominator] as const).map((raw) => ({ text: '', raw })),
  ]
}

/** Fills a value's columns where there is none. */
export const missingCells = (words: string): TableCell[] => [
  { text: words, raw: null, isMissing: true },
  { text: words, isMissing: true },
  ...Array.from({ length: 4 }, () => ({ text: '', raw: null })),
]
