import { daysBetween } from '../../entry/entry-month.ts'
import type { BriefLine, Written } from '../brief-content.ts'
import type { BriefFacts, DecisionFact } from '../facts/brief-facts.ts'
import { say } from './brief-words.ts'
import { indicatorOf, inSentence, shorten } from './format-measure.ts'
import { listNote, noteOfList } from './write-findings.ts'
import { decisionsQuery } from './write-queries.ts'

/** More would not leave room on one page. */
const shownDecisions = 5
const noteLetters = 90
const ownerLetters = 60
const namedChanges = 3

export const decisionsNote = 'decisions'

export const noteOfDecisions = ({ day }: BriefFacts) => ({
  text: say(({ said, format }) => said.notes.decisions(format.day(day))),
  query: decisionsQuery(shownDecisions),
  path: '/tindakan',
})

export const domainOf = (indicatorKey: string | null) =>
  indicatorKey === null ? null : indicatorOf(indicatorKey).domain

/** What waits to be done, by whom and until when, the soonest due first; and the worsening that nobody has taken up. */
export function writeDecisions(facts: BriefFacts): Written {
  const open = facts.decisions.filter(({ state }) => state === 'OPEN')
  const others = open.slice(shownDecisions)
  const notes = { [decisionsNote]: noteOfDecisions(facts) }
  const undecided = writeUndecided(facts, open)
  const regency = { areas: [facts.regency.code], domain: null } as const
  const line = { section: 'DECISION', tone: 'PLAIN', note: decisionsNote } as const
  return {
    lines: [
      ...(open.length === 0 ? [{ ...line, ...regency, text: say(({ said }) => said.noDecisions) }] : []),
      ...open.slice(0, shownDecisions).map((decision) => toLine(decision, facts.day)),
      ...(others.length === 0
        ? []
        : [
            {
              ...{ ...line, domain: null, areas: [...new Set(others.map(({ areaCode }) => areaCode))] },
              text: say(({ said, format }) => said.decisionsMore(format.number(others.length))),
            },
          ]),
      ...undecided,
    ],
    notes: undecided.length === 0 ? notes : { ...notes, [listNote]: noteOfList(facts) },
  }
}

const toLine = ({ note, owner, dueOn, areaCode, areaName, indicatorKey }: DecisionFact, day: string): BriefLine => ({
  ...{ section: 'DECISION', tone: dueOn < day ? 'WORSE' : 'PLAIN', note: decisionsNote },
  ...{ areas: [areaCode], domain: domainOf(indicatorKey) },
  text: say(() => shorten(note, noteLetters)),
  detail: say(({ language }) =>
    indicatorKey === null
      ? areaName[language]
      : `${indicatorOf(indicatorKey).shortName[language]}, ${areaName[language]}`,
  ),
  cells: [
    say(() => shorten(owner, ownerLetters)),
    say(({ said, format }) =>
      dueOn < day
        ? said.dueOver(format.day(dueOn), format.number(daysBetween(dueOn, day)))
        : said.due(format.day(dueOn)),
    ),
  ],
})

function writeUndecided({ signals }: BriefFacts, open: readonly DecisionFact[]): BriefLine[] {
  const isTakenUp = ({ indicatorKey, areaCode }: { indicatorKey: string; areaCode: string }) =>
    open.some((decision) => decision.areaCode === areaCode && (decision.indicatorKey ?? indicatorKey) === indicatorKey)
  const left = signals.filter((signal) => signal.variation === 'CONCERN' && !isTakenUp(signal)).slice(0, namedChanges)
  if (left.length === 0) return []
  const domains = [...new Set(left.map(({ indicatorKey }) => indicatorOf(indicatorKey).domain))]
  return [
    {
      ...{ section: 'DECISION', tone: 'PLAIN', note: listNote, areas: left.map(({ areaCode }) => areaCode) },
      domain: domains.length === 1 ? (domains[0] ?? null) : null,
      text: say(({ said, format, language }) =>
        said.undecided(
          format.list(
            left.map(({ indicatorKey, areaName }) =>
              said.signalOf(inSentence(indicatorOf(indicatorKey).shortName[language]), areaName[language]),
            ),
          ),
        ),
      ),
    },
  ]
}
