import type { IndicatorHereFragment } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import { readFigures, type WithFigure } from '../../figures/indicator-figure.ts'

const indicatorHere = graphql(`
  fragment IndicatorHere on IndicatorValue {
    flags
    published { value source }
    ...IndicatorFigure
  }
`)

/** The area of the page itself. */
export type FigureHere = WithFigure<IndicatorHereFragment>

export type ValuesHere = readonly FragmentType<typeof indicatorHere>[]

export const readHere = (values: ValuesHere): FigureHere[] => readFigures(readFragment(indicatorHere, values))
