import type { IndicatorHereFragment } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import { type FullFigure, readFullFigures } from '../../figures/full-figure.ts'

const indicatorHere = graphql(`
  fragment IndicatorHere on IndicatorValue {
    published { value source }
    ...FullFigure
  }
`)

/** The area of the page itself. */
export type FigureHere = FullFigure & Pick<IndicatorHereFragment, 'published'>

export type ValuesHere = readonly FragmentType<typeof indicatorHere>[]

export const readHere = (values: ValuesHere): FigureHere[] => {
  const read = readFragment(indicatorHere, values)
  return readFullFigures(read).map((figure, at) => ({ ...figure, published: read[at]?.published ?? [] }))
}
