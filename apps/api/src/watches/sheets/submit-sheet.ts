import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../../registry/access/with-registry.ts'
import type { Chart } from '../../registry/charts/chart.ts'
import { loadChart } from '../../registry/charts/load-charts.ts'
import { type UserError, unknownPregnancy, userError } from '../../registry/entry/user-error.ts'
import { escalateSigns } from '../escalations/escalate-signs.ts'
import { reviewSubmission, type SheetEntry } from './review-submission.ts'
import { setClockRight } from './set-clock-right.ts'
import {
  isSameAnswers,
  type SheetRow,
  type SheetStanding,
  type SubmissionRow,
  standingSheets,
  submissionColumns,
} from './sheet-row.ts'

export interface Submission extends SheetEntry {
  readonly entryKey: string
  readonly pregnancyId: number
  readonly filledAt: Date
  readonly sentAt: Date | null
  readonly baseRevision: number
}

export interface SubmitOutcome {
  readonly outcome: SheetStanding | null
  readonly sheet: SheetRow | null
  readonly escalationId: number | null
  readonly userErrors: readonly UserError[]
}

const refused = (...userErrors: UserError[]): SubmitOutcome => ({
  outcome: null,
  sheet: null,
  escalationId: null,
  userErrors,
})

/**
 * Takes in a column of a sheet, once for each key. What meets other answers is kept beside them, and a sign of danger
 * opens an escalation even then.
 */
export const submitSheet = (asker: RegistryAsker, submission: Submission): Promise<SubmitOutcome> =>
  withRegistry(asker, 'read write', async (tx) => {
    const { pregnancyId, entryKey } = submission
    await waitForTurn(tx, pregnancyId)
    const chart = await loadChart(tx, pregnancyId)
    if (chart === null) return refused(unknownPregnancy)
    const earlier = await listColumn(tx, submission)
    const known = await findKnown(tx, asker, entryKey)
    if (known !== null)
      return earlier.some(({ id }) => id === known.id) ? asBefore(tx, known, earlier) : refused(keyTaken)
    const faults = reviewSubmission(submission, chart, asker.clock.today())
    if (faults.length > 0) return refused(...faults)
    const added = await addSubmission(tx, asker, { submission, chart, earlier })
    if (added === null) return refused(keyTaken)
    const escalationId = await escalateSigns(tx, asker, added, { entryKey, earlier })
    const [sheet = null] = standingSheets([...earlier, added])
    return { outcome: added.standing, sheet, escalationId, userErrors: [] }
  })

/** Sendings about one client wait for each other; a lock of rows is not open to a cadre, who changes none. */
const waitForTurn = (tx: postgres.TransactionSql, pregnancyId: number) =>
  tx`select pg_advisory_xact_lock(hashtextextended('sheet ' || ${pregnancyId}::text, 0))`

const listColumn = (tx: postgres.TransactionSql, { pregnancyId, form, ordinal, column }: Submission) =>
  tx<SubmissionRow[]>`
    select ${submissionColumns(tx)} from sheet_submissions
    where pregnancy_id = ${pregnancyId} and form = ${form} and ordinal = ${ordinal ?? 0} and "column" = ${column}
    order by id`

async function findKnown(tx: postgres.TransactionSql, { scope }: RegistryAsker, entryKey: string) {
  const [known] = await tx<SubmissionRow[]>`
    select ${submissionColumns(tx)} from sheet_submissions
    where regency_code = ${scope.regencyCode} and entry_key = ${entryKey}`
  return known ?? null
}

/** The answer that was given the first time, as far as it still holds: a conflict stays one until somebody decides. */
async function asBefore(
  tx: postgres.TransactionSql,
  known: SubmissionRow,
  column: readonly SubmissionRow[],
): Promise<SubmitOutcome> {
  const [sheet = null] = standingSheets(column)
  const isOpenConflict = sheet?.conflicts.some(({ id }) => id === known.id) === true
  const [escalation] = await tx<{ id: number }[]>`
    select e.id from escalations e where e.submission_id = ${known.id}
    union all select s.escalation_id from escalation_steps s
      where s.entry_key = (select entry_key from sheet_submissions where id = ${known.id})`
  return {
    outcome: isOpenConflict ? 'CONFLICT' : 'SAME',
    sheet,
    escalationId: escalation?.id ?? null,
    userErrors: [],
  }
}

interface Addition {
  readonly submission: Submission
  readonly chart: Chart
  readonly earlier: readonly SubmissionRow[]
}

async function addSubmission(tx: postgres.TransactionSql, asker: RegistryAsker, addition: Addition) {
  const { submission, chart, earlier } = addition
  const { pregnancyId, entryKey, form, ordinal, column, version, answers, filledAt, sentAt, baseRevision } = submission
  const receivedAt = asker.clock.now()
  const earliest = new Date(`${chart.pregnancy.registeredOn}T00:00:00Z`)
  const happenedAt = setClockRight({ statedAt: filledAt, sentAt, receivedAt, earliest })
  const { standing, revision } = placeOf(submission, earlier)
  const row = {
    ...{ regency_code: asker.scope.regencyCode, pregnancy_id: pregnancyId, entry_key: entryKey },
    ...{ sent_by: asker.viewer.name ?? '', received_at: receivedAt.toISOString(), form, ordinal: ordinal ?? 0, column },
    ...{ version, answers: tx.json(answers as Record<string, string | number>), base_revision: baseRevision },
    ...{ filled_at: filledAt.toISOString(), happened_at: happenedAt.toISOString(), revision, standing },
  }
  const [added] = await tx<SubmissionRow[]>`
    insert into sheet_submissions ${tx(row)} on conflict (regency_code, entry_key) do nothing
    returning ${submissionColumns(tx)}`
  return added ?? null
}

/** A sending stands if its sender had seen what stood; else it stays beside it, unless it says the same. */
function placeOf({ baseRevision, answers }: Submission, earlier: readonly SubmissionRow[]) {
  const [sheet] = standingSheets(earlier)
  const current = sheet?.stands.revision ?? 0
  const isSame = sheet !== undefined && isSameAnswers(answers, sheet.stands.answers)
  const decides = baseRevision === current && (sheet?.conflicts.length ?? 0) > 0
  if (isSame && !decides) return { standing: 'SAME' as const, revision: null }
  if (sheet === undefined || baseRevision === current) return { standing: 'STANDS' as const, revision: current + 1 }
  return { standing: 'CONFLICT' as const, revision: null }
}

const keyTaken = userError(
  'entryKey',
  'KEY_TAKEN',
  'Kunci kiriman ini sudah dipakai untuk lembar lain.',
  'This key of a sending is used for another sheet.',
)
