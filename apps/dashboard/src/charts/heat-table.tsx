import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import type { ChartTable } from './chart-table.ts'
import { type AreaLook, type AreaScheme, classifyAreas } from './classify-areas.ts'
import type { FigureFormat, Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { LOOK_SIGNS, MapLegend } from './map-legend.tsx'
import { sayPoint } from './say-point.ts'
import type { SeriesPoint } from './series.ts'

export interface HeatColumn {
  key: string
  name: string
  unit?: string
  href?: string
  format: FigureFormat
}

export interface HeatRow {
  key: string
  name: string
  href?: string
  /** One for each column. */
  points: readonly SeriesPoint[]
  /** Stands for all others, last and apart. */
  isTotal?: boolean
}

export interface HeatTableProps {
  frame: FrameWords
  columns: readonly HeatColumn[]
  rows: readonly HeatRow[]
  scheme: AreaScheme
}

const Cell = ({ point, look, words }: { point: SeriesPoint; look: AreaLook; words: string }) => {
  const sign = LOOK_SIGNS[look]
  return (
    <td className={`heat-cell look-${look}`} title={point.note}>
      <span>
        {sign !== undefined && <span aria-hidden="true">{sign} </span>}
        {words}
      </span>
    </td>
  )
}

const HeatHead = ({ columns, first }: { columns: readonly HeatColumn[]; first: string }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      {columns.map(({ key, name, unit, href }) => (
        <th key={key} scope="col" className="is-number">
          {href === undefined ? name : <a href={href}>{name}</a>}
          {unit !== undefined && <span className="cell-note">{unit}</span>}
        </th>
      ))}
    </tr>
  </thead>
)

const csvTable = ({ frame, columns, rows }: HeatTableProps): ChartTable => ({
  columns: [
    { header: chartLabels[frame.language].area },
    ...columns.map(({ name }) => ({ header: name, isNumber: true })),
  ],
  rows: rows.map(({ key, name, points }) => ({
    key,
    cells: [
      { text: name },
      ...points.map(({ state, value }) => ({ text: '', raw: state === 'available' ? value : null })),
    ],
  })),
})

const RampLegend = ({ language }: { language: Language }) => {
  const labels = chartLabels[language]
  return (
    <p className="legend ramp-legend">
      {labels.lowest}
      {(['seq-1', 'seq-2', 'seq-4', 'seq-5'] as const).map((look) => (
        <span key={look} className={`swatch look-${look}`} aria-hidden="true" />
      ))}
      {labels.highest}: {labels.withinColumn}
    </p>
  )
}

/** A box that scrolls must be reachable by keys (axe: scrollable-region-focusable). */
const reachable = { tabIndex: 0 } as const

/**
 * Areas × indicators, each cell with its number, filled by evidence or by equal shares within its column.
 * Props: frame (FrameWords), columns {key, name, unit, href, format}, rows {key, name, href, points, isTotal}, scheme.
 */
export const HeatTable = (props: HeatTableProps) => {
  const { frame, columns, rows, scheme } = props
  const { language } = frame
  const parts = rows.filter(({ isTotal }) => !isTotal)
  const classes = columns.map(({ format }, at) =>
    classifyAreas(
      parts.flatMap(({ points }) => points[at] ?? []),
      scheme,
      format,
      language,
      frame.judged,
    ),
  )
  const whole = classifyAreas(
    parts.flatMap(({ points }) => points),
    scheme,
    { kind: 'number' },
    language,
    frame.judged,
  )
  return (
    <ChartFrame
      frame={frame}
      table={csvTable(props)}
      isDrawn={false}
      isTableDrawn={false}
      legend={
        scheme === 'evidence' ? (
          <MapLegend legend={whole.legend} language={language} />
        ) : (
          <RampLegend language={language} />
        )
      }
    >
      <section className="table-scroll" aria-label={frame.title} {...reachable}>
        <table className="data-table heat-table">
          <HeatHead columns={columns} first={chartLabels[language].area} />
          <tbody>
            {rows.map(({ key, name, href, points, isTotal }) => (
              <tr key={key} {...(isTotal && { className: 'is-total' })}>
                <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
                {columns.map((column, at) => {
                  const point = points[at]
                  if (point === undefined) return <td key={column.key} />
                  const look = classes[at]?.look(point) ?? 'none'
                  return (
                    <Cell key={column.key} point={point} look={look} words={sayPoint(point, column.format, language)} />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  )
}
