import type { FrameWords } from '../../../charts/chart-frame.tsx'
import type { ComparisonSeries } from '../../../charts/series.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { ComparedPart } from '../../figures/compared-area.ts'
import type { Basis } from '../../figures/comparison-series.ts'
import { MapFigure } from '../../figures/map-figure.tsx'

export const comparedOutline = graphql(`
  fragment ComparedOutline on AreaBoundary {
    area { code }
    geometry
    source
  }
`)

interface PartsMapProps {
  readonly frame: FrameWords
  readonly series: ComparisonSeries
  readonly basis: Basis
  readonly parts: readonly ComparedPart[]
  readonly outlines: readonly FragmentType<typeof comparedOutline>[]
}

/** The parts on a map; printed figures are shaded by equal shares, computed ones only by what the evidence says. */
export const PartsMap = ({ frame, series, basis, parts, outlines }: PartsMapProps) => (
  <MapFigure
    frame={frame}
    points={series.points.map((point) => ({
      ...point,
      tile: parts.find(({ area }) => area.code === point.key)?.area.tile ?? null,
    }))}
    boundaries={readFragment(comparedOutline, outlines)}
    format={series.format}
    scheme={basis === 'published' ? 'quantile' : 'evidence'}
  />
)
