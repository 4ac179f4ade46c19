import type postgres from 'postgres'
import type { ChangeLog } from './changes/change-log.ts'
import type { Findings } from './findings.ts'
import type { ImportRequest } from './import-request.ts'

export interface Taking {
  readonly tx: postgres.TransactionSql
  readonly request: ImportRequest
  readonly importId: number
  readonly findings: Findings
  /** Kept for a preview only, of sheets that leave no rows to list changes from. */
  readonly log: ChangeLog
  /** What the values say of where they come from. */
  readonly source: string
}

export interface Changes {
  readonly added: number
  readonly changed: number
  readonly same: number
}

/** Reads a file of one kind and writes what it says, inside the transaction. */
export type Taker = (taking: Taking) => Promise<Changes>
