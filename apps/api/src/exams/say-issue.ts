import type { IssueRow, Locale } from '@pantau/psychometrics'

const WORDS = {
  id: {
    ERROR: 'SALAH',
    WARN: 'PERHATIAN',
    responses: 'jawaban',
    key: 'kunci',
    parameters: 'parameter',
    erasures: 'penghapusan',
    row: 'baris',
    column: 'kolom',
  },
  en: {
    ERROR: 'ERROR',
    WARN: 'NOTE',
    responses: 'answers',
    key: 'key',
    parameters: 'parameters',
    erasures: 'erasures',
    row: 'row',
    column: 'column',
  },
} as const

/** An oddity of a sheet as one line, its place first. */
export function sayIssue({ severity, sheet, row, column, message }: IssueRow, locale: Locale): string {
  const words = WORDS[locale]
  const place = [
    words[sheet],
    ...(row === null ? [] : [`${words.row} ${row}`]),
    ...(column === null ? [] : [`${words.column} ${column}`]),
  ]
  return `${words[severity]} ${place.join(', ')}: ${message}`
}
