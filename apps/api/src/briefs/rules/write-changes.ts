import type { BriefLine, ChangeGroup, Written } from '../brief-content.ts'
import type { BriefFacts, DecisionFact, NumberFact, SignalFact, UnitFact } from '../facts/brief-facts.ts'
import { say, type Voice } from './brief-words.ts'
import { indicatorOf, shorten } from './format-measure.ts'
import { completenessNote, nameUnits, noteOfCompleteness } from './write-caveats.ts'
import { decisionsNote, domainOf, noteOfDecisions } from './write-decisions.ts'
import { signalKey } from './write-findings.ts'
import { sayCounts } from './write-numbers.ts'
import { briefQuery } from './write-queries.ts'

/** In each group; more would not leave room on one page. */
const shownSignals = 2

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
  const named = signals.length > shownSignals ? signals.slice(0, shownSignals - 1) : signals
  const others = signals.slice(named.length)
  return [
    ...named.map(({ indicatorKey, areaCode, areaName }) => {
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
  return [
    ...nameDecisions(
      'NEW',
      open.filter(({ id }) => !known.has(id)),
      ({ said }, { note }) => said.newDecision(note),
    ),
    ...nameDecisions(
      'OVERDUE',
      open.filter((decision) => isOver(decision, facts.day) && !wasOver(decision)),
      ({ said }, { note, owner }) => said.overdue(note, owner),
    ),
    ...nameDecisions(
      'ENDED',
      facts.decisions.filter(({ id, state }) => state !== 'OPEN' && known.get(id)?.state !== state),
      ({ said }, { note, state }) => (state === 'DONE' ? said.closed(note) : said.dropped(note)),
    ),
  ]
}

/** Long enough to know it by; the whole of it stands below and on the page of actions. */
const noteLetters = 60

/** The first by its words, and how many more. */
function nameDecisions(
  group: ChangeGroup,
  [first, ...others]: readonly DecisionFact[],
  write: (voice: Voice, decision: DecisionFact) => string,
): BriefLine[] {
  if (first === undefined) return []
  const decision = { ...first, note: shorten(first.note, noteLetters) }
  return [
    change(group, {
      ...{ note: decisionsNote, domain: others.length === 0 ? domainOf(first.indicatorKey) : null },
      areas: [...new Set([first, ...others].map(({ areaCode }) => areaCode))],
      text: say((voice) => {
        const told = write(voice, decision)
        return others.length === 0 ? told : `${told}; ${voice.said.others(voice.format.number(others.length))}`
      }),
    }),
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
