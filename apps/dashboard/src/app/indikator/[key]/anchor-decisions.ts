import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

const anchoredDecision = graphql(`
  fragment AnchoredDecision on Decision {
    id
    note
    owner
    month
    state
    outcome
    area { code }
  }
`)

export type AnchoredDecisions = readonly FragmentType<typeof anchoredDecision>[]

/** A decision at the period in which the month it answers ends up. */
export interface Anchored {
  readonly id: string
  readonly periodCode: string
  /** `T1`, on the chart and in the list below it. */
  readonly label: string
  readonly words: string
}

interface Anchorage {
  readonly points: readonly {
    readonly period: { readonly code: string; readonly start: string; readonly end: string }
  }[]
  readonly areaCode: string
  readonly language: Language
}

/** Decisions about this very area, at the last period of the trend that holds their month; others are left out. */
export function anchorDecisions(decisions: AnchoredDecisions, { points, areaCode, language }: Anchorage): Anchored[] {
  const said = words[language].decisions
  return readFragment(anchoredDecision, decisions)
    .flatMap(({ id, note, owner, month, state, outcome, area }) => {
      const period = points.findLast(
        ({ period: { start, end } }) => month !== null && isWithin(month, start, end),
      )?.period
      if (period === undefined || area.code !== areaCode) return []
      const result = outcome === null ? said.states[state] : `${said.states[state]}, ${outcome}`
      return [{ id, periodCode: period.code, month, words: said.anchored(note, owner, result) }]
    })
    .sort((a, b) => `${a.month} ${a.id.padStart(9, '0')}`.localeCompare(`${b.month} ${b.id.padStart(9, '0')}`))
    .map(({ id, periodCode, words: text }, at) => ({ id, periodCode, label: `${said.mark}${at + 1}`, words: text }))
}

const isWithin = (month: string, start: string, end: string) => start.slice(0, 7) <= month && month <= end.slice(0, 7)
