import type { BriefLine, Written } from '../brief-content.ts'
import type { BriefFacts } from '../facts/brief-facts.ts'
import { say } from './brief-words.ts'
import { asSentence, indicatorOf, inSentence } from './format-measure.ts'
import { listNote, noteOfList, sayChange, shownOf, signalKey } from './write-findings.ts'

const namedNumbers = 3

/** Titles, the one that matters most first: a worsening, numbers that miss their target, no change, a bare name. */
export function writeTitles(facts: BriefFacts): Written {
  const { signals, numbers, regency, month, isWeighed, weighed } = facts
  const title = { section: 'TITLE', tone: 'PLAIN' } as const
  const whole = { areas: [regency.code], domain: null } as const
  const worse = shownOf(facts).filter(({ variation }) => variation === 'CONCERN')
  const missed = numbers.filter(({ status, value }) => status === 'MISSED' && value !== null).slice(0, namedNumbers)
  const hasNumbers = numbers.some(({ numerator }) => numerator !== null)
  const [first] = missed
  const lines: BriefLine[] = [
    ...worse.map((signal) => ({
      ...{ ...title, tone: 'WORSE' as const, note: signalKey(signal), areas: [signal.areaCode] },
      domain: indicatorOf(signal.indicatorKey).domain,
      text: say((voice) => sayChange(signal, voice)),
    })),
    ...(first === undefined
      ? []
      : [
          {
            ...{ ...title, note: first.indicatorKey, areas: [regency.code], domain: 'HEALTH' as const },
            text: say(({ said, format, language }) => {
              const names = missed.map(({ indicatorKey }) => inSentence(indicatorOf(indicatorKey).shortName[language]))
              return asSentence(said.titleMissed(format.list(names)))
            }),
          },
        ]),
    ...(isWeighed && weighed > 0 && signals.length === 0
      ? [{ ...title, ...whole, note: listNote, text: say(({ said, format }) => said.noChange(format.month(month))) }]
      : []),
    {
      ...{ ...title, ...whole, note: listNote },
      text: say(({ said, format }) => (hasNumbers ? said.titlePlain : said.titleNone)(format.month(month))),
    },
  ]
  return { lines, notes: { [listNote]: noteOfList(facts) } }
}
