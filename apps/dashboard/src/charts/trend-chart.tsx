import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { formatNumber } from './format/format-number.ts'
import { InteractiveChart } from './interactive-chart.tsx'
import { chartLabels, interactiveWords } from './labels.ts'
import { Plot } from './plot.tsx'
import { pointTable } from './point-table.ts'
import type { SeriesPoint, TrendSeries } from './series.ts'
import { TREND, type TrendLayout, trendLayout } from './trend-layout.ts'
import { TrendLegend } from './trend-legend.tsx'
import { TrendAxes, TrendLines, TrendNotes, TrendPoints, TrendPublished } from './trend-marks.tsx'

export interface TrendChartProps {
  frame: FrameWords
  series: TrendSeries
  /** Offers the same series as an interactive chart, loaded when asked for. */
  isInteractive?: boolean
}

const trendTable = ({ frame, series }: TrendChartProps) => {
  const labels = chartLabels[frame.language]
  const { published = [], annotations = [] } = series
  const of = (point: SeriesPoint) => published.filter(({ key }) => key === point.key)
  const notes = new Map(annotations.map(({ key, words, note }) => [key, note ?? words]))
  return pointTable({
    firstHeader: labels.period,
    points: series.points.map((point) => {
      const note = [point.note, notes.get(point.key)].filter(Boolean).join('; ')
      return note === '' ? point : { ...point, note }
    }),
    format: series.format,
    language: frame.language,
    judged: frame.judged,
    extra:
      published.length === 0
        ? []
        : [
            {
              header: labels.published,
              cell: (point) => ({
                text: of(point)
                  .map(({ value, source }) => `${formatNumber(value, frame.language)} (${source})`)
                  .join('; '),
              }),
            },
          ],
  })
}

const TrendPlot = ({ frame, series, layout }: TrendChartProps & { layout: TrendLayout }) => (
  <Plot frame={frame} heightPx={TREND.heightPx} gutterPx={layout.gutterPx}>
    <TrendLines layout={layout} />
    <TrendAxes series={series} layout={layout} language={frame.language} />
    <TrendNotes series={series} layout={layout} />
    <TrendPublished layout={layout} language={frame.language} />
    <TrendPoints series={series} layout={layout} />
    {layout.endLabels.map(({ words, y, look }) => (
      <text key={words} x="100%" dx="8" y={y} className={look}>
        {words}
      </text>
    ))}
  </Plot>
)

/**
 * Values over time with intervals, target, natural limits as steps, gaps where nothing was reported, published values as hollow squares.
 * Props: frame (FrameWords), series (TrendSeries: format, points, published, annotations), isInteractive.
 */
export const TrendChart = ({ frame, series, isInteractive = false }: TrendChartProps) => {
  const plot = <TrendPlot frame={frame} series={series} layout={trendLayout(series, frame.language)} />
  return (
    <ChartFrame
      frame={frame}
      table={trendTable({ frame, series })}
      legend={<TrendLegend series={series} language={frame.language} judged={frame.judged} />}
    >
      {isInteractive ? (
        <InteractiveChart
          kind="trend"
          series={series}
          language={frame.language}
          words={interactiveWords(frame.language)}
        >
          {plot}
        </InteractiveChart>
      ) : (
        plot
      )}
    </ChartFrame>
  )
}
