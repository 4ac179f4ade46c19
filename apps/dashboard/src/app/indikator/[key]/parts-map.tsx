import type { FrameWords } from '../../../charts/chart-frame.tsx'
import type { ComparisonSeries } from '../../../charts/series.ts'
import type { ComparedAreaFragment } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql } from '../../../graphql/generated/index.ts'

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
  readonly parts: readonly ComparedAreaFragment[]
  readonly outlines: readonly FragmentType<typeof comparedOutline>[]
}
export const PartsMap = (_: PartsMapProps) => null
