import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { COMPARISON, comparisonLayout } from './comparison-layout.ts'
import { formatFigure, formatNumber, formatRange, type Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { type ComparisonSeries, reachOf } from './series.ts'

const axisText = { fill: 'var(--ink-2)', fontSize: 12 }

/** The rows and the scale of the server's drawing, as an interactive chart. */
export const interactiveComparison = (series: ComparisonSeries, language: Language) => {
  const labels = chartLabels[language]
  const { rows, scale, heightPx, gutterPx } = comparisonLayout(series, language)
  const data = rows.map((row) => ({ ...row, reach: reachOf(row) }))
  const say = (value: number, interval: readonly [number, number] | null) => {
    const range = interval ? ` (${formatRange(interval[0], interval[1], series.format, language)})` : ''
    return formatFigure(value, series.format, language) + range
  }
  return (
    <ResponsiveContainer width="100%" height={heightPx}>
      <ComposedChart data={data} layout="vertical" margin={{ top: COMPARISON.topPx, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid horizontal={false} stroke="var(--rule)" />
        <XAxis
          type="number"
          domain={scale.domain}
          ticks={scale.ticks}
          allowDataOverflow
          orientation="top"
          tick={axisText}
          stroke="none"
          tickFormatter={(tick: number) => formatNumber(tick, language)}
        />
        <YAxis
          type="category"
          scale="band"
          dataKey="tick"
          width={gutterPx.start}
          interval={0}
          tick={axisText}
          stroke="none"
        />
        <Tooltip
          cursor={{ fill: 'var(--tint)' }}
          formatter={(value, _, { payload }) => say(Number(value), payload.interval)}
          contentStyle={{ background: 'var(--paper)', borderColor: 'var(--rule-2)', fontSize: 12 }}
        />
        {series.target !== undefined && <ReferenceLine x={series.target} stroke="var(--ink)" strokeDasharray="6 3" />}
        <Line
          dataKey="value"
          name={labels.value}
          stroke="none"
          dot={{ fill: 'var(--ink)', stroke: 'none', r: 4 }}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="reach" direction="x" stroke="var(--line)" width={4} />
        </Line>
      </ComposedChart>
    </ResponsiveContainer>
  )
}
