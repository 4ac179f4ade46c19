import { formatMonth } from '../../charts/format/format-date.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import type { ChosenPeriod } from './choose-period.ts'
import { monthsBefore } from './months.ts'

/** 2023, Triwulan 3 2026, Oktober 2026, or November 2025–Oktober 2026. */
export function namePeriod({ span, end }: ChosenPeriod, language: Language): string {
  const said = words[language].shell.spanNames
  const year = end.slice(0, 4)
  if (span === 'tahun') return year
  if (span === 'triwulan') return said.quarter(String(Number(end.slice(5)) / 3), year)
  if (span === 'ajaran') return said.schoolYear(String(Number(year) - 1), year)
  if (span === 'bulan') return formatMonth(end, language)
  const first = span === 'sd' ? `${year}-01` : monthsBefore(end, Number(span) - 1)
  return `${formatMonth(first, language)}–${formatMonth(end, language)}`
}
