import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

const minutesInHour = 60

/** 4 j 25 m, or 35 m below an hour. */
export function sayMinutes(minutes: number, language: Language): string {
  const said = words[language].registry
  const hours = Math.floor(minutes / minutesInHour)
  const rest = String(minutes % minutesInHour)
  return hours === 0 ? said.minutes(rest) : said.hoursAndMinutes(formatNumber(hours, language), rest)
}
