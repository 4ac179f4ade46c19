import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { type DetectedText, detectEncoding } from '../csv/detect-encoding.ts'
import { readCsvRows } from '../csv/read-csv-rows.ts'
import { readTextBlocks } from '../csv/read-text-blocks.ts'
import { skipPreamble, statedDelimiter, withoutPreamble } from '../csv/skip-preamble.ts'
import { sniffDelimiter } from '../csv/sniff-delimiter.ts'
import { escapeFormulaText } from '../write/format-cell.ts'
import { isRemarkHeader } from './remark.ts'

export interface CsvRemarks {
  head: Buffer
  knownHeaders: ReadonlySet<string>
  headerRow: number
  title: string
  texts: ReadonlyMap<number, string>
}

const MARKS = { 'utf-8': '\ufeff', 'utf-16le': '\ufeff', 'utf-16be': '\ufeff', 'windows-1252': '' }

const HARMLESS = /^(?:[+-]?[\d.,\s]+|[-–—]|="[^"]*")$/

/**
 * A cell of the user's that no spreadsheet program runs, and that reads as before; numbers and codes kept by ="…" are
 * left as they are.
 */
const safeCell = (cell: string): string => {
  if (!/^[=+\-@\t\r]/.test(cell) || HARMLESS.test(cell)) return cell
  const trimmed = cell.trim()
  if (/^[=+\-@]/.test(trimmed) && !HARMLESS.test(trimmed)) return escapeFormulaText(trimmed)
  // A cell of several lines that begins with a quote is read as a quote that somebody forgot to close.
  return trimmed.startsWith('"') ? ` ${trimmed}` : trimmed
}

const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n'

async function* remarkLines(path: string, options: CsvRemarks): AsyncGenerator<string> {
  const { head, knownHeaders, headerRow, title, texts } = options
  const detected = await detectEncoding(path, head)
  const start = iconv.decode(head.subarray(detected.bomBytes), detected.encoding)
  const delimiter = statedDelimiter(start) ?? sniffDelimiter(withoutPreamble(start), knownHeaders)
  const end = lineEndOf(start)
  const above: string[] = []
  const blocks = skipPreamble(readTextBlocks(path, detected, new AbortController().signal), (line) => above.push(line))
  const write = (cells: readonly string[]) => stringify([[...cells]], { delimiter, record_delimiter: '' })
  let width = 0
  let earlier = -1
  if (detected.bomBytes > 0) yield MARKS[detected.encoding]
  let isAboveOut = false
  for await (const rows of readCsvRows(blocks, delimiter, () => above.length + 1, true)) {
    if (!isAboveOut) yield above.join('')
    isAboveOut = true
    for (const { row, cells, text: raw } of rows) {
      if (raw === undefined) {
        // A quote that is never closed: from here on nobody can tell rows.
        yield* restFrom(path, detected, row, delimiter + write([texts.get(row) ?? '']))
        continue
      }
      const texted = cells.map(String)
      if (row === headerRow) {
        const at = texted.findIndex(isRemarkHeader)
        earlier = at === texted.length - 1 ? at : -1
        width = earlier === -1 ? texted.length : earlier
      }
      const said = row === headerRow ? [title, texts.get(row)].filter(Boolean).join(': ') : texts.get(row)
      const kept = earlier === -1 ? texted : texted.slice(0, earlier)
      const safe = kept.map(safeCell)
      const isRewritten = kept.length < texted.length || safe.some((cell, at) => cell !== kept[at])
      const line = isRewritten ? write(safe) : raw
      if (said === undefined) yield line + end
      else yield line + delimiter.repeat(Math.max(1, width - kept.length + 1)) + write([escapeFormulaText(said)]) + end
    }
  }
}

const LINE_ENDS = /\r\n|\n|\r/g

/** The text from a line on as it is, with a remark at the end of that line. */
async function* restFrom(path: string, detected: DetectedText, line: number, remark: string): AsyncGenerator<string> {
  let rest = ''
  for await (const block of readTextBlocks(path, detected, new AbortController().signal)) rest += block.toString()
  const ends = [...rest.matchAll(LINE_ENDS)]
  const start = line === 1 ? 0 : (ends[line - 2]?.index ?? 0) + (ends[line - 2]?.[0].length ?? 0)
  const end = ends[line - 1]?.index ?? rest.length
  yield rest.slice(start, end) + remark + rest.slice(end)
}

/** The user's CSV, its delimiter and encoding kept, with a last column of remarks. */
export async function* remarkCsv(path: string, options: CsvRemarks): AsyncGenerator<Buffer> {
  const { encoding } = await detectEncoding(path, options.head)
  for await (const line of remarkLines(path, options)) yield iconv.encode(line, encoding)
}
