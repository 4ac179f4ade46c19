import { errorIssue, type SheetIssue } from '../issues/sheet-issue.ts'
import { UNPACKED_FACTOR } from '../source/limits.ts'
import { isBlankCell, type RawRow, type RawSheet } from '../source/raw-sheet.ts'
import { type Archive, openArchive } from './open-archive.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from './read-workbook.ts'
import { readWorksheetRows } from './read-worksheet-rows.ts'

const notASpreadsheet = (nature: string) => errorIssue('NOT_A_SPREADSHEET', { params: { nature } })

const refuse = (archive: Archive, maximumBytes: number): SheetIssue | null => {
  if (archive.names.includes('xl/workbook.bin')) return notASpreadsheet('xlsb')
  if (!archive.names.includes('xl/workbook.xml')) {
    return notASpreadsheet(archive.names.includes('content.xml') ? 'ods' : 'zip')
  }
  const limit = maximumBytes * UNPACKED_FACTOR
  if (archive.unpackedBytes <= limit && archive.partBytes('xl/sharedStrings.xml') <= maximumBytes) return null
  return errorIssue('TOO_LARGE', { params: { sizeBytes: archive.unpackedBytes, limitBytes: limit } })
}

const isBlankRow = (row: RawRow) => row.cells.every(isBlankCell)

async function* prepend(first: RawRow[], rest: AsyncGenerator<RawRow[]>): AsyncGenerator<RawRow[]> {
  yield first
  yield* rest
}

const openRows = async (archive: Archive, workbook: Workbook, sheet: WorkbookSheet) => {
  const stream = await archive.openPart(sheet.part)
  if (stream === null) return null
  const rows = readWorksheetRows(stream, workbook)
  for (let block = await rows.next(); block.done !== true; block = await rows.next()) {
    if (!block.value.every(isBlankRow)) return prepend(block.value, rows)
  }
  return null
}

const openFirst = async (archive: Archive, workbook: Workbook, sheets: readonly WorkbookSheet[]) => {
  for (const sheet of sheets) {
    const rows = await openRows(archive, workbook, sheet)
    if (rows !== null) return { blocks: rows, sheetName: sheet.name }
  }
  return null
}

const chooseSheets = ({ sheets }: Workbook, wanted: string | undefined): readonly WorkbookSheet[] => {
  if (wanted === undefined) return sheets.filter((sheet) => !sheet.isHidden)
  const fold = (name: string) => name.trim().toLowerCase()
  return sheets.filter((sheet) => fold(sheet.name) === fold(wanted))
}

const openSheets = async (archive: Archive, wanted: string | undefined): Promise<RawSheet | SheetIssue> => {
  const workbook = await readWorkbook(archive)
  const sheetNames = workbook.sheets.filter((sheet) => !sheet.isHidden).map((sheet) => sheet.name)
  const chosen = chooseSheets(workbook, wanted)
  if (wanted !== undefined && chosen.length === 0) {
    return errorIssue('SHEET_MISSING', { value: wanted, params: { found: sheetNames.join(', ') } })
  }
  const first = await openFirst(archive, workbook, chosen)
  if (first === null) return errorIssue('EMPTY_FILE')
  const { close } = archive
  return { format: 'xlsx', delimiter: null, encoding: null, sheetNames, issues: [], ...first, close }
}

/** Opens an XLSX by its content: a zip with a workbook inside, within the limit of what it unpacks to. */
export const openXlsx = async (
  path: string,
  maximumBytes: number,
  wanted: string | undefined,
): Promise<RawSheet | SheetIssue> => {
  const archive = await openArchive(path)
  if (archive === null) return notASpreadsheet('broken')
  let opened: RawSheet | SheetIssue
  try {
    opened = refuse(archive, maximumBytes) ?? (await openSheets(archive, wanted))
  } catch {
    opened = notASpreadsheet('broken')
  }
  if ('code' in opened) archive.close()
  return opened
}
