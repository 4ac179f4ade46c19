/** What the cells of a column hold. */
export type CellKind = 'text' | 'integer' | 'decimal' | 'month' | 'year' | 'date' | 'choice'

/** A typed cell: month as 'YYYY-MM', year as a number, date as 'YYYY-MM-DD', blank as null. */
export type CellValue = string | number | null

/** One column a reader understands. The package knows nothing of its meaning. */
export interface ColumnDefinition {
  key: string
  kind: CellKind
  /** The canonical header, used in templates and messages. */
  title: { id: string; en: string }
  /** Other accepted headers; compared without case, accents, blanks, `_`, `-` and `.`. */
  aliases?: readonly string[]
  /** The header must be present and the cell not blank. */
  required?: boolean
  /** Choice value → accepted spellings. The value itself is always accepted. */
  choices?: Readonly<Record<string, readonly string[]>>
  minimum?: number
  maximum?: number
}

export interface SheetDefinition {
  columns: readonly ColumnDefinition[]
}

/** One typed row. Every column key of the definition is present, blank as null. */
export interface SheetRow {
  /** The line (CSV: where the row begins) or row number (XLSX) in the file, from 1. */
  row: number
  cells: Record<string, CellValue>
  /** Column key → header in the file it came from. */
  columnOf: Record<string, string>
}
