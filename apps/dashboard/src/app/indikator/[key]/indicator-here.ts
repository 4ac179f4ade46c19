import { graphql } from '../../../graphql/generated/index.ts'

/** The area of the page itself. */
export const indicatorHere = graphql(`
  fragment IndicatorHere on IndicatorValue {
    indicator {
      kind
      direction
      name(language: $language)
      shortName(language: $language)
      unit(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
    }
    value
    lower
    upper
    numerator
    denominator
    availability
    reason
    flags
    status
    target { year value source }
    completeness { reported expected level }
    published { value source }
  }
`)
