import type postgres from 'postgres'
import type { ImportIssue } from './issues/import-issue.ts'
import type { Taken } from './take-file.ts'

/** Writes how an import ended, with what was found, into its entry of the register. */
export async function recordOutcome(
  tx: postgres.TransactionSql,
  importId: number,
  { state, counts, findings }: Taken,
): Promise<void> {
  const { rows, rejected, skipped } = counts
  const { added, changed, same } = state === 'DONE' ? counts : { added: 0, changed: 0, same: 0 }
  await tx`
    update imports set state = ${state}, finished_at = clock_timestamp(), rows = ${rows}, added = ${added},
      changed = ${changed}, same = ${same}, rejected = ${rejected}, skipped = ${skipped},
      issue_count = ${findings.issueCount}
    where id = ${importId}`
  const issues = findings.list()
  if (issues.length > 0) await insertIssues(tx, importId, issues)
}

const insertIssues = (tx: postgres.TransactionSql, importId: number, issues: readonly ImportIssue[]) => tx`
  insert into import_issues (import_id, position, severity, code, worksheet, row, "column", value, params)
  select ${importId}, i.position, i.severity, i.code, i.worksheet, i.row, i.column, i.value, i.params
  from jsonb_to_recordset(${JSON.stringify(issues.map((issue, position) => ({ ...issue, position })))}::jsonb)
    as i(position integer, severity text, code text, worksheet text, row integer, "column" text, value text, params jsonb)`
