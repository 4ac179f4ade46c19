import type { Period } from './period.ts'

type Language = 'ID' | 'EN'

const locales: Readonly<Record<Language, string>> = { ID: 'id-ID', EN: 'en-GB' }
const schoolYearWords: Readonly<Record<Language, string>> = { ID: 'Tahun ajaran', EN: 'School year' }
const quarterWords: Readonly<Record<Language, string>> = { ID: 'Triwulan', EN: 'Quarter' }

/** A period in words: `Maret 2024`, `Triwulan 1 2024`, `2024`, `Januari–Maret 2024`, `April 2023–Maret 2024`, `Tahun ajaran 2023/2024`. */
export function periodLabel(period: Period, language: Language): string {
  const year = period.end.slice(0, 4)
  if (period.grain === 'YEAR') return year
  if (period.grain === 'QUARTER') return `${quarterWords[language]} ${period.code.slice(-1)} ${year}`
  if (period.grain === 'SCHOOL_YEAR') return `${schoolYearWords[language]} ${period.start.slice(0, 4)}/${year}`
  const first = new Date(`${period.start}T00:00:00Z`)
  const last = new Date(`${period.end}T00:00:00Z`)
  if (period.monthCount === 1) return monthAndYear(language, last)
  const isWithinOneYear = first.getUTCFullYear() === last.getUTCFullYear()
  return `${isWithinOneYear ? monthOnly(language, first) : monthAndYear(language, first)}–${monthAndYear(language, last)}`
}

const monthAndYear = (language: Language, day: Date) =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day)

const monthOnly = (language: Language, day: Date) =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(day)
