import { isYear, monthOfName } from '../cells/calendar.ts'
import { isFault } from '../cells/fault.ts'
import { parseMonth } from '../cells/parse-month.ts'

/** What a header says of time: a month of a year (or a whole year), or a month whose year stands elsewhere. */
export interface PeriodHeader {
  kind: 'PERIOD' | 'MONTH'
  /** '2026-01', '2026', or for a month alone '1' to '12'. */
  text: string
}

/** Reads a header such as `Januari 2026`, `2026-01`, `2026` or `Jan`; null when it names no period. */
export const readPeriodHeader = (header: string): PeriodHeader | null => {
  const text = header.trim()
  const month = monthOfName(text)
  if (month !== undefined) return { kind: 'MONTH', text: String(month) }
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? { kind: 'PERIOD', text } : null
  const parsed = /^\d{5}$/.test(text) ? null : parseMonth(text)
  return typeof parsed === 'string' && !isFault(parsed) ? { kind: 'PERIOD', text: parsed } : null
}
