import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import type { ChartTable } from './chart-table.ts'
import { type FigureFormat, formatFigure, formatNumber } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { rowMark, StateMark, ValueMark } from './marks.tsx'
import { PlotPanels, percent, px, Stretched } from './plot.tsx'
import { sayPoint } from './say-point.ts'
import { type SeriesPoint, type TrendSeries, trendRows } from './series.ts'
import { splitRuns } from './split-runs.ts'
import { scaleFor, type ValueScale } from './value-scale.ts'

export interface Panel {
  key: string
  name: string
  href?: string
  /** The same periods in every panel. */
  points: readonly SeriesPoint[]
}

export interface SmallMultiplesProps {
  frame: FrameWords
  panels: readonly Panel[]
  format: FigureFormat
}

const PANEL = { heightPx: 96, headPx: 20, footPx: 18 } as const

const panelTable = ({ frame, panels, format }: SmallMultiplesProps): ChartTable => ({
  columns: [
    { header: chartLabels[frame.language].period },
    ...panels.map(({ name }) => ({ header: name, isNumber: true })),
  ],
  rows: (panels[0]?.points ?? []).map((period, at) => ({
    key: period.key,
    cells: [
      { text: period.label },
      ...panels.map(({ points }) => {
        const point = points[at] ?? { state: 'not-reported' as const, value: null }
        return { text: sayPoint(point, format, frame.language), raw: point.state === 'available' ? point.value : null }
      }),
    ],
  })),
})

interface PanelProps {
  frame: FrameWords
  panel: Panel
  column: number
  series: TrendSeries
  scale: ValueScale
}

const PanelPlot = ({ frame, panel, column, series, scale }: PanelProps) => {
  const rows = trendRows(series)
  const base = PANEL.heightPx - PANEL.footPx
  const y = (value: number) => px(base - scale.share(value) * (base - PANEL.headPx))
  const x = (index: number) => (index + 0.5) / Math.max(1, rows.length)
  const last = rows.findLastIndex(({ value }) => value !== null)
  const lastValue = rows[last]?.value ?? null
  const target = rows.findLast((row) => row.target !== null)?.target ?? null
  const name = (
    <text className="area-name" y="11">
      {panel.name}
    </text>
  )
  const words = lastValue === null ? '' : formatFigure(lastValue, series.format, frame.language)
  return (
    <svg
      className="chart"
      width="100%"
      height={PANEL.heightPx}
      role={panel.href === undefined ? 'img' : 'group'}
      aria-labelledby={`${frame.id}-panel-${column}`}
    >
      <title id={`${frame.id}-panel-${column}`}>{`${panel.name} ${words}`}</title>
      {panel.href === undefined ? (
        name
      ) : (
        <a href={panel.href} tabIndex={-1}>
          {name}
        </a>
      )}
      <text className="strong" x="100%" y="11" textAnchor="end">
        {words}
      </text>
      <line className="axis-line" x1="0" x2="100%" y1={base} y2={base} />
      <Stretched heightPx={PANEL.heightPx}>
        {target !== null && <path className="target-line" d={`M0 ${y(target)}H100`} />}
        {splitRuns(rows.map(({ value }) => value)).map((run) => (
          <path
            key={run[0]?.index}
            className="value-line"
            d={`M${run.map(({ index, value }) => `${px(x(index) * 100)} ${y(value)}`).join('L')}`}
          />
        ))}
      </Stretched>
      {rows.map((row, index) => {
        const state = series.points[index]?.state ?? 'not-reported'
        const place = { x: percent(x(index)), row: index, column }
        if (row.value === null)
          return state === 'available' ? null : <StateMark key={row.key} {...place} y={base} state={state} />
        if (index !== last && row.judgement !== 'worse' && row.judgement !== 'better')
          return (
            <circle key={row.key} className="mark-dot" cx={place.x} cy={y(row.value)} r="1.5" {...rowMark(place)} />
          )
        return (
          <ValueMark
            key={row.key}
            {...place}
            y={y(row.value)}
            judgement={row.judgement}
            size={3.5}
            isNewest={index === last}
          />
        )
      })}
    </svg>
  )
}

/**
 * The same small line for many areas, all on one scale. The table has a column for each panel.
 * Props: frame (FrameWords), panels {key, name, href, points}, format.
 */
export const SmallMultiples = ({ frame, panels, format }: SmallMultiplesProps) => {
  const { language } = frame
  const series = panels.map(({ points }): TrendSeries => ({ format, points }))
  const scale = scaleFor(series.flatMap(trendRows).map((row) => ({ ...row, interval: null })))
  const periods = panels[0]?.points ?? []
  const ends = [periods[0]?.tick, periods.at(-1)?.tick].filter(Boolean).join('–')
  const range = scale.domain.map((end) => formatNumber(end, language)).join('–')
  return (
    <ChartFrame
      frame={{ ...frame, unit: `${frame.unit} ${ends}; ${chartLabels[language].range.toLowerCase()} ${range}.` }}
      table={panelTable({ frame, panels, format })}
    >
      <PlotPanels frame={frame}>
        {panels.map((panel, column) => (
          <PanelPlot
            key={panel.key}
            frame={frame}
            panel={panel}
            column={column + 1}
            series={series[column] ?? { format, points: [] }}
            scale={scale}
          />
        ))}
      </PlotPanels>
    </ChartFrame>
  )
}
