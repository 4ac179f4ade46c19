import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { type AreaScheme, classifyAreas } from './classify-areas.ts'
import type { Language } from './format/format-number.ts'
import { HeatCell } from './heat-cell.tsx'
import { type HeatColumn, type HeatRow, heatFile } from './heat-series.ts'
import { chartLabels } from './labels.ts'
import { MapLegend } from './map-legend.tsx'

export interface HeatTableProps {
  frame: FrameWords
  columns: readonly HeatColumn[]
  rows: readonly HeatRow[]
  scheme: AreaScheme
  /** Interval and counts in each cell; what is not judged then stays without a fill. */
  isDetailed?: boolean
  /** The order by name. */
  names?: Pick<HeatColumn, 'href' | 'sorted'>
}

const SORT_SIGN = { ascending: ' ↑', descending: ' ↓' } as const

interface HeadCellProps {
  column: Omit<HeatColumn, 'key' | 'format'>
  isNumber?: boolean
}

const HeadCell = ({ column: { name, unit, href, sorted, isAside }, isNumber }: HeadCellProps) => {
  const look = [isNumber && 'is-number', isAside && 'is-aside'].filter(Boolean).join(' ')
  return (
    <th scope="col" {...(look !== '' && { className: look })} {...(sorted && { 'aria-sort': sorted })}>
      {href === undefined ? name : <a href={href}>{name}</a>}
      {sorted && <span aria-hidden="true">{SORT_SIGN[sorted]}</span>}
      {unit !== undefined && <span className="cell-note">{unit}</span>}
    </th>
  )
}

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

const classifyColumns = ({ frame, columns, rows, scheme, isDetailed }: HeatTableProps) => {
  const parts = rows.filter(({ isTotal }) => !isTotal)
  const classify = (points: Parameters<typeof classifyAreas>[0], format: HeatColumn['format']) =>
    classifyAreas(points, scheme, format, frame.language, frame.judged)
  const whole = classify(
    parts.flatMap(({ points }) => points),
    { kind: 'number' },
  )
  return {
    legend: whole.legend.filter(({ look }) => !isDetailed || look !== 'none'),
    classes: columns.map(({ format }, at) =>
      classify(
        parts.flatMap(({ points }) => points[at] ?? []),
        format,
      ),
    ),
  }
}

/**
 * Areas × indicators, each cell with its number, filled by evidence or by equal shares within its column.
 * Props: frame (FrameWords), columns {key, name, unit, href, sorted, isAside, format}, rows {key, name, href, points, isTotal}, scheme,
 * isDetailed, names {href, sorted}.
 */
export const HeatTable = (props: HeatTableProps) => {
  const { frame, columns, rows, scheme, isDetailed = false, names } = props
  const { language } = frame
  const { legend, classes } = classifyColumns(props)
  return (
    <ChartFrame
      frame={frame}
      table={heatFile(columns, rows, isDetailed, language)}
      isDrawn={false}
      isTableDrawn={false}
      legend={
        scheme === 'evidence' ? <MapLegend legend={legend} language={language} /> : <RampLegend language={language} />
      }
    >
      <section className="table-scroll" aria-label={frame.title} {...reachable}>
        <table className={isDetailed ? 'data-table heat-table heat-detailed' : 'data-table heat-table'}>
          <thead>
            <tr>
              <HeadCell column={{ name: chartLabels[language].area, ...names }} />
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} isNumber />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, href, points, isTotal }) => (
              <tr key={key} {...(isTotal && { className: 'is-total' })}>
                <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
                {columns.map((column, at) => {
                  const point = points[at]
                  if (point === undefined) return <td key={column.key} />
                  const look = classes[at]?.look(point) ?? 'none'
                  return (
                    <HeatCell
                      key={column.key}
                      {...{ point, column, look, language, isDetailed }}
                      judged={frame.judged}
                    />
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
