import { dayNumber, type StatsRow } from '@pantau/indicators'
import { badInput } from '../errors.ts'

/** Refuses what is no day of the calendar: a row left out would join two waits to one. */
export function requireDates(rows: readonly StatsRow[]): void {
  const at = rows.findIndex(({ date }) => typeof date === 'string' && date.trim() !== '' && dayNumber(date) === null)
  if (at === -1) return
  const { date } = rows[at] ?? {}
  throw badInput(
    `Baris data ke-${at + 1}: "${date}" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-02-28.`,
    `Data row ${at + 1}: "${date}" is no date. Write year-month-day, 2026-02-28 say.`,
  )
}
