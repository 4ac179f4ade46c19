import { formatList } from '../../charts/format/format-list.ts'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Tabs } from '../../ui/navigation.tsx'
import { Section } from '../../ui/page.tsx'
import { saySources, summariseComparison } from '../figures/chart-words.ts'
import { sayMethod } from '../figures/say-method.ts'
import { barePoint, countFormat, formatOf, valuePoint } from '../figures/series-point.ts'
import { shortAreaName } from '../figures/short-area-name.ts'
import { writePartsTitle } from '../figures/write-parts-finding.ts'
import { GroupTabs } from './group-tabs.tsx'
import type { IndicatorGroup } from './indicator-groups.ts'
import { naturalOrder } from './order-parts.ts'
import { type ProfileChoice, profileAddress, profileFileAddress } from './profile-choice.ts'
import { hasFigures, type ProfileColumn } from './profile-columns.ts'
import { ProfileHeat } from './profile-heat.tsx'

export interface ProfileSectionProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly level: AreaLevel; readonly fullName: string }
  readonly period: { readonly code: string; readonly name: string }
  readonly choice: ProfileChoice
  readonly groups: readonly IndicatorGroup[]
  readonly group: IndicatorGroup | undefined
  /** Level of the rows. */
  readonly level: AreaLevel
}

interface FilledProps extends ProfileSectionProps {
  readonly columns: readonly ProfileColumn[]
  readonly chosen: ProfileColumn
}

/** The table of areas and indicators under the choice of groups. */
export const ProfileSection = (props: FilledProps) => {
  const { language, area, period, choice, columns, chosen } = props
  const said = words[language].health
  const shown = columns.filter(hasFigures)
  const missing = columns.filter((column) => !hasFigures(column)).map(({ indicator }) => indicator.shortName)
  return (
    <Section id="profil" title={said.profile} note={chosen.parts.length > 0 ? said.profileNote : said.noParts}>
      <GroupTabs {...props} />
      <IndicatorChips {...props} columns={shown} />
      <ProfileHeat
        frame={frameWords(props, shown)}
        table={{
          language,
          columns: shown,
          chosen,
          order: choice.order ?? naturalOrder(chosen),
          choice,
          area,
          period,
        }}
      />
      {missing.length > 0 && <p className="hint">{said.notReported(formatList(missing, language))}</p>}
    </Section>
  )
}

/** On phones the table holds one indicator: this chooses it. */
const IndicatorChips = ({ language, area, period, choice, columns, chosen }: FilledProps) => (
  <div className="indicator-chips">
    <Tabs
      label={words[language].health.indicatorChoice}
      tabs={columns.map(({ indicator }) => ({
        words: indicator.shortName,
        href: profileAddress(
          { areaCode: area.code, periodCode: period.code },
          { ...choice, indicator: indicator.key, order: undefined },
          '#profil',
        ),
        isCurrent: indicator.key === chosen.indicator.key,
      }))}
    />
  </div>
)

function frameWords({ language, area, period, choice, chosen, level }: FilledProps, columns: readonly ProfileColumn[]) {
  const said = words[language].health
  const values = columns.flatMap(({ parts, here }) => [...parts, ...(here ? [here] : [])])
  const methods = new Set(values.map(({ indicator }) => sayMethod(indicator.intervalMethod, language)))
  const format = chosen.isCount ? countFormat : formatOf(chosen.indicator.kind)
  const points = chosen.parts.map((part) => {
    const name = { key: part.area.code, label: shortAreaName(part.area), tick: part.area.name }
    return chosen.isCount ? barePoint(part.numerator, name) : valuePoint(part, name)
  })
  return {
    id: 'tabel-profil',
    language,
    title: chosen.parts.length === 0 ? said.tableAlone(area.fullName) : writePartsTitle({ language, ...chosen, level }),
    unit: said.tableUnit(period.name),
    summary:
      chosen.parts.length === 0
        ? said.noParts
        : `${chosen.indicator.shortName}: ${summariseComparison(points, format, language)}`,
    source: saySources(
      values.flatMap(({ sources }) => sources),
      language,
    ),
    method: `${[...methods].join('; ')}.`,
    fileName: `profil-${area.code}-${period.code}`,
    judged: words[language].figures.judged,
    fileAddress: profileFileAddress({ areaCode: area.code, periodCode: period.code }, choice),
  }
}
