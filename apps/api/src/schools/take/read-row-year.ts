import type { SheetRow } from '@pantau/spreadsheets'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { readSchoolYear } from '../school-year.ts'
import { textOf } from './school-rows.ts'

/** The school year of a row, the running one where it names none. */
export function readRowYear(row: SheetRow, defaultYear: number): number | ImportIssue {
  const text = textOf(row, 'schoolYear')
  if (text === null) return defaultYear
  const year = readSchoolYear(text)
  if (year === null) return makeIssue(row, { code: 'NOT_A_SCHOOL_YEAR', key: 'schoolYear' })
  return year
}
