import type { FullFigureFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import { readFigures, type WithFigure } from './indicator-figure.ts'

/** A value with all that "Dari mana angka ini?" tells. */
const fullFigure = graphql(`
  fragment FullFigure on IndicatorValue {
    indicator {
      definition(language: $language)
      multiplier
      formulas {
        validFrom
        validTo
        numerator { key kind isRecorded name(language: $language) }
        denominator { key kind isRecorded name(language: $language) }
      }
    }
    method
    flags
    freshness
    ...IndicatorFigure
  }
`)

export type FullFigure = WithFigure<FullFigureFragment>

export const readFullFigures = (values: readonly FragmentType<typeof fullFigure>[]): FullFigure[] =>
  readFigures(readFragment(fullFigure, values))
