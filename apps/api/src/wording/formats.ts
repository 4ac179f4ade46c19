import type { Sentence } from '../errors.ts'

export type Language = keyof Sentence

const locales = { id: 'id-ID', en: 'en-GB' } as const
const nbsp = '\u00a0'
const tie = (text: string): string => text.replace(/ /g, nbsp)

/** Numbers, days and lists as a language writes them, the same way the pages do. */
export interface Formats {
  /** Fixed decimals when given, otherwise as many as the number has. */
  readonly number: (value: number, decimals?: number) => string
  readonly percent: (value: number, decimals?: number) => string
  /** `2026-11-24` → 24 November 2026, or short: 24 Nov. */
  readonly day: (day: string, length?: 'long' | 'short') => string
  /** `2026-10` → Oktober 2026. */
  readonly month: (month: string) => string
  readonly list: (items: readonly string[]) => string
}

function openFormats(language: Language): Formats {
  const locale = locales[language]
  const number = (value: number, decimals?: number) =>
    new Intl.NumberFormat(locale, {
      ...(decimals === undefined
        ? { maximumFractionDigits: 4 }
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      signDisplay: 'negative',
    })
      .format(value)
      .replace(/^-/, '−')
  const date = (day: string, options: Intl.DateTimeFormatOptions) =>
    tie(new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)))
  return {
    number,
    percent: (value, decimals) => number(value, decimals) + (language === 'id' ? `${nbsp}%` : '%'),
    day: (day, length = 'long') =>
      date(day, length === 'long' ? { dateStyle: 'long' } : { day: 'numeric', month: 'short' }),
    month: (month) => date(`${month}-01`, { month: 'long', year: 'numeric' }),
    list: (items) => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(items),
  }
}

export const formatsOf: Readonly<Record<Language, Formats>> = { id: openFormats('id'), en: openFormats('en') }

/** Says the same in both languages. */
export const inBoth = (say: (language: Language) => string): Sentence => ({ id: say('id'), en: say('en') })
