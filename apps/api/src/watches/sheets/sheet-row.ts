import type { SheetAnswers, SheetForm } from '@pantau/maternal-care'
import type postgres from 'postgres'
import { groupBy } from '../group-by.ts'

export type SheetStanding = 'STANDS' | 'SAME' | 'CONFLICT'

/** One sending of a column; `ordinal` is 0 for the mother. */
export interface SubmissionRow {
  readonly id: number
  readonly pregnancyId: number
  readonly form: SheetForm
  readonly ordinal: number
  readonly column: number
  readonly version: number
  readonly answers: SheetAnswers
  readonly filledAt: string
  readonly happenedAt: string
  readonly receivedAt: string
  readonly sentBy: string
  readonly revision: number | null
  readonly standing: SheetStanding
}

export const submissionColumns = (sql: postgres.Sql | postgres.TransactionSql) => sql`
  id, pregnancy_id as "pregnancyId", form, ordinal, "column", version, answers, filled_at as "filledAt",
  happened_at as "happenedAt", received_at as "receivedAt", sent_by as "sentBy", revision, standing`

/** A column of a client's sheet: the sending that stands, and those that met another answer and await a decision. */
export interface SheetRow {
  readonly stands: SubmissionRow
  readonly conflicts: readonly SubmissionRow[]
}

const keyOf = ({ form, ordinal, column }: SubmissionRow) => `${form} ${ordinal} ${column}`

/** Columns as they stand, from all sendings of a client in order of their ids. */
export function standingSheets(submissions: readonly SubmissionRow[]): SheetRow[] {
  const byColumn = groupBy(submissions, keyOf)
  return [...byColumn.values()].flatMap((rows) => {
    const stands = rows.filter(({ standing }) => standing === 'STANDS').at(-1)
    if (stands === undefined) return []
    const conflicts = rows.filter(({ standing, id }) => standing === 'CONFLICT' && id > stands.id).reverse()
    return [{ stands, conflicts }]
  })
}

export function isSameAnswers(one: SheetAnswers, other: SheetAnswers): boolean {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...codes].every((code) => (one[code] ?? null) === (other[code] ?? null))
}
