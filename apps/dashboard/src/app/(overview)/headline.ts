import { graphql } from '../../graphql/generated/index.ts'

export const headlineKeys = ['AKI', 'AKN', 'AKB', 'K6'] as const

/** What the finding sentence and a tile know of an indicator. */
export const headlineValue = graphql(`
  fragment HeadlineValue on IndicatorValue {
    indicator {
      key
      kind
      direction
      name(language: $language)
      shortName(language: $language)
      unit(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
      definition(language: $language)
      intervalMethod
      multiplier
      formulas {
        validFrom
        validTo
        numerator { key name(language: $language) }
        denominator { key name(language: $language) }
      }
    }
    value
    lower
    upper
    method
    numerator
    denominator
    availability
    reason
    flags
    status
    freshness
    target { year value source }
    completeness { reported expected level }
    sources
  }
`)
