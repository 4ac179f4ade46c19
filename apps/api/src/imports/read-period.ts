import { monthOfName } from '@pantau/spreadsheets'

/** The first day of a month or year, as tables hold it. */
export interface ReadPeriod {
  readonly grain: 'MONTH' | 'YEAR'
  readonly start: string
}

const yearAlone = /^(\d{4})$/
const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})(?:-01)?$/
const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/
const nameFirst = /^(\p{L}+)\.?[-/ ]*['’]?(\d{4}|\d{2})$/u
const nameLast = /^(\d{4})[-/ ]*(\p{L}+)\.?$/u

/** Reads `2024`, `2024-03`, `03/2024`, `Maret 2024`; with the year in a column of its own also `3` and `Maret`. */
export function readPeriod(text: string, year: number | null): ReadPeriod | null {
  const plain = text.trim().toLowerCase()
  if (year !== null && plain === '') return yearOf(year)
  if (year !== null && /^\d{1,2}$/.test(plain)) return monthOf(year, Number(plain))
  const named = monthOfName(plain)
  if (year !== null && named !== undefined) return monthOf(year, named)
  return readWhole(plain)
}

function readWhole(plain: string): ReadPeriod | null {
  const alone = yearAlone.exec(plain)
  if (alone !== null) return yearOf(Number(alone[1]))
  const [, year, month] = yearFirst.exec(plain) ?? swapped(monthFirst.exec(plain)) ?? []
  if (year !== undefined) return monthOf(Number(year), Number(month))
  const [, ofName, name] = nameLast.exec(plain) ?? swapped(nameFirst.exec(plain)) ?? []
  return ofName === undefined ? null : monthOf(fullYear(ofName), monthOfName(name ?? '') ?? 0)
}

const fullYear = (text: string) => Number(text.length === 2 ? `20${text}` : text)

const swapped = (found: RegExpExecArray | null) => (found === null ? null : ['', found[2], found[1]])

/** Before it no figure of this kind was collected; a number beyond is a slip. */
const earliestYear = 1950

const yearOf = (year: number): ReadPeriod | null =>
  year < earliestYear ? null : { grain: 'YEAR', start: `${year}-01-01` }

const monthOf = (year: number, month: number): ReadPeriod | null =>
  year < earliestYear || month < 1 || month > 12
    ? null
    : { grain: 'MONTH', start: `${year}-${String(month).padStart(2, '0')}-01` }
