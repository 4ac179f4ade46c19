import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { COMPARISON, type ComparisonLayout, comparisonLayout } from './comparison-layout.ts'
import { ComparisonLegend } from './comparison-legend.tsx'
import { formatFigure, formatNumber, type Language } from './format/format-number.ts'
import { InteractiveChart } from './interactive-chart.tsx'
import { chartLabels, interactiveWords } from './labels.ts'
import { HatchPattern, PublishedMark, rowMark, ValueMark } from './marks.tsx'
import { Plot, percent } from './plot.tsx'
import { pointTable } from './point-table.ts'
import type { ComparisonSeries } from './series.ts'

export interface ComparisonChartProps {
  frame: FrameWords
  series: ComparisonSeries
  isInteractive?: boolean
}

interface PartProps {
  series: ComparisonSeries
  layout: ComparisonLayout
  language: Language
  /** Id of the hatch. */
  hatch: string
}

const RowMark = ({ series, layout, index, hatch }: PartProps & { index: number }) => {
  const row = layout.rows[index]
  const point = layout.points[index]
  const y = layout.y(index)
  if (row === undefined || point === undefined) return null
  if (row.value === null) {
    const look = point.state === 'suppressed' ? 'suppressed' : point.state === 'error' ? 'error' : 'missing'
    return (
      <rect
        className={`state-${look}`}
        width="36"
        height="12"
        y={y - 6}
        {...(look === 'suppressed' && { style: { fill: `url(#${hatch})` } })}
        {...rowMark({ row: index })}
      />
    )
  }
  const x = percent(layout.x(row.value))
  const isCut = row.interval !== null && layout.scale.share(row.interval[1]) > 1
  return (
    <>
      {row.interval && (
        <line
          className="whisker"
          x1={percent(layout.x(row.interval[0]))}
          x2={percent(layout.x(row.interval[1]))}
          y1={y}
          y2={y}
        />
      )}
      {isCut && (
        <svg x="100%" y={y} overflow="visible" aria-hidden="true">
          <path className="whisker" d="M-5-4 0 0-5 4" />
        </svg>
      )}
      {series.isPublished ? (
        <PublishedMark x={x} y={y} row={index} />
      ) : (
        <ValueMark x={x} y={y} row={index} judgement={row.judgement} size={4.5} />
      )}
    </>
  )
}

const Row = (props: PartProps & { index: number }) => {
  const { layout, series, index } = props
  const point = layout.points[index]
  if (point === undefined) return null
  const y = layout.y(index)
  const look = point === series.parent ? 'strong' : 'area-name'
  const name = (
    <text className={look} x="-10" y={y + 4} textAnchor="end" fontSize="13">
      {point.tick}
    </text>
  )
  return (
    <>
      {point === series.parent && <line className="axis-line" x1="0" x2="100%" y1={y - 17} y2={y - 17} />}
      {point.href === undefined ? (
        name
      ) : (
        <a href={point.href} tabIndex={-1}>
          <title>{point.label}</title>
          {name}
        </a>
      )}
      <RowMark {...props} />
      {point.state === 'available' ? (
        <text className="strong" x="100%" dx={layout.gutterPx.end - 2} y={y + 4} textAnchor="end" fontSize="13">
          {layout.words(point)}
        </text>
      ) : (
        <text className="haloed" x="44" y={y + 4} fontSize="13">
          {layout.words(point)}
        </text>
      )}
    </>
  )
}

const Scale = ({ layout, series, language }: PartProps) => {
  const bottom = layout.heightPx - COMPARISON.bottomPx
  const target = series.target
  const labels = chartLabels[language]
  return (
    <>
      {layout.scale.ticks.map((tick, at) => (
        <g key={tick} {...(at % 2 === 1 && { className: 'wide-only' })}>
          <line
            className="grid-line"
            x1={percent(layout.x(tick))}
            x2={percent(layout.x(tick))}
            y1={COMPARISON.topPx - 4}
            y2={bottom}
          />
          <text x={percent(layout.x(tick))} y={COMPARISON.topPx - 8} textAnchor="middle">
            {formatNumber(tick, language)}
          </text>
        </g>
      ))}
      {target !== undefined && (
        <>
          <line
            className="target-line"
            x1={percent(layout.x(target))}
            x2={percent(layout.x(target))}
            y1={COMPARISON.topPx - 18}
            y2={bottom}
          />
          <text
            className="strong"
            x={percent(layout.x(target))}
            y="9"
            textAnchor={layout.x(target) > 0.7 ? 'end' : layout.x(target) < 0.2 ? 'start' : 'middle'}
          >
            {labels.target.toLowerCase()} {formatFigure(target, { kind: series.format.kind }, language)}
          </text>
        </>
      )}
    </>
  )
}

/**
 * Areas side by side, sorted, with intervals and target; areas without a value at the end, the parent last.
 * Props: frame (FrameWords), series (ComparisonSeries: format, points, parent, target, isPublished, isAscending), isInteractive.
 */
export const ComparisonChart = ({ frame, series, isInteractive = false }: ComparisonChartProps) => {
  const { language } = frame
  const layout = comparisonLayout(series, language)
  const parts = { series, layout, language, hatch: `${frame.id}-hatch` }
  const isLinked = layout.points.some(({ href }) => href !== undefined)
  const plot = (
    <Plot frame={frame} heightPx={layout.heightPx} gutterPx={layout.gutterPx} isLinked={isLinked}>
      <HatchPattern id={parts.hatch} />
      <Scale {...parts} />
      {layout.points.map((point, index) => (
        <Row key={point.key} {...parts} index={index} />
      ))}
    </Plot>
  )
  const table = pointTable({
    firstHeader: chartLabels[language].area,
    points: layout.points,
    format: series.format,
    language,
    judged: frame.judged,
    ...(series.parent && { totalKey: series.parent.key }),
  })
  return (
    <ChartFrame frame={frame} table={table} legend={<ComparisonLegend {...parts} judged={frame.judged} />}>
      {isInteractive ? (
        <InteractiveChart kind="comparison" series={series} language={language} words={interactiveWords(language)}>
          {plot}
        </InteractiveChart>
      ) : (
        plot
      )}
    </ChartFrame>
  )
}
