import type { ReactNode } from 'react'

export interface DataColumn {
  key: string
  header: ReactNode
  isNumber?: boolean
  /** Of a table that stacks: words before the cell on a telephone, where the header is not seen. */
  phoneLabel?: string
  /** Makes the header a link that sorts by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
}

export interface DataRow {
  key: string
  /** One for each column; the first is the row's header. */
  cells: readonly ReactNode[]
  isTotal?: boolean
}

export interface DataTableProps {
  caption: string
  isCaptionHidden?: boolean
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
  /** On a telephone a row is a block of lines instead of a line to be scrolled. */
  isStacked?: boolean
}

/** A box that scrolls must be reachable by keys (axe: scrollable-region-focusable). */
const reachable = { tabIndex: 0 } as const

const SORT_SIGN = { ascending: ' ↑', descending: ' ↓' } as const

const HeaderCell = ({ column }: { column: DataColumn }) => (
  <th
    scope="col"
    {...(column.isNumber && { className: 'is-number' })}
    {...(column.sorted && { 'aria-sort': column.sorted })}
  >
    {column.sortHref === undefined ? column.header : <a href={column.sortHref}>{column.header}</a>}
    {column.sorted && <span aria-hidden="true">{SORT_SIGN[column.sorted]}</span>}
  </th>
)

const BodyRow = ({ row, columns }: { row: DataRow; columns: readonly DataColumn[] }) => (
  <tr {...(row.isTotal && { className: 'is-total' })}>
    {row.cells.map((cell, index) =>
      index === 0 ? (
        <th key={index} scope="row">
          {cell}
        </th>
      ) : (
        <td
          key={index}
          {...(columns[index]?.isNumber && { className: 'is-number' })}
          {...(columns[index]?.phoneLabel && { 'data-label': columns[index].phoneLabel })}
        >
          {cell}
        </td>
      ),
    )}
  </tr>
)

/** A table that scrolls sideways under a sticky first column. Props: caption, columns, rows, isCaptionHidden, isStacked. */
export const DataTable = ({ caption, isCaptionHidden, columns, rows, isStacked }: DataTableProps) => (
  <section className="table-scroll" aria-label={caption} {...reachable}>
    <table className={isStacked ? 'data-table data-table-stacked' : 'data-table'}>
      <caption {...(isCaptionHidden && { className: 'visually-hidden' })}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BodyRow key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  </section>
)
