const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Years outside are taken for slips of the hand. */
export const YEAR_FIRST = 1900
export const YEAR_LAST = 2100

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'agst', 'agust', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
]

const MONTH_OF_NAME = new Map(MONTHS.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])))

/** 1–12 for an Indonesian or English month name or abbreviation. */
export const monthOfName = (name: string): number | undefined =>
  MONTH_OF_NAME.get(name.toLowerCase().replace(/\.$/, ''))

export const isYear = (year: number): boolean => year >= YEAR_FIRST && year <= YEAR_LAST

const pad = (number: number) => (number < 10 ? `0${number}` : String(number))

/** 'YYYY-MM', or null when there is no such month. */
export const monthText = (year: number, month: number): string | null =>
  isYear(year) && month >= 1 && month <= 12 ? `${year}-${pad(month)}` : null

/** 'YYYY-MM-DD', or null when the calendar has no such day. */
export const dateText = (year: number, month: number, day: number): string | null => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
  const start = monthText(year, month)
  return start !== null && day >= 1 && day <= last ? `${start}-${pad(day)}` : null
}

const DAY_MS = 86_400_000

/** The day of an Excel serial number. The 1900 system counts a 29 February 1900 that never was (serial 60). */
export const dateOfSerial = (serial: number, isSystem1904 = false): string | null => {
  const day = Math.floor(serial)
  const start = isSystem1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const date = new Date(start + day * DAY_MS)
  return dateText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Five-digit numbers that can only be day serials: 2000-01-01 to 2099-12-31. */
export const isDateSerial = (number: number): boolean => number >= 36_526 && number < 73_051
