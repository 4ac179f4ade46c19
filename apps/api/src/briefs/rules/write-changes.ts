import type { BriefLine, ChangeGroup, Written } from '../brief-content.ts'
import type { BriefFacts, DecisionFact, NumberFact, SignalFact, UnitFact } from '../facts/brief-facts.ts'
import { say } from './brief-words.ts'
import { indicatorOf } from './format-measure.ts'
import { completenessNote, nameUnits, noteOfCompleteness } from './write-caveats.ts'
import { decisionsNote, domainOf, noteOfDecisions } from './write-decisions.ts'
import { signalKey } from './write-findings.ts'
import { sayCounts } from './write-numbers.ts'
import { briefQuery } from './write-queries.ts'

/** In each group; more would not leave room on one page. */
const shownSignals = 3
const shownDecisions = 2

const beforeNote = 'before'

/** What is new, over its day, going on, ended or revised since the brief before; or that nothing is. */
export function writeChanges(facts: BriefFacts, before: BriefFacts | null): Written {
  const whole = { areas: [facts.regency.code], domain: null } as const
  const calm = { section: 'CHANGE', tone: 'CALM', note: beforeNote, ...whole } as const
  if (before === null)
    return {
      lines: [{ ...calm, text: say(({ said }) => said.firstBrief) }],
      notes: { [beforeNote]: noteOf(facts.week) },
    }
  const known = before.isWeighed && facts.isWeighed
  const lines = [
    ...(known ? compareSignals(facts, before) : [{ ...calm, text: say(({ said }) => said.signalsUnknown) }]),
    ...compareDecisions(facts, before),
    ...compareUnits(facts, before),
    ...compareNumbers(facts, before),
  ]
  const isSame = lines.every(({ group }) => group === 'ONGOING')
  const nothing = { ...calm, text: say(({ said, format }) => said.unchanged(format.day(before.day))) }
  return {
    lines: isSame ? [nothing, ...lines] : lines,
    notes: {
      ...{ [beforeNote]: noteOf(before.week), [decisionsNote]: noteOfDecisions(facts) },
      [completenessNote]: noteOfCompleteness(facts),
    },
  }
}

const noteOf = (week: string) => ({
  text: say(({ said }) => said.notes.before(week)),
  query: briefQuery(week),
  path: `/brief/${week}`,
})

const change = (group: ChangeGroup, line: Omit<BriefLine, 'section' | 'tone' | 'group'>): BriefLine => ({
  ...{ section: 'CHANGE', tone: 'PLAIN', group },
  ...line,
})

function compareSignals(facts: BriefFacts, before: BriefFacts): BriefLine[] {
  const keysOf = ({ signals }: BriefFacts) => new Set(signals.map(signalKey))
  const [now, then] = [keysOf(facts), keysOf(before)]
  return [
    ...nameSignals(
      'NEW',
      facts.signals.filter((signal) => !then.has(signalKey(signal))),
    ),
    ...nameSignals(
      'ONGOING',
      facts.signals.filter((signal) => then.has(signalKey(signal))),
    ),
    ...nameSignals(
      'ENDED',
      before.signals.filter((signal) => !now.has(signalKey(signal))),
    ),
  ]
}

function nameSignals(group: ChangeGroup, signals: readonly SignalFact[]): BriefLine[] {
  const others = signals.slice(shownSignals)
  return [
    ...signals.slice(0, shownSignals).map(({ indicatorKey, areaCode, areaName }) => {
      const { shortName, domain } = indicatorOf(indicatorKey)
      return change(group, {
        ...{ note: beforeNote, areas: [areaCode], domain },
        text: say(({ said, language }) => said.signalOf(shortName[language], areaName[language])),
      })
    }),
    ...(others.length === 0
      ? []
      : [
          change(group, {
            ...{ note: beforeNote, areas: [...new Set(others.map(({ areaCode }) => areaCode))], domain: null },
            text: say(({ said, format }) => said.signalsMore(format.number(others.length))),
          }),
        ]),
  ]
}

function compareDecisions(facts: BriefFacts, before: BriefFacts): BriefLine[] {
  const known = new Map(before.decisions.map((decision) => [decision.id, decision]))
  const open = facts.decisions.filter(({ state }) => state === 'OPEN')
  const isOver = ({ dueOn }: DecisionFact, day: string) => dueOn < day
  const wasOver = (decision: DecisionFact) => {
    const then = known.get(decision.id)
    return then !== undefined && isOver(then, before.day)
  }
  const lineOf = (group: ChangeGroup, decision: DecisionFact, text: BriefLine['text']) =>
    change(group, {
      ...{ note: decisionsNote, areas: [decision.areaCode], domain: domainOf(decision.indicatorKey), text },
    })
  const made = open.filter(({ id }) => !known.has(id)).slice(0, shownDecisions)
  const over = open.filter((decision) => isOver(decision, facts.day) && !wasOver(decision)).slice(0, shownDecisions)
  const closed = facts.decisions
    .filter(({ id, state }) => state !== 'OPEN' && known.get(id)?.state !== state)
    .slice(0, shownDecisions)
  return [
    ...made.map((decision) =>
      lineOf(
        'NEW',
        decision,
        say(({ said }) => said.newDecision(decision.note)),
      ),
    ),
    ...over.map((decision) =>
      lineOf(
        'OVERDUE',
        decision,
        say(({ said }) => said.overdue(decision.note, decision.owner)),
      ),
    ),
    ...closed.map((decision) =>
      lineOf(
        'ENDED',
        decision,
        say(({ said }) => (decision.state === 'DONE' ? said.closed(decision.note) : said.dropped(decision.note))),
      ),
    ),
  ]
}

/** Reports of one month only: a new month begins with nobody having reported. */
function compareUnits(facts: BriefFacts, before: BriefFacts): BriefLine[] {
  if (facts.month !== before.month) return []
  const codesOf = ({ unreported }: BriefFacts) => new Set(unreported.map(({ code }) => code))
  const [now, then] = [codesOf(facts), codesOf(before)]
  const still = facts.unreported.filter(({ code }) => then.has(code))
  const arrived = before.unreported.filter(({ code }) => !now.has(code))
  return [...nameSilent('ONGOING', still), ...nameSilent('ENDED', arrived)]
}

function nameSilent(group: 'ONGOING' | 'ENDED', units: readonly UnitFact[]): BriefLine[] {
  if (units.length === 0) return []
  return [
    change(group, {
      ...{ note: completenessNote, areas: units.map(({ code }) => code), domain: 'HEALTH' },
      text: say(({ said, format }) => {
        const names = nameUnits(units, said.others, format)
        return group === 'ONGOING' ? said.stillSilent(names) : said.nowReported(names)
      }),
    }),
  ]
}

/** Numbers of one period that count differently today. */
function compareNumbers(facts: BriefFacts, before: BriefFacts): BriefLine[] {
  const periodOf = ({ period }: NumberFact) => `${period.from} ${period.to} ${period.grain}`
  return facts.numbers.flatMap((number) => {
    const then = before.numbers.find(({ indicatorKey }) => indicatorKey === number.indicatorKey)
    if (then === undefined || periodOf(then) !== periodOf(number)) return []
    if (then.numerator === number.numerator && then.denominator === number.denominator) return []
    const { shortName, domain } = indicatorOf(number.indicatorKey)
    return [
      change('REVISED', {
        ...{ note: number.indicatorKey, areas: [facts.regency.code], domain },
        text: say((voice) =>
          voice.said.revised(shortName[voice.language], sayCounts(then, voice), sayCounts(number, voice)),
        ),
      }),
    ]
  })
}
