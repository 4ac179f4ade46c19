import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { type AreaLook, type AreaScheme, classifyAreas } from './classify-areas.ts'
import type { FigureFormat } from './format/format-number.ts'
import { percentSign } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { LOOK_SIGNS, MapLegend } from './map-legend.tsx'
import { HatchPattern, rowMark } from './marks.tsx'
import { Plot, percent, textWidthPx } from './plot.tsx'
import { pointTable, shortNamed } from './point-table.ts'
import { MAP_WIDTH, type Outline, projectOutlines, type Shape } from './project-outlines.ts'
import { sayPoint } from './say-point.ts'
import { comparedPoints, type SeriesPoint } from './series.ts'

export interface AreaMapProps {
  frame: FrameWords
  points: readonly SeriesPoint[]
  /** Outlines by key of the point; areas without one stand in the table alone. */
  outlines: readonly Outline[]
  format: FigureFormat
  scheme: AreaScheme
  /** Where the outlines come from; joins the sources. */
  outlineSource?: string
}

/** Widths of the drawing from which a label fits into its area. */
const WIDTHS_PX = [320, 480, 640, 800] as const
/** Width at which a map is usually seen; its hatch is drawn for it. */
const USUAL_WIDTH_PX = 700
/** Areas are longer than their inscribed circle; a label may reach so many radii to each side. */
const REACH = { name: 1.42, value: 1.7 } as const

const fitClass = (text: string, radius: number, reach: number): string => {
  const neededPx = (MAP_WIDTH * textWidthPx(text)) / 2 / Math.max(1, radius * reach)
  const width = WIDTHS_PX.find((one) => neededPx <= one)
  return width === undefined ? 'fits-never' : `fits-${width}`
}

const AreaShape = ({ shape, point, look, row, id, words }: ShapeProps) => {
  const path = (
    <path
      className={`area look-${look}`}
      d={shape.path}
      {...(look === 'suppressed' && { style: { fill: `url(#${id}-hatch)` } })}
      {...rowMark({ row })}
    />
  )
  return point.href === undefined ? (
    path
  ) : (
    <a href={point.href} tabIndex={-1}>
      <title>{`${point.label}: ${words}`}</title>
      {path}
    </a>
  )
}

interface ShapeProps {
  shape: Shape
  point: SeriesPoint
  look: AreaLook
  row: number
  id: string
  words: string
}

const AreaLabel = ({ shape: { label }, point, look, words }: ShapeProps) => {
  const sign = LOOK_SIGNS[look]
  const value = sign === undefined ? words : `${sign} ${words}`
  const name = fitClass(point.tick, label.radius, REACH.name)
  return (
    <svg
      x={percent(label.x)}
      y={percent(label.y)}
      overflow="visible"
      className={`area-label on-${look}`}
      aria-hidden="true"
    >
      <text className={name} y="-3" textAnchor="middle">
        {point.tick}
      </text>
      <text
        className={`area-value ${fitClass(value, label.radius, REACH.value)}`}
        y={name === 'fits-never' ? 4 : 12}
        textAnchor="middle"
      >
        {value}
      </text>
    </svg>
  )
}

/**
 * Areas by their outlines, filled by evidence or by equal shares, hatched where suppressed, dashed where missing; table beside.
 * Props: frame (FrameWords), points, outlines {key, geometry}, format, scheme ('evidence' | 'quantile'), outlineSource.
 */
export const AreaMap = ({ frame, points, outlines, format, scheme, outlineSource }: AreaMapProps) => {
  const { language, id } = frame
  const ordered = comparedPoints({ format, points })
  const { look, legend } = classifyAreas(ordered, scheme, format, language, frame.judged)
  const map = projectOutlines(outlines.filter(({ key }) => ordered.some((point) => point.key === key)))
  const shapes = ordered.flatMap((point, row) => {
    const shape = map?.shapes.find(({ key }) => key === point.key)
    const words = sayPoint(point, format, language).replace(percentSign(language), '')
    return shape ? [{ shape, point, look: look(point), row, id, words }] : []
  })
  const source = outlineSource === undefined ? frame.source : `${frame.source} ${outlineSource}`
  return (
    <ChartFrame
      frame={{ ...frame, source }}
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
      {map && (
        <Plot
          frame={frame}
          ratio={map.width / map.height}
          gutterPx={{ start: 0, end: 0 }}
          isLinked
          className="map-plot"
        >
          <HatchPattern id={`${id}-hatch`} scale={map.width / USUAL_WIDTH_PX} />
          <svg
            className="areas"
            role="presentation"
            width="100%"
            height="100%"
            viewBox={`0 0 ${Math.ceil(map.width)} ${Math.ceil(map.height)}`}
            preserveAspectRatio="none"
          >
            {shapes.map((one) => (
              <AreaShape key={one.point.key} {...one} />
            ))}
          </svg>
          {shapes.map((one) => (
            <AreaLabel key={one.point.key} {...one} />
          ))}
        </Plot>
      )}
    </ChartFrame>
  )
}
