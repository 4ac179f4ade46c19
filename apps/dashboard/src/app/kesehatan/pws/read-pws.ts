import 'server-only'
import { type Answer, ask } from '../../../graphql/client.ts'
import type { AreaLevel, PwsBoardPageQuery, PwsRowPartsFragment } from '../../../graphql/generated/graphql.ts'
import { graphql, readFragment } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import type { AreaOptions } from '../../shell/area-select.tsx'
import type { Shell } from '../../shell/shell-query.ts'
import { type ReadChoice, readPwsChoice } from './pws-choice.ts'

const frameQuery = graphql(`
  query PwsFrame($code: String!, $regency: String!, $language: Language!) {
    indicators(domains: [HEALTH]) {
      key
      kind
      name(language: $language)
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

const pwsRow = graphql(`
  fragment PwsRowParts on PwsRow {
    area { code level name fullName(language: $language) }
    cumulative { value lower upper numerator denominator availability status }
    thisMonth { value numerator availability }
    lastMonth { value numerator availability }
    trend
    status
    isByTargetAlone
    neededPerMonth
    neededPeople
    isBeyondReach
    reason
    change { pValue isBeyondChance reason }
  }
`)

const boardQuery = graphql(`
  query PwsBoardPage(
    $indicator: String!
    $area: String!
    $month: String!
    $parts: PwsParts!
    $annualTarget: Float
    $language: Language!
  ) {
    pwsBoard(indicator: $indicator, area: $area, month: $month, parts: $parts, annualTarget: $annualTarget) {
      indicator {
        key
        kind
        name(language: $language)
        shortName(language: $language)
        numeratorText(language: $language)
        denominatorText(language: $language)
        definition(language: $language)
        intervalMethod
        targets { year value source }
      }
      target { year value source }
      isOwnTarget
      runningTarget
      gathers
      rows { ...PwsRowParts }
      whole { ...PwsRowParts }
      sources
    }
  }
`)

export type PwsRow = PwsRowPartsFragment

type AnsweredBoard = PwsBoardPageQuery['pwsBoard']

export interface PwsBoard extends Omit<AnsweredBoard, 'rows' | 'whole'> {
  readonly rows: readonly PwsRow[]
  readonly whole: PwsRow
}

interface Place {
  readonly code: string
  readonly level: AreaLevel
  readonly fullName: string
}

export interface Pws extends ReadChoice {
  readonly area: Place & { readonly ancestors: readonly Place[] }
  readonly board: PwsBoard
  /** Percentages to choose from. */
  readonly indicators: readonly { readonly key: string; readonly name: string; readonly shortName: string }[]
  readonly options: AreaOptions
}

/** Everything that the page of the board and its files show; null when there is no such area. */
export async function readPws(
  read: (parameter: string) => string | undefined,
  { viewer, installation }: Shell,
  language: Language,
): Promise<Answer<Pws | null>> {
  const regency = installation.regency.code
  const code = read('wilayah') ?? viewer.areas[0]?.code ?? regency
  const frame = await ask(frameQuery, { code, regency, language: apiLanguage(language) })
  if (frame.refusal) return frame
  const { area, regency: home, subdistricts, centres } = frame.data
  if (area === null) return { data: null }
  const indicators = frame.data.indicators.filter(({ kind }) => kind === 'PROPORTION')
  const chosen = readPwsChoice(read, {
    indicators: indicators.map(({ key }) => key),
    area,
    newestMonth: installation.lastMonth ?? installation.today.slice(0, 7),
  })
  const { indicator, month, parts, target } = chosen.choice
  const asked = { indicator, month, parts, annualTarget: target, area: area.code, language: apiLanguage(language) }
  const answer = await ask(boardQuery, asked)
  if (answer.refusal) return answer
  const { rows, whole, ...board } = answer.data.pwsBoard
  return {
    data: {
      ...chosen,
      area,
      board: {
        ...board,
        rows: readFragment(pwsRow, rows),
        whole: readFragment(pwsRow, whole),
      },
      indicators,
      options: [...(home ? [home] : []), ...subdistricts, ...centres, area],
    },
  }
}
