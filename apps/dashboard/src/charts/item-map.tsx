import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import type { ChartTable } from './chart-table.ts'
import { formatNumber } from './format/format-number.ts'
import { rowMark } from './marks.tsx'
import { placeNames } from './place-names.ts'
import { Plot, percent, px } from './plot.tsx'
import { LegendItem } from './trend-legend.tsx'

/** An item: how often it is answered rightly, and how well it tells the able from the weak. */
export interface MappedItem {
  readonly key: string
  readonly name: string
  /** Share of right answers, 0 to 1. */
  readonly p: number
  readonly discrimination: number
  /** `bad` asks for a look first, `plain` for a look, `good` is sound. */
  readonly look: 'good' | 'plain' | 'bad'
}

export interface ItemMapProps {
  readonly frame: FrameWords
  readonly items: readonly MappedItem[]
  /** One row for each item, in the same order. */
  readonly table: ChartTable
  readonly looks: Record<MappedItem['look'], string>
  /** Bounds of difficulty between the zones, and their words. */
  readonly zones: { readonly bounds: readonly [number, number]; readonly words: readonly [string, string, string] }
  /** Bounds of discrimination, highest first, each with the word of what lies above it. */
  readonly steps: readonly { readonly from: number; readonly words: string }[]
  readonly axes: { readonly x: string; readonly y: string }
}

const HEIGHT_PX = 420
const TOP_PX = 26
const BOTTOM_PX = 40
const LOWEST = -0.4

const Mark = ({ look, x, y, row }: { look: MappedItem['look']; x: string; y: number; row?: number }) => {
  const at = rowMark({ ...(row !== undefined && { row }) })
  if (look === 'good') return <circle className="mark-better" cx={x} cy={y} r={4} {...at} />
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

/**
 * Items by difficulty and discrimination, with the zones of both. Props: frame (FrameWords), items {key, name, p, discrimination,
 * look}, table (a row for each item), looks, zones {bounds, words}, steps {from, words}, axes.
 */
export const ItemMap = ({ frame, items, table, looks, zones, steps, axes }: ItemMapProps) => {
  const { language } = frame
  const lowest = Math.min(LOWEST, ...items.map(({ discrimination }) => discrimination))
  const base = HEIGHT_PX - BOTTOM_PX
  const y = (value: number) => px(base - ((value - lowest) / (1 - lowest)) * (base - TOP_PX))
  const number = (value: number) => formatNumber(value, language, 1)
  const placed = placeNames(
    items.map(({ key, name, p, discrimination, look }) => ({
      ...{ key, x: p, y: y(discrimination) / HEIGHT_PX, words: name, isFirst: look !== 'good' },
    })),
    HEIGHT_PX,
  )
  const edges = [0, ...zones.bounds, 1]
  const drawn = new Set(items.map(({ look }) => look))
  return (
    <ChartFrame
      frame={frame}
      table={table}
      legend={
        <ul className="legend">
          {(['bad', 'plain', 'good'] as const)
            .filter((look) => drawn.has(look))
            .map((look) => (
              <LegendItem key={look} words={looks[look]}>
                <Mark look={look} x="10" y={8} />
              </LegendItem>
            ))}
        </ul>
      }
    >
      <Plot frame={frame} heightPx={HEIGHT_PX} gutterPx={{ start: 34, end: 8 }}>
        {edges.slice(1).map((edge, at) => (
          <text key={edge} x={percent(((edges[at] ?? 0) + edge) / 2)} y={14} textAnchor="middle">
            {zones.words[at]}
          </text>
        ))}
        {zones.bounds.map((bound) => (
          <line key={bound} className="grid-line" x1={percent(bound)} x2={percent(bound)} y1={TOP_PX} y2={base} />
        ))}
        {steps.map(({ from, words }) => (
          <g key={from}>
            <line className={from === 0 ? 'axis-line' : 'grid-line'} x1="0" x2="100%" y1={y(from)} y2={y(from)} />
            <text x="-6" y={y(from) + 4} textAnchor="end">
              {number(from)}
            </text>
            <text className="haloed wide-only" x="100%" dx={-4} y={y(from) - 5} textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        {items.map(({ key, p, discrimination, look }, row) => (
          <Mark key={key} look={look} x={percent(p)} y={y(discrimination)} row={row} />
        ))}
        {items.map(({ key, name, p, discrimination, look }) => {
          const side = placed.get(key)
          return side === undefined ? null : (
            <text
              key={key}
              className={look === 'good' ? 'wide-only' : 'strong haloed'}
              x={percent(p)}
              dx={side === 'start' ? 8 : -8}
              y={y(discrimination) + 4}
              textAnchor={side}
            >
              {name}
            </text>
          )
        })}
        <line className="axis-line" x1="0" x2="100%" y1={base} y2={base} />
        {edges.map((edge) => (
          <text key={edge} x={percent(edge)} y={base + 16} textAnchor={edge === 1 ? 'end' : 'middle'}>
            {number(edge)}
          </text>
        ))}
        <text x="0" y={HEIGHT_PX - 6}>
          {axes.x} →
        </text>
        <text x="0" y={TOP_PX + 12} dx={4}>
          ↑ {axes.y}
        </text>
      </Plot>
    </ChartFrame>
  )
}
