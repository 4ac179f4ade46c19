import { openCsv } from '../csv/open-csv.ts'
import { errorIssue, type SheetIssue } from '../issues/sheet-issue.ts'
import { openXlsx } from '../xlsx/open-xlsx.ts'
import { HEAD_BYTES, MAXIMUM_BYTES } from './limits.ts'
import type { RawSheet } from './raw-sheet.ts'
import { readHead, sniffFormat } from './sniff-format.ts'

export interface OpenOptions {
  maximumBytes?: number | undefined
  sheet?: string | undefined
  /** Normalised headers that may occur; they help to tell the delimiter. */
  knownHeaders: ReadonlySet<string>
}

/** Opens a file as rows of raw cells, or says in one issue why it cannot be read. */
export const openSheet = async (path: string, options: OpenOptions): Promise<RawSheet | SheetIssue> => {
  const limitBytes = options.maximumBytes ?? MAXIMUM_BYTES
  const { head, size } = await readHead(path, HEAD_BYTES)
  if (size === 0) return errorIssue('EMPTY_FILE')
  if (size > limitBytes) return errorIssue('TOO_LARGE', { params: { sizeBytes: size, limitBytes } })
  const nature = sniffFormat(head)
  if (nature === 'zip') return openXlsx(path, limitBytes, options.sheet)
  if (nature !== 'text') return errorIssue('NOT_A_SPREADSHEET', { params: { nature } })
  const opened = await openCsv(path, head, options.knownHeaders)
  return opened ?? errorIssue('NOT_A_SPREADSHEET', { params: { nature: 'binary' } })
}
