import { abbreviateNames } from './abbreviate-names.ts'
import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { type AreaLook, type AreaScheme, classifyAreas } from './classify-areas.ts'
import { type FigureFormat, percentSign } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { LOOK_SIGNS, MapLegend } from './map-legend.tsx'
import { HatchPattern, rowMark } from './marks.tsx'
import { Plot, percent } from './plot.tsx'
import { pointTable, shortNamed } from './point-table.ts'
import { sayPoint } from './say-point.ts'
import { comparedPoints, type SeriesPoint } from './series.ts'

export interface TilePoint extends SeriesPoint {
  /** Place from the top left; an area without one stands in the table alone. */
  tile: { column: number; row: number } | null
}

export interface TileGridProps {
  frame: FrameWords
  points: readonly TilePoint[]
  format: FigureFormat
  scheme: AreaScheme
}

interface TileProps {
  point: TilePoint
  place: { column: number; row: number }
  grid: { columns: number; rows: number }
  look: AreaLook
  row: number
  words: string
  short: string
  hatch: string
}

const LONGEST_LINE = 13

const nameLines = (name: string): string[] => {
  const at = name.length > LONGEST_LINE ? name.indexOf(' ') : -1
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)]
}

const Tile = ({ point, place, grid, look, row, words, short, hatch }: TileProps) => {
  const sign = LOOK_SIGNS[look]
  const drawing = (
    <svg
      className={`tile-area on-${look}`}
      x={percent(place.column / grid.columns)}
      y={percent(place.row / grid.rows)}
      width={percent(1 / grid.columns)}
      height={percent(1 / grid.rows)}
      aria-hidden="true"
    >
      <rect
        className={`tile-shape look-${look}`}
        width="100%"
        height="100%"
        {...(look === 'suppressed' && { style: { fill: `url(#${hatch})` } })}
        {...rowMark({ row })}
      />
      {nameLines(point.tick).map((line, at) => (
        <text key={line} className="wide-only" x="9" y={18 + at * 14}>
          {line}
        </text>
      ))}
      <text className="narrow-only" x="8" y="18">
        {short}
      </text>
      <text
        className={look === 'suppressed' ? 'tile-figure wide-only' : 'tile-figure'}
        x="100%"
        dx="-9"
        y="100%"
        dy="-10"
        textAnchor="end"
      >
        {sign === undefined ? words : `${sign} ${words}`}
      </text>
    </svg>
  )
  return point.href === undefined ? (
    drawing
  ) : (
    <a href={point.href} tabIndex={-1}>
      <title>{`${point.label}: ${words}`}</title>
      {drawing}
    </a>
  )
}

/**
 * Areas as equal tiles, laid out like the regency, for when there are no outlines; three-letter names on a phone.
 * Props: frame (FrameWords), points (each with tile {column, row}), format, scheme ('evidence' | 'quantile').
 */
export const TileGrid = ({ frame, points, format, scheme }: TileGridProps) => {
  const { language, id } = frame
  const tiles = new Map(points.map((point) => [point.key, point]))
  const ordered = comparedPoints({ format, points }).flatMap(({ key }) => tiles.get(key) ?? [])
  const { look, legend } = classifyAreas(ordered, scheme, format, language, frame.judged)
  const short = abbreviateNames(ordered.map(({ tick }) => tick))
  const places = ordered.flatMap(({ tile }) => (tile ? [tile] : []))
  const grid = {
    columns: 1 + Math.max(0, ...places.map(({ column }) => column)),
    rows: 1 + Math.max(0, ...places.map(({ row }) => row)),
  }
  return (
    <ChartFrame
      frame={frame}
      table={pointTable({
        firstHeader: chartLabels[language].area,
        points: shortNamed(ordered),
        format,
        language,
        judged: frame.judged,
      })}
      legend={<MapLegend legend={legend} language={language} />}
      isTableBeside
    >
      <Plot frame={frame} gutterPx={{ start: 0, end: 0 }} isLinked className="tile-plot" rows={grid.rows}>
        <HatchPattern id={`${id}-hatch`} />
        {ordered.map((point, row) =>
          point.tile === null ? null : (
            <Tile
              key={point.key}
              point={point}
              place={point.tile}
              grid={grid}
              look={look(point)}
              row={row}
              words={sayPoint(point, format, language).replace(percentSign(language), '')}
              short={short[row] ?? point.tick}
              hatch={`${id}-hatch`}
            />
          ),
        )}
      </Plot>
    </ChartFrame>
  )
}
