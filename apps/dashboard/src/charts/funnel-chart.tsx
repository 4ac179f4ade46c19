import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { type FigureFormat, formatCount, formatFigure, formatNumber } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { ValueMark } from './marks.tsx'
import { Plot, percent, px, Stretched, textWidthPx } from './plot.tsx'
import { type ExtraColumn, pointTable } from './point-table.ts'
import { sayJudgement } from './say-point.ts'
import type { SeriesPoint } from './series.ts'
import { LegendItem } from './trend-legend.tsx'
import { type ValueScale, valueScale } from './value-scale.ts'

/** Limits at one size. */
export interface FunnelLevel {
  size: number
  lower95: number
  upper95: number
  lower998: number
  upper998: number
}

export interface FunnelChartProps {
  frame: FrameWords
  /** Each area with its value, and its size as denominator; those without are left out. */
  points: readonly SeriesPoint[]
  format: FigureFormat
  levels: readonly FunnelLevel[]
  /** The value that the limits lie around, and what it is. */
  benchmark: { value: number; words: string }
  /** What the sizes count, below the axis. */
  sizeWords: string
  extra?: readonly ExtraColumn[]
}

const HEIGHT_PX = 320
const TOP_PX = 14
const BOTTOM_PX = 42
/** Limits of the smallest areas may reach far beyond all values; they are cut off there. */
const REACH = 1.6

export interface FunnelLayout {
  scale: ValueScale
  /** 0–1. */
  x: (size: number) => number
  y: (value: number) => number
  sizeTicks: number[]
}

/** Where everything of a funnel stands. */
export const funnelLayout = ({ points, levels, benchmark }: Omit<FunnelChartProps, 'frame'>): FunnelLayout => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const bound = Math.max(benchmark.value, ...values) * REACH
  const ends = levels.flatMap(({ lower998, upper998 }) => [lower998, Math.min(upper998, bound)])
  const scale = valueScale([benchmark.value, ...values, ...ends])
  const sizes = valueScale([0, ...levels.map(({ size }) => size)])
  const base = HEIGHT_PX - BOTTOM_PX
  return {
    scale,
    x: sizes.share,
    y: (value) => px(Math.max(0, base - scale.share(value) * (base - TOP_PX))),
    sizeTicks: sizes.ticks,
  }
}

const curve = (levels: readonly FunnelLevel[], key: Exclude<keyof FunnelLevel, 'size'>, { x, y }: FunnelLayout) =>
  `M${levels.map((level) => `${px(x(level.size) * 1000) / 10} ${y(level[key])}`).join('L')}`

const Curves = ({
  levels,
  layout,
  benchmark,
}: {
  levels: readonly FunnelLevel[]
  layout: FunnelLayout
  benchmark: number
}) => (
  <Stretched heightPx={HEIGHT_PX}>
    {(['lower95', 'upper95', 'lower998', 'upper998'] as const).map((key) => (
      <path key={key} className={key.endsWith('95') ? 'funnel-inner' : 'funnel-outer'} d={curve(levels, key, layout)} />
    ))}
    <path className="mean-line" d={`M0 ${layout.y(benchmark)}H100`} />
  </Stretched>
)

const Axes = ({
  layout,
  frame,
  sizeWords,
}: { layout: FunnelLayout } & Pick<FunnelChartProps, 'frame' | 'sizeWords'>) => (
  <>
    {layout.scale.ticks.map((tick) => (
      <g key={tick}>
        <line className="grid-line" x1="0" x2="100%" y1={layout.y(tick)} y2={layout.y(tick)} />
        <text x="-8" y={layout.y(tick) + 4} textAnchor="end">
          {formatNumber(tick, frame.language)}
        </text>
      </g>
    ))}
    <line className="axis-line" x1="0" x2="100%" y1={HEIGHT_PX - BOTTOM_PX} y2={HEIGHT_PX - BOTTOM_PX} />
    {layout.sizeTicks.map((tick, at) => (
      <text
        key={tick}
        x={percent(layout.x(tick))}
        y={HEIGHT_PX - BOTTOM_PX + 16}
        textAnchor={at === 0 ? 'start' : layout.x(tick) > 0.95 ? 'end' : 'middle'}
      >
        {formatCount(tick, frame.language)}
      </text>
    ))}
    <text x="50%" y={HEIGHT_PX - 6} textAnchor="middle">
      {sizeWords}
    </text>
  </>
)

/**
 * Areas by size and value within the limits that chance alone would set (a funnel plot, Spiegelhalter 2005).
 * Props: frame (FrameWords), points (SeriesPoint), format, levels (FunnelLevel), benchmark {value, words}, sizeWords, extra.
 */
export const FunnelChart = (props: FunnelChartProps) => {
  const { frame, points, format, levels, benchmark, sizeWords, extra } = props
  const { language, judged } = frame
  const labels = chartLabels[language]
  const layout = funnelLayout(props)
  const placed = points.filter(({ value, denominator }) => value !== null && denominator !== null)
  const ordered = placed.toSorted((one, other) => (other.denominator ?? -1) - (one.denominator ?? -1))
  const looks = [...new Set(ordered.flatMap(({ value, judgement }) => (value === null ? [] : [judgement ?? 'none'])))]
  const gutter = Math.max(0, ...layout.scale.ticks.map((tick) => textWidthPx(formatNumber(tick, language)))) + 10
  return (
    <ChartFrame
      frame={frame}
      table={pointTable({
        firstHeader: labels.area,
        points: ordered,
        format,
        language,
        judged,
        ...(extra && { extra }),
      })}
      legend={
        <ul className="legend">
          <LegendItem words={labels.limit95}>
            <path className="funnel-inner" d="M0 8H20" />
          </LegendItem>
          <LegendItem words={labels.limit998}>
            <path className="funnel-outer" d="M0 8H20" />
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
        <Axes layout={layout} frame={frame} sizeWords={sizeWords} />
        <Curves levels={levels} layout={layout} benchmark={benchmark.value} />
        {ordered.map(({ key, value, denominator, judgement = 'none' }, row) =>
          value === null || denominator === null ? null : (
            <ValueMark
              key={key}
              x={percent(layout.x(denominator))}
              y={layout.y(value)}
              row={row}
              judgement={judgement}
              size={4}
            />
          ),
        )}
        <text className="strong haloed" x="100%" y={layout.y(benchmark.value) - 6} textAnchor="end">
          {`${benchmark.words} ${formatFigure(benchmark.value, format, language)}`}
        </text>
      </Plot>
    </ChartFrame>
  )
}
