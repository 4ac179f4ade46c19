import { type FragmentType, graphql } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import type { ChosenPeriod } from '../period/choose-period.ts'

export const overviewMapValue = graphql(`
  fragment OverviewMapValue on IndicatorValue {
    indicator {
      key
      kind
      direction
      shortName(language: $language)
      name(language: $language)
      unit(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
    }
    area { code name tile { column row } }
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
  }
`)

export const overviewOutline = graphql(`
  fragment OverviewOutline on AreaBoundary {
    area { code }
    geometry
    source
  }
`)

interface OverviewMapProps {
  readonly language: Language
  readonly areaName: string
  readonly values: readonly FragmentType<typeof overviewMapValue>[]
  readonly outlines: readonly FragmentType<typeof overviewOutline>[]
  readonly choice: string | undefined
  readonly areaCode: string
  readonly period: ChosenPeriod
}

export const OverviewMap = ({ outlines }: OverviewMapProps) => <p>{outlines.length}</p>
