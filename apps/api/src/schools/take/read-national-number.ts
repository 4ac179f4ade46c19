import type { SheetRow } from '@pantau/spreadsheets'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { textOf } from './school-rows.ts'

const digitsOf = { nisn: 10, nuptk: 16 } // Permendikbud 79/2015 (NISN); GTK Kemdikbud, NUPTK

/**
 * A NISN or NUPTK of the right length; null where there is none. Spreadsheets drop leading zeros, so a shorter NISN is
 * filled up.
 */
export function readNationalNumber(row: SheetRow, key: keyof typeof digitsOf): string | ImportIssue | null {
  const text = textOf(row, key)?.replace(/[\s.'-]/g, '') ?? ''
  if (text === '' || /^0+$/.test(text)) return null
  const full = key === 'nisn' && /^\d{8,9}$/.test(text) ? text.padStart(digitsOf.nisn, '0') : text
  const isWhole = full.length === digitsOf[key] && /^\d+$/.test(full)
  return isWhole ? full : makeIssue(row, { code: 'NUMBER_MALFORMED', key, params: { digits: digitsOf[key] } })
}
