import type { Locale } from '../matrix/issue.ts'

/** Numbers as the locale writes them; a dash where there is none. */
export interface NumberFormat {
  fixed: (value: number | null | undefined, digits?: number) => string
  percent: (value: number | null | undefined, digits?: number) => string
  count: (value: number) => string
  /** A p value; below a thousandth it says so. */
  probability: (value: number | null | undefined) => string
}

export function numberFormat(locale: Locale): NumberFormat {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB'
  const digitsOf = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits })
  const fixed: NumberFormat['fixed'] = (value, digits = 2) => {
    if (value === null || value === undefined) return '–'
    return value
      .toLocaleString(tag, digitsOf(digits))
      .replace('-', '−')
      .replace(/^−([0.,]+)$/, '$1')
  }
  return {
    fixed,
    percent: (value, digits = 0) =>
      value === null || value === undefined ? '–' : `${fixed(100 * value, digits)}${locale === 'id' ? '\u00a0' : ''}%`,
    count: (value) => value.toLocaleString(tag),
    probability: (value) => (typeof value === 'number' && value < 0.001 ? `< ${fixed(0.001, 3)}` : fixed(value, 3)),
  }
}
