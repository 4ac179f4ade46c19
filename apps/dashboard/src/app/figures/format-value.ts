import { formatNumber, formatPercent } from '../../charts/format/format-number.ts'
import type { IndicatorKind } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

const withTwoDecimals: readonly IndicatorKind[] = ['MEAN', 'MEDIAN', 'ANALYSIS']

/** Decimals by size: 107,8 · 78,9 % · 9,45 would pretend a precision that counts of this size do not have. */
export const decimalsOf = (kind: IndicatorKind): number => (withTwoDecimals.includes(kind) ? 2 : 1)

/** A value of an indicator with its sign, without its unit in words. */
export const formatValue = (value: number, kind: IndicatorKind, language: Language): string =>
  kind === 'PROPORTION'
    ? formatPercent(value, language, decimalsOf(kind))
    : formatNumber(value, language, decimalsOf(kind))

/** A target as it was set: 82 %, not 82,0 %. */
export const formatTarget = (value: number, kind: IndicatorKind, language: Language): string =>
  kind === 'PROPORTION' ? formatPercent(value, language) : formatNumber(value, language)

interface Measured {
  readonly kind: IndicatorKind
  readonly unit: string
  readonly numeratorText: string
  readonly denominatorText: string
}

/** The unit in words that stand alone; a percentage says of what. */
export const unitWords = ({ kind, unit, numeratorText, denominatorText }: Measured, language: Language): string =>
  kind === 'PROPORTION'
    ? words[language].figures.shareOf(withoutBrackets(numeratorText), lowerFirst(withoutBrackets(denominatorText)))
    : unit

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A definition's words inside a sentence: without what stands in brackets at its end. */
export const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)$/, '')

/** A name within a sentence: Kematian ibu → kematian ibu; K6 stays K6. */
export const inSentence = (text: string): string => withoutBrackets(/^[A-Z][a-z]/.test(text) ? lowerFirst(text) : text)
