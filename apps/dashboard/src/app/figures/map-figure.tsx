import { AreaMap } from '../../charts/area-map.tsx'
import type { FrameWords } from '../../charts/chart-frame.tsx'
import type { AreaScheme } from '../../charts/classify-areas.ts'
import type { FigureFormat } from '../../charts/format/format-number.ts'
import { TileGrid, type TilePoint } from '../../charts/tile-grid.tsx'
import { words } from '../../i18n/words.ts'
import { outlineSources, readOutlines } from './read-outlines.ts'

interface MapFigureProps {
  readonly frame: FrameWords
  readonly points: readonly TilePoint[]
  readonly boundaries: Parameters<typeof readOutlines>[0]
  readonly format: FigureFormat
  readonly scheme: AreaScheme
}

/** The areas by their imported outlines; without any, as tiles laid out like the regency; without tiles, nothing. */
export const MapFigure = ({ frame, points, boundaries, format, scheme }: MapFigureProps) => {
  const said = words[frame.language].indicator
  const outlines = readOutlines(boundaries)
  const source = outlineSources(boundaries)
  if (outlines.length > 0)
    return (
      <AreaMap
        frame={frame}
        points={points}
        outlines={outlines}
        format={format}
        scheme={scheme}
        {...(source !== undefined && { outlineSource: said.boundarySource(source) })}
      />
    )
  if (points.every(({ tile }) => tile === null)) return null

  return (
    <TileGrid
      frame={{ ...frame, source: `${frame.source} ${said.noBoundaries}` }}
      points={points}
      format={format}
      scheme={scheme}
    />
  )
}
