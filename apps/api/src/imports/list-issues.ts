import type postgres from 'postgres'
import type { ImportIssue } from './issues/import-issue.ts'
import type { ListPage } from './read-page.ts'

/** Issues of an import in the order of rows. */
export const listIssues = (sql: postgres.ISql, importId: number, { first, offset }: ListPage): Promise<ImportIssue[]> =>
  sql<ImportIssue[]>`
    select severity, code, worksheet, row, "column", value, params from import_issues
    where import_id = ${importId} order by position limit ${first} offset ${offset}`
