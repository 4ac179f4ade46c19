/** `raw` goes to the CSV in place of the text; null is an empty field. */
export interface TableCell {
  text: string
  raw?: number | string | null
  href?: string
}

export interface ChartTable {
  columns: readonly { header: string; isNumber?: boolean }[]
  rows: readonly { key: string; cells: readonly TableCell[]; isTotal?: boolean }[]
}
