import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { type FigureFormat, formatFigure, formatNumber, formatRange } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { rowMark } from './marks.tsx'
import { Plot, percent, px, textWidthPx } from './plot.tsx'
import { valueScale } from './value-scale.ts'

export interface DistributionBin {
  /** Values from here … */
  from: number
  /** … to below here; the last one holds its upper end too. */
  to: number
  count: number
  isStrong?: boolean
}

export interface DistributionChartProps {
  frame: FrameWords
  /** Neighbouring bins of equal width, from the lowest up; `binValues` makes them. */
  bins: readonly DistributionBin[]
  format: FigureFormat
  /** What is counted, for the table: "desa". */
  counted: string
  /** Values to point out, such as a target or the regency's own. */
  references?: readonly { value: number; words: string }[]
}

const HEIGHT_PX = 220
const TOP_PX = 34
const BOTTOM_PX = 26

/** Up to how many tick labels a narrow drawing has room for. */
const NARROW_TICKS = 5

/**
 * How often which values occur. Props: frame (FrameWords), bins {from, to, count, isStrong}, format, counted, references {value, words}.
 */
export const DistributionChart = ({ frame, bins, format, counted, references = [] }: DistributionChartProps) => {
  const { language } = frame
  const labels = chartLabels[language]
  const scale = valueScale([0, ...bins.map(({ count }) => count)])
  const base = HEIGHT_PX - BOTTOM_PX
  const y = (count: number) => px(base - scale.share(count) * (base - TOP_PX))
  const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  const x = (value: number) => (value - from) / (to - from)
  const edges = [...bins.map((bin) => bin.from), to]
  const table = {
    columns: [{ header: labels.range }, { header: counted, isNumber: true }],
    rows: bins.map((bin) => ({
      key: String(bin.from),
      cells: [
        { text: formatRange(bin.from, bin.to, format, language) },
        { text: formatNumber(bin.count, language), raw: bin.count },
      ],
    })),
  }
  const widestTick = Math.max(0, ...scale.ticks.map((tick) => textWidthPx(formatNumber(tick, language))))
  return (
    <ChartFrame frame={frame} table={table}>
      <Plot frame={frame} heightPx={HEIGHT_PX} gutterPx={{ start: widestTick + 8, end: 16 }}>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="-8" y={y(tick) + 4} textAnchor="end">
              {formatNumber(tick, language)}
            </text>
          </g>
        ))}
        {bins.map((bin, row) => (
          <rect
            key={bin.from}
            className={bin.isStrong ? 'bar-strong' : 'bar'}
            x={percent(x(bin.from) + 0.002)}
            width={percent(x(bin.to) - x(bin.from) - 0.004)}
            y={bin.count === 0 ? base - 1 : y(bin.count)}
            height={bin.count === 0 ? 1 : px(base - y(bin.count))}
            {...rowMark({ row })}
          />
        ))}
        <line className="axis-line" x1="0" x2="100%" y1={base} y2={base} />
        {edges.map((edge, at) => (
          <text
            key={edge}
            className={edges.length > NARROW_TICKS && at % 2 === 1 ? 'wide-only' : undefined}
            x={percent(x(edge))}
            y={base + 17}
            textAnchor="middle"
          >
            {formatNumber(edge, language)}
          </text>
        ))}
        {references.map(({ value, words }, at) => (
          <g key={words}>
            <line
              className="target-line"
              x1={percent(x(value))}
              x2={percent(x(value))}
              y1={TOP_PX - 12 - at * 14}
              y2={base}
            />
            <text
              className="strong haloed"
              x={percent(x(value))}
              dx={x(value) > 0.6 ? -4 : 4}
              y={TOP_PX - 6 - at * 14}
              textAnchor={x(value) > 0.6 ? 'end' : 'start'}
            >
              {words} {formatFigure(value, format, language)}
            </text>
          </g>
        ))}
      </Plot>
    </ChartFrame>
  )
}
