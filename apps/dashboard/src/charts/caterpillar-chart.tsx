import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { type FigureFormat, formatNumber } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { ValueMark } from './marks.tsx'
import { Plot, percent, px, Stretched, textWidthPx } from './plot.tsx'
import { type ExtraColumn, pointTable } from './point-table.ts'
import { sayJudgement } from './say-point.ts'
import type { SeriesPoint } from './series.ts'
import { LegendItem } from './trend-legend.tsx'
import { valueScale } from './value-scale.ts'

/** An estimate with its interval; those not listed are drawn as ground, without a row of their own. */
export interface CaterpillarPoint extends SeriesPoint {
  isListed: boolean
}

export interface CaterpillarChartProps {
  frame: FrameWords
  points: readonly CaterpillarPoint[]
  format: FigureFormat
  /** What is estimated, for the table: "Penguji". */
  estimated: string
  /** What zero means, written at its line. */
  zero: string
  /** Words of the two ends of the scale. */
  ends: { above: string; below: string }
  extra?: readonly ExtraColumn[]
}

const HEIGHT_PX = 260
const TOP_PX = 22
const BOTTOM_PX = 22

interface Drawn {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

const drawnOf = ({ value, lower, upper }: SeriesPoint): Drawn[] =>
  value === null ? [] : [{ value, lower: lower ?? value, upper: upper ?? value }]

/** Whiskers of all as one path of steps in whole px: hundreds of them need not be hundreds of elements, nor of kilobytes. */
function whiskers(points: readonly SeriesPoint[], y: (value: number) => number): string {
  const drawn = points.flatMap(drawnOf).map(({ lower, upper }) => [Math.round(y(upper)), Math.round(y(lower))] as const)
  const step = Number((100 / drawn.length).toFixed(4))
  return drawn
    .map(([top, base], at) => {
      const before = drawn[at - 1]
      const move = before === undefined ? `M${step / 2} ${top}` : `m${step} ${top - before[1]}`
      return `${move}v${base - top}`
    })
    .join('')
}

/**
 * Estimates from the lowest to the highest, each with its interval (a caterpillar plot), around zero. Listed ones carry a mark and a
 * row of the table. Props: frame (FrameWords), points (SeriesPoint and isListed), format, estimated, zero, ends {above, below}, extra.
 */
export const CaterpillarChart = ({ frame, points, format, estimated, zero, ends, extra }: CaterpillarChartProps) => {
  const { language, judged } = frame
  const ordered = points
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
  const listed = ordered.filter(({ isListed }) => isListed)
  const scale = valueScale([0, ...ordered.flatMap(drawnOf).flatMap(({ lower, upper }) => [lower, upper])])
  const base = HEIGHT_PX - BOTTOM_PX
  const y = (value: number) => px(base - scale.share(value) * (base - TOP_PX))
  const ticks = scale.ticks.map((tick) => ({ tick, words: formatNumber(tick, language) }))
  const gutter = Math.max(0, ...ticks.map(({ words }) => textWidthPx(words))) + 10
  const looks = [...new Set(listed.map(({ judgement = 'none' }) => judgement))]
  return (
    <ChartFrame
      frame={frame}
      table={pointTable({ firstHeader: estimated, points: listed, format, language, judged, ...(extra && { extra }) })}
      legend={
        <ul className="legend">
          <LegendItem words={chartLabels[language].interval95}>
            <path className="whisker" d="M10 2V14" />
          </LegendItem>
          {looks.map((look) => (
            <LegendItem key={look} words={sayJudgement(look, language, judged)}>
              <ValueMark x="10" y={8} judgement={look} size={4} />
            </LegendItem>
          ))}
        </ul>
      }
    >
      <Plot frame={frame} heightPx={HEIGHT_PX} gutterPx={{ start: gutter, end: 8 }}>
        {ticks.map(({ tick, words }) => (
          <g key={tick}>
            <line className={tick === 0 ? 'axis-line' : 'grid-line'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="-8" y={y(tick) + 4} textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        <Stretched heightPx={HEIGHT_PX}>
          <path className="whisker caterpillar-ground" d={whiskers(ordered, y)} />
        </Stretched>
        {listed.map((point, row) => (
          <ValueMark
            key={point.key}
            x={percent((ordered.indexOf(point) + 0.5) / ordered.length)}
            y={y(point.value ?? 0)}
            row={row}
            judgement={point.judgement ?? 'none'}
            size={4}
          />
        ))}
        <text x="0" y="11">
          ↑ {ends.above}
        </text>
        <text x="0" y={HEIGHT_PX - 4}>
          ↓ {ends.below}
        </text>
        <text className="strong haloed" x="0" y={y(0) - 5}>
          {zero}
        </text>
      </Plot>
    </ChartFrame>
  )
}
