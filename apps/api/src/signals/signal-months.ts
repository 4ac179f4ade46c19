import { badMonth, isMonth } from '../entry/entry-month.ts'
import { monthCode, monthNumber } from '../indicators/period.ts'

/** `2026-10` as months since year 0; refuses what is no month. */
export function readMonth(text: string): number {
  if (!isMonth(text)) throw badMonth
  return monthNumber(Number(text.slice(0, 4)), Number(text.slice(5)))
}

/** The last month that has ended on a day. */
export const lastEndedMonth = (today: string): string =>
  monthCode(monthNumber(Number(today.slice(0, 4)), Number(today.slice(5, 7))) - 1)

export const firstDayOf = (month: string): string => `${month}-01`
