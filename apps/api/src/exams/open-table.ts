import {
  type CellKind,
  type CellValue,
  type HeaderPreview,
  previewHeaders,
  readSheet,
  type SheetDefinition,
  type SheetIssue,
  type SheetMapping,
} from '@pantau/spreadsheets'
import { explainFileError } from './explain-file-error.ts'

type TakeRow = (cells: readonly CellValue[], row: number) => void

/** A file of rows under headings of its own, opened but not yet read. */
export interface Table {
  header: readonly string[]
  headerRow: number
  /** Findings on the way to the rows. */
  issues: readonly SheetIssue[]
  /** Gives each row in the order of the header, with its place in the file; returns what was odd. */
  read: (takeRow: TakeRow) => Promise<SheetIssue[]>
}

export interface TableOptions {
  /** What a column holds, by its heading; texts unless told. */
  kindOf?: (heading: string) => CellKind
  decimal?: ',' | '.'
  /** Headings likely to stand in the header, to tell it from lines above it. */
  likely?: readonly string[]
}

/** Opens a CSV or XLSX file whose headings nobody knows beforehand; its header is empty where it cannot be read. */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const { kindOf = () => 'text', decimal, likely = [] } = options
  const { headers, headerRow, issues } = await preview(path, likely)
  const header = issues.some(({ severity }) => severity === 'ERROR') ? [] : [...new Set(headers)]
  const columns = header.map((name) => ({ key: name, kind: kindOf(name), title: { id: name, en: name } }))
  const missing = columns.filter(({ kind }) => kind !== 'text').map(({ key }) => [key, { NA: '' }] as const)
  const mapping = { values: Object.fromEntries(missing), decimal }
  return { header, headerRow: headerRow ?? 1, issues, read: (takeRow) => readRows(path, { columns }, mapping, takeRow) }
}

async function preview(path: string, likely: readonly string[]): Promise<HeaderPreview> {
  const columns = likely.map((name) => ({ key: name, kind: 'text' as const, title: { id: name, en: name } }))
  try {
    return await previewHeaders(path, { columns })
  } catch (error) {
    throw explainFileError(error, path)
  }
}

async function readRows(
  path: string,
  definition: SheetDefinition,
  mapping: SheetMapping,
  takeRow: TakeRow,
): Promise<SheetIssue[]> {
  const keys = definition.columns.map(({ key }) => key)
  const found: SheetIssue[] = []
  for await (const { rows, issues } of readSheet(path, definition, { mapping })) {
    found.push(...issues)
    for (const { cells, row } of rows) {
      takeRow(
        keys.map((key) => cells[key] ?? null),
        row,
      )
    }
  }
  return found
}
