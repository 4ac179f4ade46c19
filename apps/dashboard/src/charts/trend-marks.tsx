import { axisTicks } from './axis-ticks.ts'
import type { Language } from './format/format-number.ts'
import { formatNumber } from './format/format-number.ts'
import { PublishedMark, StateMark, ValueMark } from './marks.tsx'
import { percent, px, Stretched } from './plot.tsx'
import type { DrawnRow, TrendSeries } from './series.ts'
import { splitRuns } from './split-runs.ts'
import type { TrendLayout } from './trend-layout.ts'
import { BAND_FROM, TREND } from './trend-layout.ts'

interface PartProps {
  series: TrendSeries
  layout: TrendLayout
}

const MOST_TICKS = 7
const CAP_PX = 4

export const TrendAxes = ({ series, layout, language }: PartProps & { language: Language }) => (
  <>
    {layout.scale.ticks.map((tick) => (
      <g key={tick}>
        <line className="grid-line" x1="0" x2="100%" y1={layout.y(tick)} y2={layout.y(tick)} />
        <text x="-8" y={layout.y(tick) + 4} textAnchor="end">
          {formatNumber(tick, language)}
        </text>
      </g>
    ))}
    <line className="axis-line" x1="0" x2="100%" y1={layout.baseY} y2={layout.baseY} />
    {axisTicks(series.points.length, MOST_TICKS).map(({ index, isWideOnly }) => (
      <g key={index} {...(isWideOnly && { className: 'wide-only' })}>
        <line
          className="axis-line"
          x1={percent(layout.x(index))}
          x2={percent(layout.x(index))}
          y1={layout.baseY}
          y2={layout.baseY + 5}
        />
        <text x={percent(layout.x(index))} y={layout.baseY + 20} textAnchor="middle">
          {series.points[index]?.tick}
        </text>
      </g>
    ))}
  </>
)

const path = (points: readonly (readonly [x: number, y: number])[]): string =>
  `M${points.map(([x, y]) => `${px(x * 100)} ${y}`).join('L')}`

const IntervalBands = ({ layout }: { layout: TrendLayout }) =>
  splitRuns(layout.rows.map(({ interval, value }) => (interval ? value : null))).map((run) => {
    const ends = run.map(({ index }) => layout.rows[index]?.interval ?? [0, 0])
    const upper = run.map(({ index }, at) => [layout.x(index), Math.max(0, layout.y(ends[at]?.[1] ?? 0))] as const)
    const lower = run.map(({ index }, at) => [layout.x(index), layout.y(ends[at]?.[0] ?? 0)] as const)
    return <path key={run[0]?.index} className="interval-band" d={`${path([...upper, ...lower.toReversed()])}Z`} />
  })

/** A level that holds for each point's own width, and what comes of it where it changes: a step. */
const stepRuns = (layout: TrendLayout, levelOf: (row: DrawnRow) => number | null) => {
  const half = 0.5 / Math.max(1, layout.rows.length)
  return splitRuns(layout.rows.map(levelOf)).map((run) =>
    run.flatMap(({ index, value }) => [
      [layout.x(index) - half, layout.y(value)] as const,
      [layout.x(index) + half, layout.y(value)] as const,
    ]),
  )
}

const stepPath = (layout: TrendLayout, levelOf: (row: DrawnRow) => number | null): string =>
  stepRuns(layout, levelOf).map(path).join('')

/** The natural limits as a band of steps, with the usual value in its middle. */
const LimitSteps = ({ layout }: { layout: TrendLayout }) => {
  const lower = stepRuns(layout, ({ limits }) => limits?.lower ?? null)
  return (
    <>
      {stepRuns(layout, ({ limits }) => limits?.upper ?? null).map((upper, at) => (
        <path key={upper[0]?.[0]} className="band" d={`${path([...upper, ...(lower[at] ?? []).toReversed()])}Z`} />
      ))}
      <path className="mean-line" d={stepPath(layout, ({ limits }) => limits?.centre ?? null)} />
    </>
  )
}

export const TrendLines = ({ layout }: Pick<PartProps, 'layout'>) => (
  <Stretched heightPx={TREND.heightPx}>
    {layout.rows.some(({ limits }) => limits !== null) && <LimitSteps layout={layout} />}
    {layout.rows.length >= BAND_FROM && <IntervalBands layout={layout} />}
    <path className="target-line" d={stepPath(layout, ({ target }) => target)} />
    {splitRuns(layout.rows.map(({ value }) => value)).map((run) => (
      <path
        key={run[0]?.index}
        className="value-line"
        d={path(run.map(({ index, value }) => [layout.x(index), layout.y(value)] as const))}
      />
    ))}
  </Stretched>
)

const Whisker = ({ x, ends, topY }: { x: string; ends: readonly [number, number]; topY: number }) => (
  <svg x={x} overflow="visible" aria-hidden="true">
    <path
      className="whisker"
      d={`M0 ${ends[0]}V${Math.max(ends[1], topY)}M${-CAP_PX} ${ends[0]}h${2 * CAP_PX}${
        ends[1] < topY ? `M${-CAP_PX} ${topY + 5}l${CAP_PX}-5 ${CAP_PX} 5` : `M${-CAP_PX} ${ends[1]}h${2 * CAP_PX}`
      }`}
    />
  </svg>
)

/** One mark for each point; where there is no value, the mark of its state stands on the axis. */
export const TrendPoints = ({ series, layout }: PartProps) => {
  const last = layout.rows.findLastIndex(({ value }) => value !== null)
  return layout.rows.map((row, index) => {
    const x = percent(layout.x(index))
    const state = series.points[index]?.state ?? 'not-reported'
    if (row.value === null)
      return (
        <StateMark
          key={row.key}
          x={x}
          y={layout.baseY}
          row={index}
          state={state === 'available' ? 'not-reported' : state}
        />
      )
    const size = layout.rows.length < BAND_FROM ? 4.5 : index === last ? 4 : 2.6
    return (
      <g key={row.key}>
        {row.interval && layout.rows.length < BAND_FROM && (
          <Whisker x={x} ends={[layout.y(row.interval[0]), layout.y(row.interval[1])]} topY={TREND.topPx} />
        )}
        <ValueMark
          x={x}
          y={layout.y(row.value)}
          row={index}
          judgement={row.judgement}
          size={size}
          isNewest={index === last}
        />
      </g>
    )
  })
}

/** How far a published mark stands beside a counted one of the same period. */
const BESIDE_PX = 11

export const TrendPublished = ({ layout, language }: Pick<PartProps, 'layout'> & { language: Language }) => {
  const isLabelled = layout.rows.filter(({ published }) => published.length > 0).length <= MOST_TICKS
  return layout.rows.flatMap((row, index) => {
    const side = layout.x(index) > 0.8 ? -1 : 1
    const offset = row.value === null ? 0 : side * BESIDE_PX
    return row.published.map((value, at) => (
      <g key={`${row.key}-${at}`} transform={`translate(${offset} 0)`}>
        <PublishedMark x={percent(layout.x(index))} y={layout.y(value)} row={index} />
        {isLabelled && (
          <text
            className="haloed"
            x={percent(layout.x(index))}
            dx={side * 9}
            y={layout.y(value) + 4}
            textAnchor={side < 0 ? 'end' : 'start'}
          >
            {formatNumber(value, language)}
          </text>
        )}
      </g>
    ))
  })
}

export const TrendNotes = ({ series: { annotations = [], points }, layout }: PartProps) =>
  annotations.map(({ key, words }) => {
    const index = points.findIndex((point) => point.key === key)
    if (index < 0) return null
    const x = percent(layout.x(index))
    return (
      <g key={key}>
        <line className="note-line" x1={x} x2={x} y1={TREND.topPx - 6} y2={layout.baseY} />
        <text x={x} y={TREND.topPx - 10} textAnchor={layout.x(index) > 0.5 ? 'end' : 'start'}>
          {words}
        </text>
      </g>
    )
  })
