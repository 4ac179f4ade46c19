import { formatNumber, formatPercent } from '../../charts/format/format-number.ts'
import type { IndicatorKind } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'

/** Decimals by size: 107,8 · 78,9 % · 9,45 would pretend a precision that counts of this size do not have. */
export const decimalsOf = (kind: IndicatorKind): number => (kind === 'MEAN' || kind === 'MEDIAN' ? 2 : 1)

/** A value of an indicator with its sign, without its unit in words. */
export const formatValue = (value: number, kind: IndicatorKind, language: Language): string =>
  kind === 'PROPORTION'
    ? formatPercent(value, language, decimalsOf(kind))
    : formatNumber(value, language, decimalsOf(kind))

/** Counts are whole numbers; a target population spread over other periods may not be. */
export const formatCount = (count: number, language: Language): string =>
  formatNumber(count, language, Number.isInteger(count) ? 0 : 1)

/** A definition's words inside a sentence: without what stands in brackets at its end. */
export const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)$/, '')
