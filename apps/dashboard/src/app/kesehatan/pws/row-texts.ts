import type { FigureState, Judgement } from '../../../charts/figure-state.ts'
import { formatCount, formatNumber, formatRange } from '../../../charts/format/format-number.ts'
import { sayState } from '../../../charts/say-point.ts'
import type { Availability, PwsStatus } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { judgementOf, stateOf } from '../../figures/series-point.ts'
import type { PwsRow } from './read-pws.ts'

/** A row of the board in words, the same on the sheet, in the list and in the file. */
export interface RowTexts {
  readonly key: string
  readonly state: FigureState
  readonly judgement: Judgement
  readonly cumulative: string
  readonly numerator: string
  readonly denominator: string
  readonly interval: string
  readonly thisMonth: string
  readonly thisCount: string
  readonly lastMonth: string
  readonly lastCount: string
  readonly arrow: string
  readonly status: PwsStatus | null
  /** Its name, or why there is none. */
  readonly statusWords: string
  readonly need: string
  readonly needPeople: string
  readonly isBeyondReach: boolean
  readonly distance: string
  readonly change: string
  /** p, or why it is not tested. */
  readonly changeNote: string
}

const decimals = 1
const arrows = { NAIK: '↑', TETAP: '–', TURUN: '↓' } as const
const none = '–'

export function sayRow(row: PwsRow, language: Language): RowTexts {
  const { cumulative, thisMonth, lastMonth, trend, status, neededPerMonth, neededPeople } = row
  const said = words[language].pws
  const count = (value: number | null) => (value === null ? none : formatCount(value, language))
  const share = ({ value, availability }: { value: number | null; availability: Availability }) =>
    value === null ? sayMissing(availability, language) : formatNumber(value, language, decimals)
  const isReached = neededPerMonth === 0
  return {
    key: row.area.code,
    state:
      cumulative.value === null && cumulative.availability === 'AVAILABLE'
        ? 'not-applicable'
        : stateOf(cumulative.availability),
    judgement: judgementOf(cumulative.status),
    cumulative: share(cumulative),
    numerator: count(cumulative.numerator),
    denominator: count(cumulative.denominator),
    interval:
      cumulative.lower === null || cumulative.upper === null
        ? none
        : formatRange(cumulative.lower, cumulative.upper, { kind: 'number', decimals: 0 }, language),
    thisMonth: share(thisMonth),
    thisCount: count(thisMonth.numerator),
    lastMonth: share(lastMonth),
    lastCount: count(lastMonth.numerator),
    arrow: trend === null ? none : arrows[trend],
    status,
    statusWords: status === null ? (row.reason === null ? none : said.noStatus[row.reason]) : said.statuses[status],
    need: neededPerMonth === null ? none : isReached ? said.reached : formatNumber(neededPerMonth, language, decimals),
    needPeople: neededPeople === null || isReached ? '' : count(neededPeople),
    isBeyondReach: row.isBeyondReach,
    distance: said.distances[cumulative.status],
    ...sayChange(row, language),
  }
}

const sayMissing = (availability: Availability, language: Language): string => {
  const state = stateOf(availability)
  return sayState(state === 'available' ? 'not-applicable' : state, language)
}

function sayChange({ change, trend }: PwsRow, language: Language): Pick<RowTexts, 'change' | 'changeNote'> {
  const said = words[language].pws
  const { pValue, isBeyondChance, reason } = change
  if (pValue === null) return { change: none, changeNote: reason === null ? '' : said.untested[reason] }
  const p = `p ${formatNumber(Math.max(pValue, smallestShown), language, 2)}`
  const sign = trend === null ? '' : `${arrows[trend]} `
  return {
    change: isBeyondChance === true ? `${sign}${said.yes}` : said.no,
    changeNote: pValue < smallestShown ? `p < ${formatNumber(smallestShown, language, 2)}` : p,
  }
}

const smallestShown = 0.01
