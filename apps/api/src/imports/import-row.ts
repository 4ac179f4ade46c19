import type postgres from 'postgres'
import type { SheetKind } from './import-request.ts'

export type ImportState = 'RUNNING' | 'DONE' | 'REJECTED' | 'UNDONE'

export interface ImportCounts {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly rejected: number
  readonly skipped: number
}

/** An entry of the register of imports. */
export interface ImportRow extends ImportCounts {
  readonly id: number
  readonly sheet: SheetKind
  readonly fileName: string
  readonly sha256: string
  readonly source: string
  readonly state: ImportState
  readonly accountName: string
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly issueCount: number
}

/** The columns of an ImportRow under the names of its fields. */
export const importColumns = (sql: postgres.ISql) => sql`
  id, sheet, file_name as "fileName", sha256, source, state, account_name as "accountName",
  started_at as "startedAt", finished_at as "finishedAt", rows, added, changed, same, rejected, skipped,
  issue_count as "issueCount", undone_at as "undoneAt", undone_by as "undoneBy"`
