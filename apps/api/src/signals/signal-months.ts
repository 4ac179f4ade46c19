import { badInput } from '../errors.ts'
import { monthCode, monthNumber } from '../indicators/period.ts'

const monthForm = /^(\d{4})-(0[1-9]|1[0-2])$/

/** `2026-10` as months since year 0; refuses what is no month. */
export function readMonth(text: string): number {
  const [, year, month] = monthForm.exec(text) ?? []
  if (year === undefined || month === undefined)
    throw badInput('Tulis bulan sebagai 2026-10.', 'Write a month as 2026-10.')
  return monthNumber(Number(year), Number(month))
}

/** The last month that has ended on a day. */
export const lastEndedMonth = (today: string): string =>
  monthCode(monthNumber(Number(today.slice(0, 4)), Number(today.slice(5, 7))) - 1)

export const firstDayOf = (month: string): string => `${month}-01`
