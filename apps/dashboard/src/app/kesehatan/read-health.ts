import 'server-only'
import { type Answer, ask } from '../../graphql/client.ts'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../i18n/language.ts'
import { readParts } from '../figures/compared-area.ts'
import { readFigures } from '../figures/indicator-figure.ts'
import { type ChosenPeriod, choosePeriod, grains, singlePeriod } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'
import type { AreaOptions } from '../shell/area-select.tsx'
import type { Shell } from '../shell/shell-query.ts'
import { type IndicatorGroup, listGroups } from './indicator-groups.ts'
import { type ProfileChoice, partLevel, readProfileChoice, selectParts } from './profile-choice.ts'
import { listColumns, type ProfileColumn } from './profile-columns.ts'

const healthQuery = graphql(`
  query Health($code: String!, $regency: String!, $language: Language!) {
    indicators(domains: [HEALTH]) {
      key
      kind
      direction
      judgedAt
      judgedOverThreeYearsAt
      shortName(language: $language)
    }
    area(code: $code) {
      code
      level
      fullName(language: $language)
      ancestors { code level fullName(language: $language) }
      ...AreaOption
    }
    regency: area(code: $regency) { ...AreaOption }
    subdistricts: areas(selection: { childrenOf: $regency }) { ...AreaOption }
    centres: areas(selection: { within: { code: $regency, level: HEALTH_CENTRE } }) { ...AreaOption }
  }
`)

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

interface Place {
  readonly code: string
  readonly level: AreaLevel
  readonly fullName: string
}

export interface Health {
  readonly area: Place & { readonly ancestors: readonly Place[] }
  readonly period: ChosenPeriod
  readonly periodName: string
  readonly choice: ProfileChoice
  readonly groups: readonly IndicatorGroup[]
  readonly group: IndicatorGroup | undefined
  /** Level of the rows: the area's own where it has no parts. */
  readonly level: AreaLevel
  readonly columns: readonly ProfileColumn[]
  /** Areas to choose from. */
  readonly options: AreaOptions
}

/** Everything that the page of health and its file show of one group; null when there is no such area. */
export async function readHealth(
  read: (parameter: string) => string | undefined,
  { viewer, installation }: Shell,
  language: Language,
): Promise<Answer<Health | null>> {
  const period = choosePeriod(read('periode'), installation, read('rentang'))
  const regency = installation.regency.code
  const code = read('wilayah') ?? viewer.areas[0]?.code ?? regency
  const frame = await ask(healthQuery, { code, regency, language: apiLanguage(language) })
  if (frame.refusal) return frame
  const { area, indicators, regency: home, subdistricts, centres } = frame.data
  if (area === null) return { data: null }
  const choice = readProfileChoice(read)
  const groups = listGroups(indicators.map(({ key }) => key))
  const group = groups.find(({ key }) => key === choice.group) ?? groups[0]
  const keys = [...(group?.indicators ?? [])]
  const values = await ask(profileQuery, {
    indicators: keys,
    here: { codes: [area.code] },
    parts: selectParts(area.code, area.level, choice.parts),
    period: singlePeriod(period),
    language: apiLanguage(language),
  })
  if (values.refusal) return values
  const level = partLevel(area.level, choice.parts) ?? area.level
  return {
    data: {
      area,
      period,
      periodName: namePeriod(period, language),
      choice,
      groups,
      group,
      level,
      columns: listColumns(
        keys.flatMap((key) => indicators.find((indicator) => indicator.key === key) ?? []),
        { here: readFigures(values.data.here), parts: readParts(values.data.parts), level, grain: grains[period.span] },
      ),
      options: [...(home ? [home] : []), ...subdistricts, ...centres, area],
    },
  }
}
