import type { SheetIssue } from '../issues/sheet-issue.ts'

export interface RawDate {
  type: 'date'
  /** 'YYYY-MM-DD' */
  iso: string
}

export interface RawFormula {
  type: 'formula'
  /** The stored result; undefined when the program stored none. */
  result: RawCell | undefined
}

/** An error value of a spreadsheet program, such as #REF!. */
export interface RawError {
  type: 'error'
  text: string
}

/** A cell before its meaning is known. CSV gives texts only. */
export type RawCell = string | number | boolean | null | RawDate | RawFormula | RawError

export interface RawRow {
  row: number
  cells: readonly RawCell[]
  /** The row as it stands in the file, without its line end, where that was asked for. */
  text?: string
  /** A fault of the row itself, such as a quote that swallowed the following lines. */
  issue?: SheetIssue
}

export interface RawSheet {
  format: 'csv' | 'xlsx'
  delimiter: string | null
  encoding: string | null
  sheetNames: readonly string[]
  /** The worksheet that is read; null for CSV. */
  sheetName: string | null
  /** Findings on the way to the rows (a guessed encoding, …). */
  issues: readonly SheetIssue[]
  /** Rows in blocks, so that memory stays flat. */
  blocks: AsyncGenerator<RawRow[]>
  /** Releases the file, once `blocks` has returned. */
  close: () => void
}

/** A cell as text, for messages, `where` and `values`. */
export const rawText = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell !== 'object') return String(cell)
  if (cell.type === 'date') return cell.iso
  if (cell.type === 'error') return cell.text
  return rawText(cell.result)
}

/** Whether nothing stands in the cell. */
export const isBlankCell = (cell: RawCell | undefined): boolean => {
  if (cell === null || cell === undefined || cell === '') return true
  if (typeof cell === 'string') return cell.trim() === ''
  return typeof cell === 'object' && cell.type === 'formula' && cell.result !== undefined && isBlankCell(cell.result)
}
