import { type FragmentType, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Lead } from '../../../ui/page.tsx'
import { type ChosenPeriod, yearOf } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'
import { comparedArea } from './compared-area.ts'
import { indicatorHere } from './indicator-here.ts'
import { writeIndicatorDek, writeIndicatorTitle } from './write-indicator-finding.ts'

interface IndicatorLeadProps {
  readonly language: Language
  readonly area: { readonly fullName: string }
  readonly period: ChosenPeriod
  readonly here: readonly FragmentType<typeof indicatorHere>[]
  readonly parts: readonly FragmentType<typeof comparedArea>[]
}

/** The finding of the page as its title. */
export const IndicatorLead = ({ language, area, period, here, parts }: IndicatorLeadProps) => {
  const said = words[language].indicator
  const [value] = readFragment(indicatorHere, here)
  if (value === undefined) return <Lead eyebrow={area.fullName} title={said.notReported} />
  const named = namePeriod(period, language)
  const printed = readFragment(comparedArea, parts).flatMap(({ published }) => published.slice(0, 1))
  return (
    <Lead
      eyebrow={said.eyebrow(value.indicator.name, area.fullName)}
      title={writeIndicatorTitle(value, printed, named, language)}
      dek={writeIndicatorDek(value, named, String(yearOf(period)), language)}
    />
  )
}
