import { ChartDataTable } from './chart-data-table.tsx'
import type { ChartTable } from './chart-table.ts'
import type { Language } from './format/format-number.ts'
import { FrameFoot } from './frame-foot.tsx'

export interface TableFrameProps {
  frame: {
    language: Language
    /** Name of the table, said by readers; the page's own heading shows it. */
    caption: string
    source: string
    method: string
    /** Without extension. */
    fileName: string
  }
  table: ChartTable
}

/** A table of figures with their source, method and file. Props: frame, table. */
export const TableFrame = ({ frame, table }: TableFrameProps) => (
  <div className="table-frame">
    <ChartDataTable caption={frame.caption} table={table} />
    <FrameFoot frame={frame} table={table} isDrawn={false} />
  </div>
)
