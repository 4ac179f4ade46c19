import {
  Area,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { formatFigure, formatNumber, type Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { reachOf, type TrendSeries } from './series.ts'
import { BAND_FROM, TREND, trendLayout } from './trend-layout.ts'

const levels = [
  ['upper', 'naturalUpper'],
  ['centre', 'naturalCentre'],
  ['lower', 'naturalLower'],
] as const

const axisText = { fill: 'var(--ink-2)', fontSize: 12 }

/** The rows and the scale of the server's drawing, as an interactive chart. */
export const interactiveTrend = (series: TrendSeries, language: Language) => {
  const labels = chartLabels[language]
  const { rows, scale, gutterPx } = trendLayout(series, language)
  const data = rows.map((row) => ({ ...row, reach: reachOf(row) }))
  const printed = Array.from({ length: Math.max(0, ...rows.map(({ published }) => published.length)) }, (_, at) => at)
  const say = (value: unknown) =>
    [value]
      .flat()
      .map((one) => formatFigure(Number(one), series.format, language))
      .join('–')
  return (
    <ResponsiveContainer width="100%" height={TREND.heightPx}>
      <ComposedChart data={data} margin={{ top: TREND.topPx, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="tick" tick={axisText} stroke="var(--line)" scale="band" minTickGap={24} />
        <YAxis
          domain={scale.domain}
          ticks={scale.ticks}
          allowDataOverflow
          width={gutterPx.start + 8}
          tick={axisText}
          stroke="none"
          tickFormatter={(tick: number) => formatNumber(tick, language)}
        />
        <Tooltip
          formatter={say}
          labelFormatter={(_, [first]) => String(first?.payload?.label ?? '')}
          contentStyle={{ background: 'var(--paper)', borderColor: 'var(--rule-2)', fontSize: 12 }}
        />
        <Area
          dataKey="interval"
          name={labels.interval95}
          fill="var(--line)"
          fillOpacity={0.18}
          stroke="none"
          isAnimationActive={false}
        />
        {rows.some(({ limits }) => limits !== null) &&
          levels.map(([level, name]) => (
            <Line
              key={level}
              dataKey={`limits.${level}`}
              name={labels[name]}
              type="step"
              stroke="var(--mean)"
              strokeDasharray={level === 'centre' ? '2 3' : '0'}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        <Line
          dataKey="target"
          name={labels.target}
          type="step"
          stroke="var(--ink)"
          strokeDasharray="6 3"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="value"
          name={labels.value}
          stroke="var(--line)"
          strokeWidth={1.5}
          dot={{ fill: 'var(--ink)', r: 3 }}
          isAnimationActive={false}
        >
          {rows.length < BAND_FROM && <ErrorBar dataKey="reach" stroke="var(--line)" width={4} />}
        </Line>
        {printed.map((at) => (
          <Line
            key={at}
            dataKey={`published.${at}`}
            name={labels.published}
            stroke="none"
            dot={{ fill: 'var(--paper)', stroke: 'var(--ink)', r: 4 }}
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
