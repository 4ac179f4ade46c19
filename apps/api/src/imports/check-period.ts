import type { SheetRow } from '@pantau/spreadsheets'
import type { ImportIssue } from './issues/import-issue.ts'
import { makeIssue } from './issues/make-issue.ts'
import { type ReadPeriod, readPeriod } from './read-period.ts'

/** Periods read so far: a file holds many rows of few periods. */
const known = new Map<string, ReadPeriod | null>()
const mostKnown = 10_000

function readKnown(text: string, year: number | null): ReadPeriod | null {
  const key = `${text}|${year}`
  const before = known.get(key)
  if (before !== undefined) return before
  const read = readPeriod(text, year)
  if (known.size < mostKnown) known.set(key, read)
  return read
}

/** The period of a row, which may not lie after today; targets may be set for the coming year. */
export function checkPeriod(row: SheetRow, today: string, mayBeNextYear = false): ReadPeriod | ImportIssue {
  const { period, month, year } = row.cells
  const key = period !== null ? 'period' : month !== null ? 'month' : 'year'
  const text = String(period ?? month ?? '')
  const ofYear = typeof year === 'number' ? year : null
  if (text === '' && ofYear === null) return makeIssue(row, { code: 'PERIOD_MISSING', key: 'period' })
  const read = readKnown(text, ofYear)
  if (read === null) return makeIssue(row, { code: 'NOT_A_PERIOD', key })
  const latest = mayBeNextYear ? `${Number(today.slice(0, 4)) + 1}-01-01` : today
  return read.start <= latest ? read : makeIssue(row, { code: 'FUTURE_PERIOD', key, params: { today } })
}
