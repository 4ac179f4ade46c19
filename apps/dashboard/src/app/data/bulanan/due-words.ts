import { formatNumber, type Language } from '../../../charts/format/format-number.ts'
import type { Words } from '../../../i18n/words.ts'

/** How far a deadline is away, in words. */
export function sayDue(said: Words['entry'], daysLeft: number, language: Language): string {
  if (daysLeft === 0) return said.dueToday
  const days = formatNumber(Math.abs(daysLeft), language)
  return daysLeft > 0 ? said.daysLeft(days) : said.daysPast(days)
}
