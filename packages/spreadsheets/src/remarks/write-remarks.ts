import { Readable } from 'node:stream'
import type { SheetDefinition } from '../definition.ts'
import { locateHeader } from '../header/locate-header.ts'
import { createHeaderMatcher } from '../header/match-headers.ts'
import type { SheetMapping } from '../mapping/sheet-mapping.ts'
import { readHeadRows } from '../read/read-head-rows.ts'
import { HEAD_BYTES } from '../source/limits.ts'
import { openSheet } from '../source/open-sheet.ts'
import { readHead } from '../source/sniff-format.ts'
import { REMARK_TITLES, type Remark, textsOfRows } from './remark.ts'
import { remarkCsv } from './remark-csv.ts'
import { remarkXlsx } from './remark-xlsx.ts'

export interface RemarksOptions {
  definition: SheetDefinition
  mapping: SheetMapping
  lang: 'id' | 'en'
  /** `row` null: about the whole worksheet or file; it goes beside the header. */
  remarks: readonly (Omit<Remark, 'row'> & { row: number | null })[]
}

export interface RemarkedFile {
  format: 'csv' | 'xlsx'
  stream: Readable
}

const findHeader = async (path: string, sheet: string | undefined, { definition, mapping }: RemarksOptions) => {
  const matcher = createHeaderMatcher(definition, mapping)
  const opened = await openSheet(path, { sheet, knownHeaders: matcher.known })
  if ('code' in opened) return null
  try {
    const located = locateHeader(await readHeadRows(opened.blocks), definition, matcher)
    const { format, sheetNames } = opened
    return { format, sheetNames, sheetName: opened.sheetName, row: located?.row ?? 1, known: matcher.known }
  } finally {
    await opened.blocks.return(undefined)
    opened.close()
  }
}

/**
 * The user's own file with a last column of remarks, as a stream: a CSV keeps its delimiter and encoding, an XLSX its
 * sheets and formats. Null where the file is neither, so that no row could be spoken of.
 */
export const writeRemarks = async (path: string, options: RemarksOptions): Promise<RemarkedFile | null> => {
  const { mapping, lang, remarks } = options
  const read = await findHeader(path, mapping.sheet ?? Object.keys(mapping.sheets?.names ?? {})[0], options)
  if (read === null) return null
  const title = REMARK_TITLES[lang]
  if (read.format === 'csv') {
    const { head } = await readHead(path, HEAD_BYTES)
    const texts = textsOfRows(remarks.map((remark) => ({ ...remark, row: remark.row ?? read.row })))
    const parts = { head, knownHeaders: read.known, headerRow: read.row, title, texts }
    return { format: 'csv', stream: Readable.from(remarkCsv(path, parts), { objectMode: false }) }
  }
  const worksheet = read.sheetName ?? ''
  const headerRows = new Map([[worksheet, read.row]])
  for (const name of new Set(remarks.flatMap((remark) => remark.worksheet ?? [])))
    headerRows.set(name, (await findHeader(path, name, options))?.row ?? 1)
  const placed = remarks.map((remark) => ({
    ...remark,
    row: remark.row ?? headerRows.get(remark.worksheet ?? worksheet) ?? 1,
  }))
  const stream = await remarkXlsx(path, { worksheet, headerRows, title, remarks: placed })
  return stream === null ? null : { format: 'xlsx', stream }
}
