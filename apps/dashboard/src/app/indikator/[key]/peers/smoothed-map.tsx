import type { FrameWords } from '../../../../charts/chart-frame.tsx'
import type { SeriesPoint } from '../../../../charts/series.ts'
import { type FragmentType, readFragment } from '../../../../graphql/generated/index.ts'
import { words } from '../../../../i18n/words.ts'
import type { ComparedPart } from '../../../figures/compared-area.ts'
import { formatValue } from '../../../figures/format-value.ts'
import { MapFigure } from '../../../figures/map-figure.tsx'
import { formatOf } from '../../../figures/series-point.ts'
import { comparedOutline } from '../parts-map.tsx'
import type { Peer } from './peers.ts'

interface SmoothedMapProps {
  readonly frame: Omit<FrameWords, 'title'>
  readonly areas: readonly Peer[]
  readonly parts: readonly ComparedPart[]
  readonly points: readonly SeriesPoint[]
  readonly outlines: readonly FragmentType<typeof comparedOutline>[]
}

/** Rates of rare events drawn towards their mean, for a map; their counts stand in the table beside it. */
export const SmoothedMap = ({ frame, areas, parts, points, outlines }: SmoothedMapProps) => {
  const { language } = frame
  const said = words[language].peers
  const [one] = parts
  if (one === undefined) return null
  const smoothed = areas.flatMap(({ smoothed: value }) => (value === null ? [] : [value]))
  const say = (value: number) => formatValue(value, one.indicator.kind, language)
  const drawn = points.map((point) => {
    const peer = areas.find(({ value }) => value.area.code === point.key)
    const value = peer?.smoothed ?? null
    const { lower: _lower, upper: _upper, target: _target, judgement: _judgement, ...name } = point
    return {
      ...name,
      ...(value === null ? {} : { state: 'available' as const }),
      ...{ value, lower: null, upper: null },
      ...{ numerator: peer?.value.numerator ?? null, denominator: peer?.value.denominator ?? null },
      tile: parts.find(({ area }) => area.code === point.key)?.area.tile ?? null,
    }
  })
  return (
    <MapFigure
      frame={{
        ...frame,
        title: said.smoothTitle(one.indicator.shortName, say(Math.min(...smoothed)), say(Math.max(...smoothed))),
        summary: said.smoothNote,
        method: said.methods.smooth,
        fileName: `${frame.fileName}-halus`,
      }}
      points={drawn}
      boundaries={readFragment(comparedOutline, outlines)}
      format={formatOf(one.indicator.kind)}
      scheme="quantile"
    />
  )
}
