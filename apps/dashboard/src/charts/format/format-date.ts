import { type Language, NBSP } from './format-number.ts'

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const
const ZONE_NAMES: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

const tie = (text: string): string => text.replace(/ /g, NBSP)

const inUtc = (date: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  tie(new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)))

/** `2026-11-24` → 24 November 2026. */
export const formatDay = (date: string, language: Language): string => inUtc(date, language, { dateStyle: 'long' })

/** `2026-10` → Oktober 2026, or short: Okt 2026. */
export const formatMonth = (month: string, language: Language, length: 'long' | 'short' = 'long'): string =>
  inUtc(`${month}-01`, language, { month: length, year: 'numeric' })

/** An instant in the regency's clock: 24 November 2026 08.00 WIB. */
export const formatInstant = (instant: string, language: Language, timeZone = 'Asia/Jakarta'): string => {
  const date = new Date(instant)
  const day = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone }).format(date)
  const clock = new Intl.DateTimeFormat(LOCALE[language], { timeStyle: 'short', hourCycle: 'h23', timeZone })
  return tie(`${day} ${clock.format(date)} ${ZONE_NAMES[timeZone] ?? timeZone}`)
}
