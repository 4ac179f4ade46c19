import type { BriefLine, BriefNote, Written } from '../brief-content.ts'
import type { BriefFacts, SignalFact } from '../facts/brief-facts.ts'
import { say, type Voice } from './brief-words.ts'
import { formatCounts, formatMeasure, formatSigned, indicatorOf } from './format-measure.ts'
import { signalQuery, signalsQuery } from './write-queries.ts'

/** More would not leave room on one page. */
const shownFindings = 5

const tones = { CONCERN: 'WORSE', IMPROVEMENT: 'BETTER', NEUTRAL: 'PLAIN' } as const

export const signalKey = ({ indicatorKey, areaCode }: Pick<SignalFact, 'indicatorKey' | 'areaCode'>): string =>
  `${indicatorKey} ${areaCode}`

export const listNote = 'signals'

/** The changes that have a line of their own. */
export const shownOf = ({ signals }: BriefFacts): readonly SignalFact[] => signals.slice(0, shownFindings)

/** The changes beyond chance, the surest first; nothing rises or falls that is not among them. */
export function writeFindings(facts: BriefFacts): Written {
  const shown = shownOf(facts)
  const list = { [listNote]: noteOfList(facts) }
  if (!facts.isWeighed) return { lines: [calm(facts, { text: say(({ said }) => said.notWeighed) })], notes: list }
  if (facts.weighed === 0)
    return { lines: [calm(facts, { text: say(({ said }) => said.nothingWeighed) })], notes: list }
  if (shown.length === 0) return { lines: [noChange(facts)], notes: list }
  const others = facts.signals.slice(shownFindings)
  return {
    lines: [...shown.map(toLine), ...(others.length === 0 ? [] : [moreLine(others)])],
    notes: {
      ...Object.fromEntries(shown.map((signal) => [signalKey(signal), noteOf(signal, facts.month)])),
      ...(others.length > 0 && list),
    },
  }
}

const calm = (facts: BriefFacts, line: Pick<BriefLine, 'text' | 'detail'>): BriefLine => ({
  ...{ section: 'FINDING', tone: 'CALM', note: listNote, areas: [facts.regency.code], domain: null },
  ...line,
})

const noChange = (facts: BriefFacts): BriefLine =>
  calm(facts, {
    text: say(({ said, format }) => said.noChange(format.month(facts.month))),
    detail: say(({ said, format }) => said.noChangeDetail(format.number(facts.weighed))),
  })

export const sayChange = (signal: SignalFact, voice: Voice): string => {
  const indicator = indicatorOf(signal.indicatorKey)
  const { language, said } = voice
  const write = signal.isRise ? said.risen : said.fallen
  const now = formatMeasure(indicator, signal.now.value, voice)
  return write(indicator.shortName[language], signal.areaName[language], now)
}

const toLine = (signal: SignalFact): BriefLine => ({
  ...{ section: 'FINDING', tone: tones[signal.variation], note: signalKey(signal) },
  ...{ areas: [signal.areaCode], domain: indicatorOf(signal.indicatorKey).domain },
  text: say((voice) => sayChange(signal, voice)),
  detail: say((voice) => {
    const { said, format } = voice
    const before = formatMeasure(indicatorOf(signal.indicatorKey), signal.before.value, voice)
    const size = saySize(signal, voice)
    return [said.usually(before, format.month(signal.since)), ...size, said.strength[signal.strength]].join('; ')
  }),
})

/** The interval of the change in plain words; none where nothing was counted before. */
function saySize({ effect, lower, upper }: SignalFact, voice: Voice): string[] {
  const { said, format } = voice
  if (lower === null) return []
  if (effect === 'RATIO') {
    const least = format.number(lower, 2)
    return [upper === null ? said.timesAtLeast(least) : said.times(least, format.number(upper, 2))]
  }
  const most = upper ?? lower
  if (lower > 0) return [said.pointsHigher(format.number(lower, 1), format.number(most, 1))]
  if (most < 0) return [said.pointsLower(format.number(-most, 1), format.number(-lower, 1))]
  return [said.pointsEither(formatSigned(lower, voice), formatSigned(most, voice))]
}

function moreLine(others: readonly SignalFact[]): BriefLine {
  return {
    ...{ section: 'FINDING', tone: 'PLAIN', note: listNote, domain: null },
    areas: [...new Set(others.map(({ areaCode }) => areaCode))],
    text: say(({ said, format }) => said.more(format.number(others.length))),
  }
}

const noteOf = (signal: SignalFact, month: string): BriefNote => ({
  text: say((voice) => {
    const { said, format, language } = voice
    const counts = said.countsBefore(formatCounts(signal.now, voice), formatCounts(signal.before, voice))
    const months =
      signal.since === month ? format.month(month) : said.span(format.month(signal.since), format.month(month))
    const head = `${signal.indicatorKey}, ${signal.areaName[language]}, ${months}: ${counts}`
    return [head, ...sayExactSize(signal, voice)].join('. ')
  }),
  query: signalQuery(signal, month),
  path: `/indikator/${signal.indicatorKey}?${new URLSearchParams({ wilayah: signal.areaCode, periode: `${month}-bulan` })}#asal`,
})

function sayExactSize({ effect, change, lower, upper }: SignalFact, voice: Voice): string[] {
  const { said, format } = voice
  if (change === null || lower === null) return []
  if (effect === 'DIFFERENCE')
    return [
      said.difference(formatSigned(change, voice), formatSigned(lower, voice), formatSigned(upper ?? change, voice)),
    ]
  const [times, least] = [format.number(change, 2), format.number(lower, 2)]
  return [upper === null ? said.ratioFrom(times, least) : said.ratio(times, least, format.number(upper, 2))]
}

/** The whole list, with the series that could not be weighed. */
export const noteOfList = ({ month, weighed, notWeighed }: BriefFacts): BriefNote => ({
  text: say(({ said, format }) => {
    const gaps: Readonly<Record<string, (count: string) => string>> = said.gaps
    const reasons = notWeighed.map(({ reason, series }) => gaps[reason]?.(format.number(series)) ?? reason)
    const head = said.notes.signals(format.month(month), format.number(weighed))
    return reasons.length === 0 ? head : `${head}; ${format.list(reasons)}`
  }),
  query: signalsQuery(month),
  path: '/#perubahan',
})
