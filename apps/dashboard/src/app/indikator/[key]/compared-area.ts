import { graphql } from '../../../graphql/generated/index.ts'

/** One part of the area: its own value, or what was printed of it. */
export const comparedArea = graphql(`
  fragment ComparedArea on IndicatorValue {
    indicator {
      kind
      direction
      unit(language: $language)
      intervalMethod
      shortName(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
    }
    area { code level name fullName(language: $language) tile { column row } }
    value
    lower
    upper
    numerator
    denominator
    availability
    reason
    status
    target { year value source }
    sources
    published { value unit source url note }
  }
`)
