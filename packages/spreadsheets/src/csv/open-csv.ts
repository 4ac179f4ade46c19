import iconv from 'iconv-lite'
import { warnIssue } from '../issues/sheet-issue.ts'
import type { RawSheet } from '../source/raw-sheet.ts'
import { detectEncoding } from './detect-encoding.ts'
import { readCsvRows } from './read-csv-rows.ts'
import { readTextBlocks } from './read-text-blocks.ts'
import { skipPreamble, statedDelimiter, withoutPreamble } from './skip-preamble.ts'
import { sniffDelimiter } from './sniff-delimiter.ts'

/** Opens a delimited text of any usual encoding; null when it is no text after all. */
export const openCsv = async (path: string, head: Buffer, known: ReadonlySet<string>): Promise<RawSheet | null> => {
  const detected = await detectEncoding(path, head)
  if (detected.isBinary) return null
  const text = iconv.decode(head.subarray(detected.bomBytes), detected.encoding)
  const delimiter = statedDelimiter(text) ?? sniffDelimiter(withoutPreamble(text), known)
  const abort = new AbortController()
  let line = 1
  const blocks = skipPreamble(readTextBlocks(path, detected, abort.signal), () => {
    line++
  })
  return {
    format: 'csv',
    delimiter,
    encoding: detected.encoding,
    sheetNames: [],
    sheetName: null,
    issues: detected.encoding === 'windows-1252' ? [warnIssue('UNREADABLE_TEXT')] : [],
    blocks: readCsvRows(blocks, delimiter, () => line),
    close: () => abort.abort(),
  }
}
