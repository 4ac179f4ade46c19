import type { ReactNode } from 'react'
import { ChartDataTable } from './chart-data-table.tsx'
import type { ChartTable } from './chart-table.ts'
import type { Language } from './format/format-number.ts'
import { FrameFoot } from './frame-foot.tsx'
import { chartLabels } from './labels.ts'
import type { JudgedWords } from './say-point.ts'

/** The words around a chart; every chart takes them as `frame`. */
export interface FrameWords {
  /** Unique on the page. */
  id: string
  language: Language
  /** The finding, a sentence of at most 12 words. */
  title: string
  /** What is shown, in which unit, for when. */
  unit: string
  /** What the chart shows, in one sentence. */
  summary: string
  /** Where the figures come from. */
  source: string
  /** How they were computed. */
  method: string
  /** Name of downloads, without extension. */
  fileName: string
  /** Where the CSV is, for tables too large to be written into the page a second time. */
  fileAddress?: string
  /** What worse, better and unsure mean here, e.g. "di bawah target"; the kit's own words when left out. */
  judged?: JudgedWords
  /** Level of the title among the page's headings; 3 when left out. */
  headingLevel?: 2 | 3 | 4
}

export interface ChartFrameProps {
  frame: FrameWords
  table: ChartTable
  /** The drawing, made with Plot. */
  children: ReactNode
  legend?: ReactNode
  /** Shows the table beside the drawing where there is room. */
  isTableBeside?: boolean
  /** Leaves out PNG and SVG when false, for charts that are HTML. */
  isDrawn?: boolean
  /** Leaves out the table when false, for charts that are a table themselves. */
  isTableDrawn?: boolean
}

const FrameTable = ({ frame, table }: { frame: FrameWords; table: ChartTable }) => (
  <details className="frame-table">
    <summary>{chartLabels[frame.language].table}</summary>
    <ChartDataTable caption={frame.title} table={table} />
  </details>
)

/**
 * A chart with its finding, unit, summary, data table, source, method and downloads.
 * Props: frame (FrameWords), table, children (the drawing), legend, isTableBeside, isDrawn (default true).
 */
export const ChartFrame = ({
  frame,
  table,
  children,
  legend,
  isTableBeside = false,
  isDrawn = true,
  isTableDrawn = true,
}: ChartFrameProps) => {
  const Heading = `h${frame.headingLevel ?? 3}` as const
  return (
    <figure
      className={isTableBeside ? 'frame frame-beside' : 'frame'}
      aria-labelledby={`${frame.id}-title`}
      aria-describedby={`${frame.id}-summary`}
    >
      <Heading className="frame-title" id={`${frame.id}-title`}>
        {frame.title}
      </Heading>
      <p className="frame-unit">{frame.unit}</p>
      {legend}
      <div className="frame-body">
        <div>
          {children}
          <p className="frame-summary" id={`${frame.id}-summary`}>
            {frame.summary}
          </p>
        </div>
        {isTableDrawn && <FrameTable frame={frame} table={table} />}
      </div>
      <FrameFoot frame={frame} table={table} isDrawn={isDrawn} />
    </figure>
  )
}
