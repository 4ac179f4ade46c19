import { formatCount, formatNumber } from '../../charts/format/format-number.ts'
import type { ChangeFragment } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { formatValue } from '../figures/format-value.ts'

type SaidChange = Pick<
  ChangeFragment,
  'indicator' | 'area' | 'isRise' | 'before' | 'now' | 'effect' | 'change' | 'lower' | 'upper'
>

const signed = (value: number, language: Language): string => (value > 0 ? '+' : '') + formatNumber(value, language, 1)

/** What has changed, where, and from what to what, as a sentence without its full stop. */
export function sayChange({ indicator, area, isRise, before, now }: SaidChange, language: Language): string {
  const said = words[language].changes
  const format = (value: number) => formatValue(value, indicator.kind, language)
  const say = isRise ? said.risen : said.fallen
  return say(indicator.shortName, area.fullName, format(before.value), format(now.value))
}

/** `164 dari 300; sebelumnya 1.920 dari 2.400`. */
export const sayCounts = ({ before, now }: SaidChange, language: Language): string =>
  words[language].changes.counts(sayOutOf(now, language), sayOutOf(before, language))

/** A side with its counts: `54,7 % (164 dari 300)`. */
export const saySide = ({ indicator }: SaidChange, side: SaidChange['now'], language: Language): string =>
  `${formatValue(side.value, indicator.kind, language)} (${sayOutOf(side, language)})`

const sayOutOf = ({ numerator, denominator }: SaidChange['now'], language: Language): string =>
  words[language].figures.outOf(formatCount(numerator, language), formatNumber(Math.round(denominator), language))

/** The size of a change with its interval; null where nothing was counted before, so that there is no ratio. */
export function saySize({ effect, change, lower, upper }: SaidChange, language: Language): string | null {
  const said = words[language].changes
  if (change === null || lower === null) return null
  if (effect === 'DIFFERENCE')
    return said.difference(signed(change, language), signed(lower, language), signed(upper ?? change, language))
  const format = (value: number) => formatNumber(value, language, 2)
  return upper === null
    ? said.ratioFrom(format(change), format(lower))
    : said.ratio(format(change), format(lower), format(upper))
}
