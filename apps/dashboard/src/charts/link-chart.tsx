import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import type { ChartTable } from './chart-table.ts'
import { LINKS, type Link, type LinkLook, type LinkNode, layOutLinks } from './link-layout.ts'
import { rowMark } from './marks.tsx'
import { Plot, percent, px } from './plot.tsx'
import { LegendItem } from './trend-legend.tsx'

export interface LinkChartProps {
  frame: FrameWords
  /** What stands in each column, above it. */
  heads: { left: string; right: string }
  left: readonly LinkNode[]
  right: readonly LinkNode[]
  links: readonly Link[]
  /** One row for each link, in the same order. */
  table: ChartTable
  /** What each look means; only those that occur are shown. */
  looks: Record<LinkLook, string>
}

const LinkMark = ({ look, x, y, row }: { look: LinkLook; x: string; y: number; row?: number }) => {
  const at = rowMark({ ...(row !== undefined && { row }) })
  if (look === 'good') return <circle className="mark-better" cx={x} cy={y} r={5} {...at} />
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true" {...at}>
      {look === 'bad' ? (
        <path className="mark-worse" d="M0-7 7 0 0 7-7 0Z" />
      ) : (
        <rect className="mark-published" x="-4.5" y="-4.5" width="9" height="9" />
      )}
    </svg>
  )
}

const Names = ({ nodes, side }: { nodes: readonly (LinkNode & { y: number })[]; side: 'left' | 'right' }) =>
  nodes.map(({ key, label, tick, y }) => (
    <g key={key}>
      <title>{label}</title>
      <text
        className="area-name"
        x={side === 'left' ? '0' : '100%'}
        dx={side === 'left' ? -8 : 8}
        y={y + 4}
        textAnchor={side === 'left' ? 'end' : 'start'}
      >
        {tick}
      </text>
      <circle className="mark-dot" cx={side === 'left' ? '0' : '100%'} cy={y} r="3" />
    </g>
  ))

const LOOKS = ['good', 'bad', 'plain'] as const

/**
 * Who is connected with whom: two columns of names and a line with a mark for each connection, walked by keys mark by mark.
 * Props: frame (FrameWords), heads {left, right}, left, right, links {from, to, look}, table (a row for each link), looks.
 */
export const LinkChart = ({ frame, heads, left, right, links, table, looks }: LinkChartProps) => {
  const layout = layOutLinks(left, right, links)
  const drawn = new Set(links.map(({ look }) => look))
  const legend = (
    <ul className="legend">
      {LOOKS.filter((look) => drawn.has(look)).map((look) => (
        <LegendItem key={look} words={looks[look]}>
          <path className={`link-line link-${look}`} d="M0 8H20" />
          <LinkMark look={look} x="10" y={8} />
        </LegendItem>
      ))}
    </ul>
  )
  return (
    <ChartFrame frame={frame} table={table} legend={legend}>
      <Plot frame={frame} heightPx={layout.heightPx} gutterPx={layout.gutterPx}>
        <text className="strong" x="0" dx={8 - layout.gutterPx.start} y={LINKS.topPx - 14}>
          {heads.left}
        </text>
        <text className="strong" x="100%" dx={layout.gutterPx.end - 2} y={LINKS.topPx - 14} textAnchor="end">
          {heads.right}
        </text>
        {layout.lines.map(({ link, y1, y2 }) => (
          <line key={link.key} className={`link-line link-${link.look}`} x1="0" x2="100%" y1={y1} y2={y2} />
        ))}
        <Names nodes={layout.left} side="left" />
        <Names nodes={layout.right} side="right" />
        {layout.lines.map(({ link, y1, y2, markAt }, row) => (
          <LinkMark key={link.key} look={link.look} x={percent(markAt)} y={px(y1 + (y2 - y1) * markAt)} row={row} />
        ))}
      </Plot>
    </ChartFrame>
  )
}
