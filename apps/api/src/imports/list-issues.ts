import type postgres from 'postgres'
import { badInput } from '../errors.ts'
import type { ImportIssue } from './issues/import-issue.ts'

const longestPage = 500

/** Issues of an import in the order of rows. */
export async function listIssues(
  sql: postgres.Sql,
  importId: number,
  { first, offset }: { readonly first: number; readonly offset: number },
): Promise<ImportIssue[]> {
  if (first < 1 || first > longestPage || offset < 0) throw badPage
  return sql<ImportIssue[]>`
    select severity, code, worksheet, row, "column", value, params from import_issues
    where import_id = ${importId} order by position limit ${first} offset ${offset}`
}

const badPage = badInput(
  `\`first\` harus antara 1 dan ${longestPage}, \`offset\` paling kecil 0.`,
  `\`first\` must lie between 1 and ${longestPage}, \`offset\` not below 0.`,
)
