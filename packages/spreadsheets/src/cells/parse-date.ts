import { dateOfSerial, dateText, isDateSerial, monthOfName } from './calendar.ts'
import { type CellFault, fault } from './fault.ts'

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/
const NAMED = /^(?:\p{L}+['’]?\p{L}*, *)?(\d{1,2})[-/. ]+(\p{L}+\.?)[-/. ,]+(\d{4})$/u

/** Reads a date: ISO, day/month/year, with a month's name, or an Excel day number. Never month/day/year. */
export const parseDate = (text: string): string | CellFault => {
  const yearFirst = ISO.exec(text) ?? COMPACT.exec(text)
  if (yearFirst !== null) {
    return dateText(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])) ?? fault('NOT_A_DATE')
  }
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) {
    return dateText(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) ?? fault('NOT_A_DATE')
  }
  const named = NAMED.exec(text)
  if (named !== null) {
    return dateText(Number(named[3]), monthOfName(named[2] ?? '') ?? 0, Number(named[1])) ?? fault('NOT_A_DATE')
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0
  return (isDateSerial(serial) ? dateOfSerial(serial) : null) ?? fault('NOT_A_DATE')
}
