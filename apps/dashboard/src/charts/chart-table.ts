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
  /** Left out of the page, or of the file: an interval is one cell to read and two to compute with. */
  only?: 'page' | 'file'
}

export interface ChartTable {
  columns: readonly TableColumn[]
  rows: readonly { key: string; cells: readonly TableCell[]; isTotal?: boolean }[]
}

/** The columns for the page or for the file, with the cells of each row. */
export const tableFor = (place: 'page' | 'file', { columns, rows }: ChartTable): ChartTable => {
  const isWanted = (_: unknown, at: number) => (columns[at]?.only ?? place) === place
  return {
    columns: columns.filter(isWanted),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isWanted) })),
  }
}
