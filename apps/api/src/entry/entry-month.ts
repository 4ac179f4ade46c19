import { badInput } from '../errors.ts'

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/

export const isMonth = (text: string): boolean => monthForm.test(text)

/** `2026-10` and −1 → `2026-09`. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The calendar day by which the form of a month is due. */
export const deadlineOf = (month: string, deadlineDay: number): string =>
  `${shiftMonth(month, 1)}-${String(deadlineDay).padStart(2, '0')}`

const dayMs = 86_400_000

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

const mostMonths = 12

/** Months from the first to the last, at most twelve. */
export function requireMonthRange(from: string, to: string): void {
  if (!isMonth(from) || !isMonth(to)) throw badMonth
  if (from > to || shiftMonth(from, mostMonths) <= to) throw badRange
}

export const badMonth = badInput('Tulis bulan sebagai 2026-10.', 'Write a month as 2026-10.')

const badRange = badInput(
  `Minta paling banyak ${mostMonths} bulan, dari yang awal ke yang akhir.`,
  `Ask for at most ${mostMonths} months, from the earlier to the later.`,
)
