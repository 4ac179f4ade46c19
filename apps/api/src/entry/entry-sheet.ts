import type { EntryIssue } from './checks/entry-rule.ts'
import type { EntryFormRow } from './entry-form-row.ts'
import type { FormDefinition } from './forms/form-definition.ts'

export interface CellPlace {
  readonly elementKey: string
  readonly areaCode: string
}

export interface EntryCellRow extends CellPlace {
  readonly typed: string
  readonly value: number | null
  readonly version: number
  readonly changedBy: string | null
  readonly changedAt: string | null
  /** What stands for the month before, or was typed for it and is not yet approved. */
  readonly lastMonth: number | null
  readonly usualLimit: number | null
  /** Whether the state of the form lets it change. */
  readonly isOpen: boolean
}

export interface EntryCorrectionRow {
  readonly rowId: number
  readonly reason: string
  readonly state: 'ASKED' | 'GRANTED' | 'REFUSED'
  readonly requestedBy: string
  readonly requestedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly note: string | null
  readonly cells: readonly CellPlace[]
}

/** A form with its rows, columns and cells, as far as they are the asker's own. */
export interface EntrySheet {
  readonly form: EntryFormRow
  readonly definition: FormDefinition
  /** Codes of the rows, the puskesmas last. */
  readonly areaCodes: readonly string[]
  readonly cells: readonly EntryCellRow[]
  readonly issues: readonly EntryIssue[]
}
