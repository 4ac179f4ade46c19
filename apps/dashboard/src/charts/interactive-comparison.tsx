import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { COMPARISON, comparisonLayout } from './comparison-layout.ts'
import { formatFigure, formatNumber, type Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import type { ComparisonSeries } from './series.ts'

const axisText = { fill: 'var(--ink-2)', fontSize: 12 }

/** The rows and the scale of the server's drawing, as an interactive chart. */
export const interactiveComparison = (series: ComparisonSeries, language: Language) => {
  const labels = chartLabels[language]
  const { rows, scale, heightPx, gutterPx } = comparisonLayout(series, language)
  const data = rows.map((row) => ({
    ...row,
    reach: row.interval && row.value !== null ? [row.value - row.interval[0], row.interval[1] - row.value] : null,
  }))
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
        <YAxis type="category" dataKey="tick" width={gutterPx.start} interval={0} tick={axisText} stroke="none" />
        <Tooltip
          cursor={{ fill: 'var(--tint)' }}
          formatter={(value) => formatFigure(Number(value), series.format, language)}
          contentStyle={{ background: 'var(--paper)', borderColor: 'var(--rule-2)', fontSize: 12 }}
        />
        {series.target !== undefined && <ReferenceLine x={series.target} stroke="var(--ink)" strokeDasharray="6 3" />}
        <Bar dataKey="value" name={labels.value} fill="var(--mean)" barSize={10} isAnimationActive={false}>
          <ErrorBar dataKey="reach" direction="x" stroke="var(--ink)" width={4} />
        </Bar>
      </ComposedChart>
    </ResponsiveContainer>
  )
}
