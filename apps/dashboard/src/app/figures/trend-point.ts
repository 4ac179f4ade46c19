import type { TrendPointFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import { readFigures, type WithFigure } from './indicator-figure.ts'

const trendPoint = graphql(`
  fragment TrendPoint on IndicatorValue {
    period { code grain start end label(language: $language) }
    published { value source }
    ...IndicatorFigure
  }
`)

/** A value in time, and what was printed of it. */
export type FigureInTime = WithFigure<TrendPointFragment>

export type TrendValues = readonly FragmentType<typeof trendPoint>[]

export const readTrend = (values: TrendValues): FigureInTime[] => readFigures(readFragment(trendPoint, values))
