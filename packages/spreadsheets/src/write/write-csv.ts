import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { CellValue, ColumnDefinition } from '../definition.ts'
import { formatCell } from './format-cell.ts'

export interface WriteCsvOptions {
  /**
   * 'id': for an office with Indonesian Excel (`;`, byte order mark, decimal comma, CRLF, Indonesian titles).
   * 'en': for programs (`,`, no mark, decimal point, LF, English titles).
   */
  lang: 'id' | 'en'
  /** Lines set before the header, each with a `#`. */
  comments?: readonly string[]
}

type WritableColumn = Pick<ColumnDefinition, 'key' | 'title'>
type WritableRow = Readonly<Record<string, CellValue>>

const DIALECTS = {
  id: { delimiter: ';', decimal: ',', start: '\ufeff', end: '\r\n' },
  en: { delimiter: ',', decimal: '.', start: '', end: '\n' },
} as const

const BLOCK_ROWS = 1_000

const createFormatter = ({ lang }: WriteCsvOptions) => {
  const { delimiter, end } = DIALECTS[lang]
  return (records: string[][]) =>
    stringify(records, {
      delimiter,
      record_delimiter: end,
      quoted_match: /^#|^sep=|^\s|\s$|[\r\n\t]/,
      quoted_empty: false,
    })
}

/** Writes CSV block by block, so that an export of any size needs little memory. */
export async function* listCsvBlocks(
  columns: readonly WritableColumn[],
  rows: Iterable<WritableRow> | AsyncIterable<WritableRow>,
  options: WriteCsvOptions,
): AsyncGenerator<string> {
  const { decimal } = DIALECTS[options.lang]
  const format = createFormatter(options)
  yield csvHead(columns, options)
  let records: string[][] = []
  for await (const row of rows) {
    records.push(columns.map(({ key }) => formatCell(row[key], decimal)))
    if (records.length < BLOCK_ROWS) continue
    yield format(records)
    records = []
  }
  if (records.length > 0) yield format(records)
}

const csvHead = (columns: readonly WritableColumn[], options: WriteCsvOptions): string => {
  const { start, end } = DIALECTS[options.lang]
  const comments = (options.comments ?? []).map((comment) => `# ${comment.replace(/[\r\n]+/g, ' ')}${end}`)
  const titles = columns.map(({ title }) => escapeTitle(title[options.lang]))
  return start + comments.join('') + createFormatter(options)([titles])
}

const escapeTitle = (title: string) => formatCell(title, '.')

/** Writes rows as CSV for an office ('id') or for programs ('en'). `readSheet` gives the same rows back. */
export const writeCsv = (
  columns: readonly WritableColumn[],
  rows: Iterable<WritableRow>,
  options: WriteCsvOptions,
): string => {
  const { decimal } = DIALECTS[options.lang]
  const records = Array.from(rows, (row) => columns.map(({ key }) => formatCell(row[key], decimal)))
  return csvHead(columns, options) + (records.length === 0 ? '' : createFormatter(options)(records))
}

/** The same as a stream of UTF-8. */
export const streamCsv = (
  columns: readonly WritableColumn[],
  rows: Iterable<WritableRow> | AsyncIterable<WritableRow>,
  options: WriteCsvOptions,
): Readable => Readable.from(listCsvBlocks(columns, rows, options), { objectMode: false })
