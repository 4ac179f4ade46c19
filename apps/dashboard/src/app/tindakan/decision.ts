import { formatDay } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { DecisionFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

const decision = graphql(`
  fragment Decision on Decision {
    id
    note
    owner
    dueOn
    isOverdue
    state
    outcome
    month
    area { code fullName(language: $language) }
    indicator { key shortName(language: $language) }
    steps { kind takenBy takenAt owner dueOn note }
  }
`)

export type Decisions = readonly FragmentType<typeof decision>[]

export const readDecisions = (found: Decisions): readonly DecisionFragment[] => readFragment(decision, found)

const dayMs = 86_400_000

/** How far off the day of a decision is: `lewat 4 hari`, `hari ini`, `3 hari lagi`. */
export function sayDue({ dueOn }: Pick<DecisionFragment, 'dueOn'>, today: string, language: Language): string {
  const said = words[language].decisions
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs)
  if (days === 0) return said.today
  const count = formatNumber(Math.abs(days), language)
  return days < 0 ? said.overdue(count) : said.daysLeft(count)
}

/** What a decision is about: `K6 riil, Kecamatan Wanayasa`, or the area alone. */
export const sayAbout = (
  { indicator, area }: Pick<DecisionFragment, 'indicator' | 'area'>,
  language: Language,
): string => (indicator === null ? area.fullName : words[language].decisions.about(indicator.shortName, area.fullName))

/** `Kepala Puskesmas, sampai 8 Desember 2026`. */
export const sayHeld = ({ owner, dueOn }: Pick<DecisionFragment, 'owner' | 'dueOn'>, language: Language): string =>
  words[language].decisions.held(owner, formatDay(dueOn, language))

interface NewDecisionAddress {
  readonly area: string
  readonly indicator: string
  readonly month: string
}

/** The form of a new decision about a change. */
export const newDecisionAddress = ({ area, indicator, month }: NewDecisionAddress): string =>
  `/tindakan?${new URLSearchParams({ wilayah: area, indikator: indicator, bulan: month })}#baru`
