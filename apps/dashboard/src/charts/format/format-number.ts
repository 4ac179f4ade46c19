export type Language = 'id' | 'en'

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const
const COMPACT_LOCALE = { id: 'id-ID', en: 'en-US' } as const
export const NBSP = '\u00a0'
const MAX_DECIMALS_AS_PRINTED = 4

const formats = new Map<string, Intl.NumberFormat>()

const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, options)
  formats.set(key, made)
  return made
}

const withTrueMinus = (text: string): string => text.replace(/^-/, '−')

/** Fixed decimals when given, otherwise as many as the number has. */
export const formatNumber = (value: number, language: Language, decimals?: number): string => {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: MAX_DECIMALS_AS_PRINTED }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return withTrueMinus(numberFormat(LOCALE[language], { ...digits, signDisplay: 'negative' }).format(value))
}

/** Counts are whole numbers; a target population spread over other periods may not be. */
export const formatCount = (count: number, language: Language): string =>
  formatNumber(count, language, Number.isInteger(count) ? 0 : 1)

/** Below it a denominator keeps its tenths. */
const smallestWhole = 10

/** Persons among whom is counted: the target population of some months is no whole number, and its tenths tell nobody anything. */
export const formatDenominator = (count: number, language: Language): string =>
  formatCount(count < smallestWhole ? count : Math.round(count), language)

/** What stands behind a percentage: a no-break space and the sign in Indonesian, the sign alone in English. */
export const percentSign = (language: Language): string => (language === 'id' ? `${NBSP}%` : '%')

/** `value` is in per cent: 12.3, not 0.123. */
export const formatPercent = (value: number, language: Language, decimals?: number): string =>
  formatNumber(value, language, decimals) + percentSign(language)

export const formatCompact = (value: number, language: Language): string =>
  withTrueMinus(
    numberFormat(COMPACT_LOCALE[language], { notation: 'compact', maximumFractionDigits: 1 }).format(value),
  ).replace(/ /g, NBSP)

/** With its sign, for differences: +3, −1,2, 0. */
export const formatChange = (value: number, language: Language, decimals?: number): string => {
  const text = formatNumber(Math.abs(value), language, decimals)
  if (/^[0.,]+$/.test(text)) return text
  return (value > 0 ? '+' : '−') + text
}

export interface FigureFormat {
  kind: 'percent' | 'number'
  decimals?: number
}

export const formatFigure = (value: number, format: FigureFormat, language: Language): string =>
  format.kind === 'percent'
    ? formatPercent(value, language, format.decimals)
    : formatNumber(value, language, format.decimals)

/** A range without its unit, 76,6–81,0. */
export const formatRange = (lower: number, upper: number, format: FigureFormat, language: Language): string =>
  `${formatNumber(lower, language, format.decimals)}–${formatNumber(upper, language, format.decimals)}`
