import type postgres from 'postgres'
import { may } from '../../access/requirements.ts'
import type { RegistryAsker } from '../access/with-registry.ts'
import { type CareTarget, deathRecord, recordIn } from '../entry/record-care.ts'
import { reviewFields } from '../entry/review-fields.ts'
import type { DeathEntry } from '../entry/reviews/review-death.ts'
import { type UserError, userError } from '../entry/user-error.ts'
import { deathAuditFields } from '../records/record-kinds.ts'
import type { DeathRow } from '../records/record-rows.ts'
import { rowOf } from '../records/write-record.ts'
import { entryOf } from './entry-of.ts'

const longestFinding = 500 // as in the form of the audit
const keyedFields = deathAuditFields.filter(({ form }) => form !== 'TEXT')

type Audit = Pick<DeathRow, 'reviewedOn' | 'reviewVerdict' | 'reviewDelays' | 'reviewFinding'>

/** A death of a row with what its audit found. A row without a conclusion leaves an audit that stands as it is. */
export async function takeDeath(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  target: CareTarget,
  values: Readonly<Record<string, unknown>>,
): Promise<readonly UserError[]> {
  const standing = await findAudit(tx, target.correctsId)
  const given = entryOf<Audit>(values)
  const audit = given.reviewVerdict === null && standing?.reviewVerdict != null ? standing : given
  const errors = reviewAudit(asker, audit, standing)
  if (errors.length > 0) return errors
  const entry = entryOf<DeathEntry>({ ...values, reviewedOn: audit.reviewedOn })
  const { record, userErrors } = await recordIn(tx, asker, deathRecord, target, entry)
  if (userErrors.length > 0 || record === null || isSame(audit, standing)) return userErrors
  await tx`update care_deaths set ${tx(rowOf(deathAuditFields, audit))} where id = ${record.id}`
  return []
}

async function findAudit(tx: postgres.TransactionSql, id: number | null): Promise<Audit | null> {
  if (id === null) return null
  const [found] = await tx<Audit[]>`
    select reviewed_on as "reviewedOn", review_verdict as "reviewVerdict", review_delays as "reviewDelays",
      review_finding as "reviewFinding"
    from care_deaths where id = ${id} and withdrawn_at is null`
  return found ?? null
}

const wordsOf = (audit: Audit | null) =>
  JSON.stringify([audit?.reviewVerdict ?? null, [...(audit?.reviewDelays ?? [])].sort(), audit?.reviewFinding ?? null])

const isSame = (one: Audit, other: Audit | null): boolean => wordsOf(one) === wordsOf(other)

function reviewAudit({ viewer }: RegistryAsker, audit: Audit, standing: Audit | null): UserError[] {
  if (isSame(audit, standing)) return []
  if (audit.reviewVerdict === null) return [noVerdict]
  if (audit.reviewedOn === null) return [noDay]
  if (!may(viewer, 'KEEP_DECISIONS')) return [notHers]
  if ((audit.reviewFinding?.length ?? 0) > longestFinding) return [tooLong]
  return reviewFields(keyedFields, { ...audit })
}

const noVerdict = userError(
  'reviewVerdict',
  'MISSING',
  'Isi simpulan AMP, atau kosongkan juga terlambat dan temuannya.',
  'Fill in the verdict of the audit, or leave its delays and finding blank as well.',
)
const noDay = userError('reviewedOn', 'MISSING', 'Isi tanggal AMP.', 'Fill in the day of the audit.')
const tooLong = userError(
  'reviewFinding',
  'TOO_LONG',
  'Temuan paling panjang 500 huruf.',
  'The finding has at most 500 characters.',
)
const notHers = userError(
  'reviewVerdict',
  'NOT_ALLOWED',
  'Hasil AMP dicatat kepala puskesmas. Minta ia mengimpor lembar ini, atau kosongkan simpulan, terlambat dan temuannya.',
  'What an audit found is recorded by the head of the puskesmas. Ask for this sheet to be imported there, or leave verdict, delays and finding blank.',
)
