import type { ReactNode } from 'react'
import { DataTable } from '../ui/data-table.tsx'
import { type ChartTable, type TableCell, tableFor } from './chart-table.ts'

const cellContent = ({ text, href, note, isMissing }: TableCell): ReactNode => {
  if (note === undefined && isMissing === undefined) return href === undefined ? text : <a href={href}>{text}</a>
  return (
    <>
      {isMissing ? <span className="is-missing">{text}</span> : href === undefined ? text : <a href={href}>{text}</a>}
      {note !== undefined && note !== '' && <span className="cell-note">{note}</span>}
    </>
  )
}

/** What a chart or a frame shows as a table on the page. Props: caption (said, not shown), table. */
export const ChartDataTable = ({ caption, table }: { caption: string; table: ChartTable }) => {
  const { columns, rows, isStacked } = tableFor('page', table)
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      {...(isStacked && { isStacked })}
      columns={columns.map((column) => ({ key: column.header, ...column }))}
      rows={rows.map((row) => ({ ...row, cells: row.cells.map(cellContent) }))}
    />
  )
}
