import {
  type HeaderPreview,
  previewHeaders,
  readSheet,
  type SheetDefinition,
  type SheetIssue,
} from '@pantau/spreadsheets'
import { explainFileError } from './explain-file-error.ts'

type TakeRow = (cells: readonly string[], row: number) => void

/** A file of rows under headings of its own, opened but not yet read. */
export interface Table {
  header: readonly string[]
  headerRow: number
  /** Null for a workbook. */
  delimiter: string | null
  /** Findings on the way to the rows. */
  issues: readonly SheetIssue[]
  /** Gives each row as texts in the order of the header, with its place in the file; returns what was odd. */
  read: (takeRow: TakeRow) => Promise<SheetIssue[]>
}

/** Opens a CSV or XLSX file whose headings nobody knows beforehand; its header is empty where it cannot be read. */
export async function openTable(path: string): Promise<Table> {
  const { headers, headerRow, delimiter, issues } = await preview(path)
  const header = issues.some(({ severity }) => severity === 'ERROR') ? [] : [...new Set(headers)]
  const columns = header.map((name) => ({ key: name, kind: 'text' as const, title: { id: name, en: name } }))
  const read = (takeRow: TakeRow) => readRows(path, { columns }, takeRow)
  return { header, headerRow: headerRow ?? 1, delimiter, issues, read }
}

async function preview(path: string): Promise<HeaderPreview> {
  try {
    return await previewHeaders(path, { columns: [] })
  } catch (error) {
    throw explainFileError(error, path)
  }
}

async function readRows(path: string, definition: SheetDefinition, takeRow: TakeRow): Promise<SheetIssue[]> {
  const keys = definition.columns.map(({ key }) => key)
  const found: SheetIssue[] = []
  for await (const { rows, issues } of readSheet(path, definition)) {
    found.push(...issues)
    for (const { cells, row } of rows) {
      takeRow(
        keys.map((key) => textOf(cells[key])),
        row,
      )
    }
  }
  return found
}

const textOf = (value: string | number | null | undefined): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
