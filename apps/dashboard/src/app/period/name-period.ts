import { formatMonth } from '../../charts/format/format-date.ts'
import type { Language } from '../../i18n/language.ts'
import { type ChosenPeriod, monthsBefore } from './choose-period.ts'

/** 2023, or November 2025–Oktober 2026. */
export function namePeriod({ kind, code }: ChosenPeriod, language: Language): string {
  if (kind === 'year') return code
  return `${formatMonth(monthsBefore(code, 11), language)}–${formatMonth(code, language)}`
}
