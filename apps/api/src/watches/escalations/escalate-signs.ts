import { findSheet, readSheet } from '@pantau/maternal-care'
import type postgres from 'postgres'
import type { RegistryAsker } from '../../registry/access/with-registry.ts'
import type { SubmissionRow } from '../sheets/sheet-row.ts'

const signsOf = ({ form, version, column, answers }: SubmissionRow): string[] => {
  const sheet = findSheet(form, version)
  return sheet === null ? [] : readSheet(sheet, column, answers).signs.map(({ code }) => code)
}

interface Sending {
  readonly entryKey: string
  /** Sendings of the same column before this one. */
  readonly earlier: readonly SubmissionRow[]
}

/**
 * A sign of danger opens an escalation, or joins the one that is open for mother or child. A sign that an earlier sending
 * of the same column told already opens none again.
 */
export async function escalateSigns(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  submission: SubmissionRow,
  { entryKey, earlier }: Sending,
): Promise<number | null> {
  const signs = signsOf(submission)
  if (signs.length === 0) return null
  const told = new Set(earlier.flatMap(signsOf))
  const fresh = signs.filter((code) => !told.has(code))
  const last = await findLast(tx, submission)
  const sending = { submission, entryKey, asker }
  if (last?.isOpen === true) return seeAgain(tx, { ...sending, escalationId: last.id, signs: fresh })
  if (fresh.length === 0) return last?.id ?? null
  return open(tx, { ...sending, signs: fresh })
}

async function findLast(tx: postgres.TransactionSql, { pregnancyId, ordinal }: SubmissionRow) {
  const [last] = await tx<{ id: number; isOpen: boolean }[]>`
    select e.id, not exists (select from escalation_steps s
      where s.escalation_id = e.id and s.stage in ('TREATED', 'CLOSED')) as "isOpen"
    from escalations e where e.pregnancy_id = ${pregnancyId} and e.ordinal = ${ordinal}
    order by "isOpen" desc, e.id desc limit 1`
  return last
}

interface Told {
  readonly submission: SubmissionRow
  readonly entryKey: string
  readonly asker: RegistryAsker
  readonly signs: string[]
}

const sentBy = ({ submission, entryKey, asker }: Told) => ({
  regency_code: asker.scope.regencyCode,
  pregnancy_id: submission.pregnancyId,
  entry_key: entryKey,
  sent_by: asker.viewer.name ?? '',
  received_at: submission.receivedAt,
})

async function open(tx: postgres.TransactionSql, told: Told): Promise<number | null> {
  const { form, ordinal, id, happenedAt } = told.submission
  const about = { form, ordinal, submission_id: id, detected_at: happenedAt, signs: told.signs }
  const [added] = await tx<{ id: number }[]>`
    insert into escalations ${tx({ ...sentBy(told), ...about })} returning id`
  return added?.id ?? null
}

async function seeAgain(tx: postgres.TransactionSql, told: Told & { readonly escalationId: number }): Promise<number> {
  const { escalationId, signs, submission } = told
  const step = { escalation_id: escalationId, stage: 'SEEN_AGAIN', stated_at: submission.happenedAt, signs }
  await tx`insert into escalation_steps ${tx({ ...sentBy(told), ...step })}`
  return escalationId
}
