import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import type { ChosenPeriod } from '../period/choose-period.ts'
import { headlineValue } from './headline.ts'

export const headlinePoint = graphql(`
  fragment HeadlinePoint on IndicatorValue {
    indicator { key }
    period { code label(language: $language) }
    value
    lower
    upper
    numerator
    denominator
    availability
    reason
  }
`)

interface HeadlineTilesProps {
  readonly language: Language
  readonly values: readonly FragmentType<typeof headlineValue>[]
  readonly history: readonly FragmentType<typeof headlinePoint>[]
  readonly areaCode: string
  readonly period: ChosenPeriod
}

export const HeadlineTiles = ({ values }: HeadlineTilesProps) => <p>{readFragment(headlineValue, values).length}</p>
