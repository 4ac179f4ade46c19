import type { ReactNode } from 'react'

/** `raw` goes to the CSV in place of the text; null is an empty field. */
export interface TableCell {
  text: string
  raw?: number | string | null
  href?: string
  /** Below the text, on the page only. */
  note?: ReactNode
  /** Nothing to show: `text` says so. */
  isMissing?: boolean
}

export interface TableColumn {
  header: string
  isNumber?: boolean
  /** Of a table that stacks: words before the cell on a telephone, where the header is not seen. */
  phoneLabel?: string
  /** Left out of the page, or of the file: an interval is one cell to read and two to compute with. */
  only?: 'page' | 'file'
}

export interface ChartTable {
  columns: readonly TableColumn[]
  rows: readonly { key: string; cells: readonly TableCell[]; isTotal?: boolean }[]
  /** On a telephone a row is a block of lines instead of a line to be scrolled. */
  isStacked?: boolean
}

/** The columns for the page or for the file, with the cells of each row. */
export const tableFor = (place: 'page' | 'file', { columns, rows, ...table }: ChartTable): ChartTable => {
  const isWanted = (_: unknown, at: number) => (columns[at]?.only ?? place) === place
  return {
    ...table,
    columns: columns.filter(isWanted),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isWanted) })),
  }
}
