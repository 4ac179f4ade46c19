import { ask } from '../../graphql/client.ts'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Breadcrumb } from '../../ui/navigation.tsx'
import { Lead, Page } from '../../ui/page.tsx'
import { readParts } from '../figures/compared-area.ts'
import { readFigures } from '../figures/indicator-figure.ts'
import { type ChosenPeriod, singlePeriod } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ChosenIndicator } from './chosen-indicator.tsx'
import { EmptyGroup } from './empty-group.tsx'
import type { IndicatorGroup } from './indicator-groups.ts'
import { type ProfileChoice, partLevel, profileAddress, selectParts } from './profile-choice.ts'
import { chooseColumn, hasFigures, listColumns, type ProfileIndicator } from './profile-columns.ts'
import { ProfileSection } from './profile-section.tsx'
import { writeProfileDek, writeProfileTitle } from './write-profile-finding.ts'

const profileQuery = graphql(`
  query HealthProfile(
    $indicators: [String!]!
    $here: AreaSelectionInput!
    $parts: AreaSelectionInput!
    $period: PeriodRangeInput!
    $language: Language!
  ) {
    here: indicatorValues(indicators: $indicators, areas: $here, periods: $period) { ...IndicatorFigure }
    parts: indicatorValues(indicators: $indicators, areas: $parts, periods: $period) { ...ComparedArea }
  }
`)

interface ProfileProps {
  readonly language: Language
  readonly area: {
    readonly code: string
    readonly level: AreaLevel
    readonly fullName: string
    readonly ancestors: readonly { readonly code: string; readonly level: AreaLevel; readonly fullName: string }[]
  }
  readonly period: ChosenPeriod
  readonly choice: ProfileChoice
  readonly groups: readonly IndicatorGroup[]
  readonly indicators: readonly ProfileIndicator[]
}

/** One group of indicators for an area and its parts, and one of them in depth. */
export async function Profile(props: ProfileProps) {
  const { language, area, period, choice, groups, indicators } = props
  const said = words[language].health
  const group = groups.find(({ key }) => key === choice.group) ?? groups[0]
  const keys = group?.indicators ?? []
  const answer = await ask(profileQuery, {
    indicators: [...keys],
    here: { codes: [area.code] },
    parts: selectParts(area.code, area.level, choice.parts),
    period: singlePeriod(period),
    language: apiLanguage(language),
  })
  if (answer.refusal)
    return (
      <Page>
        <Lead eyebrow={area.fullName} title={said.title} />
        <RefusalNotice language={language} refusal={answer.refusal} />
      </Page>
    )
  const level = partLevel(area.level, choice.parts) ?? area.level
  const columns = listColumns(
    keys.flatMap((key) => indicators.find((indicator) => indicator.key === key) ?? []),
    { here: readFigures(answer.data.here), parts: readParts(answer.data.parts), level },
  )
  const shown = columns.filter(hasFigures)
  const chosen = chooseColumn(shown, choice.indicator)
  const named = namePeriod(period, language)
  const section = { language, area, choice, groups, group, level, period: { code: period.code, name: named } }
  return (
    <Page>
      <AreaPath {...props} />
      <Lead
        eyebrow={said.eyebrow(said.groups[group?.key ?? 'lain'], area.fullName, named)}
        title={writeProfileTitle({ language, columns, period: named })}
        {...(chosen && { dek: writeProfileDek({ language, column: chosen, level }) })}
      />
      {chosen ? (
        <>
          <ProfileSection {...section} columns={columns} chosen={chosen} />
          <ChosenIndicator language={language} area={area} period={period} column={chosen} level={level} />
        </>
      ) : (
        <EmptyGroup {...section} />
      )}
    </Page>
  )
}

/** From the regency down; what lies above it is no part of this page. */
const AreaPath = ({ language, area, period, choice }: ProfileProps) => {
  const above = area.ancestors.filter(({ level }) => level !== 'COUNTRY' && level !== 'PROVINCE')
  if (above.length === 0) return null
  const steps = above.map(({ code, fullName }) => ({
    words: fullName,
    href: profileAddress({ areaCode: code, periodCode: period.code }, choice),
  }))
  return <Breadcrumb label={words[language].shell.breadcrumb} steps={[...steps, { words: area.fullName }]} />
}
