/** Months counted from January of the year 0, so that they can be added and compared. */
export type MonthIndex = number

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Reads `2026-11`. Errors: RangeError for anything else. */
export function parseMonth(text: string): MonthIndex {
  const match = MONTH.exec(text)
  if (match === null) throw new RangeError(`A month is written YYYY-MM, not "${text}".`)
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

export function yearOf(month: MonthIndex): number {
  return Math.floor(month / 12)
}

export function formatMonth(month: MonthIndex): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`
}
