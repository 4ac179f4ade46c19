import type { TransformOptions } from 'node:stream'
import { type Options, Parser } from 'csv-parse'
import { errorIssue } from '../issues/sheet-issue.ts'
import { RECORD_LIMIT_BYTES } from '../source/limits.ts'
import type { RawRow } from '../source/raw-sheet.ts'

const QUOTE = 0x22
const LINE_END = /\r\n|\n|\r/g
const UNBOUNDED = 2 ** 30

const createParser = (delimiter: string, keepsText: boolean, onSkip: () => void): Parser => {
  const options: Options & TransformOptions = {
    delimiter,
    raw: keepsText,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: RECORD_LIMIT_BYTES,
    on_skip: () => {
      onSkip()
      return undefined
    },
    readableHighWaterMark: UNBOUNDED,
  }
  return new Parser(options)
}

/** Numbers records by the line they begin on, counting the line ends inside quoted cells. */
const createNumbering = (firstLine: number) => {
  let line = firstLine
  const number = (cells: string[], hasQuotes: boolean): RawRow => {
    const row = line++
    if (!hasQuotes) return { row, cells }
    let swallowed: string | null = null
    for (const cell of cells) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue
      line += cell.match(LINE_END)?.length ?? 0
      if (cell.charCodeAt(0) === QUOTE) swallowed = cell
    }
    if (swallowed === null) return { row, cells }
    const value = swallowed.split(/[\r\n]/, 1)[0] ?? ''
    return { row, cells, issue: errorIssue('QUOTE_BROKEN', { row, value, params: { lastRow: line - 1 } }) }
  }
  return { number, next: () => line }
}

/**
 * Cuts UTF-8 blocks into rows. A quote that is closed only lines later, before other text, makes its row a
 * QUOTE_BROKEN; a quote never closed ends the reading with one. With `keepsText` each row brings its own text.
 */
export async function* readCsvRows(
  blocks: AsyncIterable<Buffer>,
  delimiter: string,
  findFirstLine: () => number,
  keepsText = false,
): AsyncGenerator<RawRow[]> {
  let isBroken = false
  let hasQuotes = false
  let numbering: ReturnType<typeof createNumbering> | undefined
  const parser = createParser(delimiter, keepsText, () => {
    isBroken = true
  })
  const drain = (): RawRow[] => {
    numbering ??= createNumbering(findFirstLine())
    const rows: RawRow[] = []
    for (let read = parser.read(); read !== null; read = parser.read()) {
      const row = numbering.number(keepsText ? read.record : read, hasQuotes)
      rows.push(keepsText ? { ...row, text: read.raw.replace(/[\r\n]+$/, '') } : row)
    }
    return rows
  }
  try {
    for await (const block of blocks) {
      hasQuotes ||= block.includes(QUOTE)
      await new Promise<void>((resolve) => parser.write(block, () => resolve()))
      yield drain()
      if (isBroken) break
    }
    if (!isBroken) {
      await new Promise<void>((resolve) => parser.end(resolve))
      yield drain()
    }
  } finally {
    parser.destroy()
  }
  if (isBroken && numbering !== undefined) {
    const row = numbering.next()
    yield [{ row, cells: [], issue: errorIssue('QUOTE_BROKEN', { row, params: { lastRow: 0 } }) }]
  }
}
