import { catalogue } from '../../indicators/catalogue.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { SideFact } from '../facts/brief-facts.ts'
import type { Voice } from './brief-words.ts'

export function indicatorOf(key: string): Indicator {
  const indicator = catalogue.get(key)
  if (indicator === undefined) throw new Error(`The indicator ${key} of a brief is not known.`)
  return indicator
}

/** `78,9 %`, `107,8`: one decimal, for counts of this size bear no more. */
export const formatMeasure = ({ kind }: Indicator, value: number, { format }: Voice): string =>
  kind === 'PROPORTION' ? format.percent(value, 1) : format.number(value, 1)

/** A target as it was set: 82 %, not 82,0 %. */
export const formatTarget = ({ kind }: Indicator, value: number, { format }: Voice): string =>
  kind === 'PROPORTION' ? format.percent(value) : format.number(value)

/** `271 dari 484`; a share of a target population is given whole. */
export const formatCounts = ({ numerator, denominator }: Omit<SideFact, 'value'>, { said, format }: Voice): string =>
  said.outOf(format.number(numerator), format.number(Math.round(denominator)))

/** With its sign: +3,1 · −2,0. */
export const formatSigned = (value: number, { format }: Voice): string =>
  (value > 0 ? '+' : '') + format.number(value, 1)

/** A name inside a sentence: Kematian ibu → kematian ibu; K6 stays K6. */
export const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A text of at most so many letters, cut between words. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text
  const cut = text.slice(0, letters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), letters / 2)).trimEnd()} …`
}
