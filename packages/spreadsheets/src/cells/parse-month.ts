import { dateOfSerial, isDateSerial, monthOfName, monthText } from './calendar.ts'
import { type CellFault, fault, isFault } from './fault.ts'
import { parseDate } from './parse-date.ts'

const YEAR_FIRST = /^(\d{4})(?:[-/. ](\d{1,2})|(\d{2}))$/
const MONTH_FIRST = /^(\d{1,2})[-/. ](\d{4})$/
const NAME_FIRST = /^(\p{L}+\.?)[-/. ,]*['’]?(\d{4}|\d{2})$/u
const NAME_LAST = /^(\d{4})[-/. ]*(\p{L}+\.?)$/u

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

const plainMonth = (text: string): string | null | undefined => {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) return monthText(Number(yearFirst[1]), Number(yearFirst[2] ?? yearFirst[3]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return monthText(Number(monthFirst[2]), Number(monthFirst[1]))
  const nameFirst = NAME_FIRST.exec(text)
  if (nameFirst !== null) return monthText(fullYear(nameFirst[2] ?? ''), monthOfName(nameFirst[1] ?? '') ?? 0)
  const nameLast = NAME_LAST.exec(text)
  if (nameLast !== null) return monthText(Number(nameLast[1]), monthOfName(nameLast[2] ?? '') ?? 0)
  return undefined
}

/** Reads a month; a full date counts when it is written year first or is the first day of its month. */
export const parseMonth = (text: string): string | CellFault => {
  const month = plainMonth(text)
  if (month !== undefined) return month ?? fault('NOT_A_MONTH')
  if (/^\d{5}$/.test(text)) {
    const day = isDateSerial(Number(text)) ? dateOfSerial(Number(text)) : null
    return day?.slice(0, 7) ?? fault('NOT_A_MONTH')
  }
  const date = parseDate(text)
  const isSure = !isFault(date) && (/^\d{4}/.test(text) || date.endsWith('-01'))
  return isSure ? date.slice(0, 7) : fault('NOT_A_MONTH')
}
