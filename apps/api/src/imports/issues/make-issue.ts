import type { SheetRow } from '@pantau/spreadsheets'
import type { DomainIssueCode, ImportIssue } from './import-issue.ts'

interface Fault {
  readonly code: DomainIssueCode
  /** The key of the column at fault. */
  readonly key: string
  readonly params?: ImportIssue['params']
  readonly severity?: ImportIssue['severity']
}

const longestValue = 80

/** An issue at a cell of a typed row, in the words of the file. */
export function makeIssue(row: SheetRow, { code, key, params = {}, severity = 'ERROR' }: Fault): ImportIssue {
  const value = row.cells[key]
  return {
    severity,
    code,
    row: row.row,
    column: row.columnOf[key] ?? null,
    value: value === null || value === undefined ? null : String(value).slice(0, longestValue),
    params,
  }
}
