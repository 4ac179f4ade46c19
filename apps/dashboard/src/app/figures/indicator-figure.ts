import type { IndicatorFigureFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'

/** What every page asks of a value, to say it with its interval, counts, target and reason. */
const indicatorFigure = graphql(`
  fragment IndicatorFigure on IndicatorValue {
    indicator {
      key
      kind
      direction
      name(language: $language)
      shortName(language: $language)
      unit(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
      intervalMethod
    }
    value
    lower
    upper
    numerator
    denominator
    formulaFrom
    availability
    reason
    status
    target { year value source }
    completeness { reported expected level }
    sources
  }
`)

export type FigureParts = Omit<IndicatorFigureFragment, ' $fragmentName'>

/** A value with these parts and those that a fragment of its own adds. */
export type WithFigure<Own> = Own & FigureParts

/** Opens the common parts of values whose own fragment spreads them. */
export const readFigures = <Own extends FragmentType<typeof indicatorFigure>>(
  values: readonly Own[],
): WithFigure<Own>[] => values.map((value) => ({ ...value, ...readFragment(indicatorFigure, value) }))
