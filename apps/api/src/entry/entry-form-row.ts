import type { EntryKey } from './entry-key.ts'

export type EntryState = 'OPEN' | 'SUBMITTED' | 'APPROVED'

/** A puskesmas' form of a month with what has become of it; nothing is stored of a form before its first change. */
export interface EntryFormRow extends EntryKey {
  readonly rowId: number | null
  readonly centreName: string
  readonly state: EntryState
  readonly revision: number
  readonly deadlineDay: number
  readonly firstSubmittedOn: string | null
  readonly submittedAt: string | null
  readonly submittedBy: string | null
  readonly approvedAt: string | null
  readonly approvedBy: string | null
  readonly returnReason: string | null
  readonly importId: number | null
  /** Whether the asker answers for every row of the form, not for some villages only. */
  readonly isWhole: boolean
  /** Cells of the asker's rows. */
  readonly filled: number
  readonly expected: number
  readonly openCorrections: number
  /** Whether a figure of these rows has come in another way, a file say. */
  readonly isReportedElsewhere: boolean
}
