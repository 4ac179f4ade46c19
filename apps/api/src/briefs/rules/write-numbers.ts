import type { BriefLine, BriefNote, Written } from '../brief-content.ts'
import type { BriefFacts, NumberFact } from '../facts/brief-facts.ts'
import { say, type Voice } from './brief-words.ts'
import { formatCounts, formatMeasure, formatTarget, indicatorOf } from './format-measure.ts'
import { numberQuery } from './write-queries.ts'

/** The regent's numbers with their intervals; one that was not reported says so. */
export const writeNumbers = ({ numbers, regency }: BriefFacts): Written => ({
  lines: numbers.map((number) => toLine(number, regency.code)),
  notes: Object.fromEntries(numbers.map((number) => [number.indicatorKey, noteOf(number, regency.code)])),
})

function toLine(number: NumberFact, areaCode: string): BriefLine {
  const indicator = indicatorOf(number.indicatorKey)
  return {
    ...{ section: 'NUMBER', tone: toneOf(number), note: number.indicatorKey },
    ...{ areas: [areaCode], domain: indicator.domain },
    text: say(({ language }) => indicator.shortName[language]),
    detail: say((voice) => sayPeriod(number, voice)),
    cells: [
      say((voice) => sayValue(number, voice)),
      say((voice) => sayCounts(number, voice)),
      say((voice) => sayRange(number, voice)),
      say((voice) => sayStanding(number, voice)),
      say((voice) => sayReports(number, voice)),
    ],
  }
}

const toneOf = ({ status, value }: NumberFact) =>
  value === null || (status !== 'MISSED' && status !== 'MET') ? 'PLAIN' : status === 'MISSED' ? 'WORSE' : 'BETTER'

const sayPeriod = ({ period }: NumberFact, { said, format }: Voice): string =>
  period.grain === 'MONTH' ? format.month(period.to) : said.overYear(format.month(period.to))

export function sayValue({ indicatorKey, value }: NumberFact, voice: Voice): string {
  const indicator = indicatorOf(indicatorKey)
  if (value === null) return voice.said.notReported
  const shown = formatMeasure(indicator, value, voice)
  return indicator.kind === 'PROPORTION' ? shown : `${shown} ${indicator.unit[voice.language]}`
}

/** A count without what it is counted among stands alone. */
export function sayCounts({ numerator, denominator }: NumberFact, voice: Voice): string {
  if (numerator === null) return voice.said.noRange
  return denominator === null ? voice.format.number(numerator) : formatCounts({ numerator, denominator }, voice)
}

function sayRange({ indicatorKey, lower, upper }: NumberFact, voice: Voice): string {
  const indicator = indicatorOf(indicatorKey)
  if (lower === null || upper === null) return voice.said.noRange
  return voice.said.range(voice.format.number(lower, 1), formatMeasure(indicator, upper, voice))
}

function sayStanding({ indicatorKey, status, target, value }: NumberFact, voice: Voice): string {
  const { said } = voice
  const indicator = indicatorOf(indicatorKey)
  if (target === null) return said.noTarget
  const aim = formatTarget(indicator, target, voice)
  if (value === null || status === 'NOT_JUDGED' || status === 'NO_TARGET') return said.plainTarget(aim)
  const standing =
    status === 'NOT_DISTINGUISHABLE' ? said.target.NOT_DISTINGUISHABLE : said.target[status][indicator.direction]
  return said.withTarget(standing, aim)
}

const sayReports = ({ completeness }: NumberFact, { said, format }: Voice): string =>
  completeness === null
    ? said.noRange
    : said.reports(format.number(completeness.reported), format.number(completeness.expected))

/** The period as the pages name it. */
const addressOf = ({ period }: NumberFact): string => (period.grain === 'MONTH' ? `${period.to}-bulan` : period.to)

const noteOf = (number: NumberFact, areaCode: string): BriefNote => ({
  text: say((voice) => {
    const { name } = indicatorOf(number.indicatorKey)
    const counted = number.numerator === null ? voice.said.notReported : sayCounts(number, voice)
    return `${name[voice.language]}, ${sayPeriod(number, voice)}: ${counted}`
  }),
  query: numberQuery(number, areaCode),
  path: `/indikator/${number.indicatorKey}?${new URLSearchParams({ wilayah: areaCode, periode: addressOf(number) })}#asal`,
})
