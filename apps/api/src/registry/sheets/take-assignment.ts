import type postgres from 'postgres'
import type { RegistryAsker } from '../access/with-registry.ts'
import type { CareTarget } from '../entry/record-care.ts'
import { reviewFields } from '../entry/review-fields.ts'
import { type UserError, userError } from '../entry/user-error.ts'
import { assignmentKind } from '../records/record-kinds.ts'
import { writeRecord } from '../records/write-record.ts'

/** An assignment of a register kept elsewhere: as it was, but never a second active cadre. */
export async function takeAssignment(
  tx: postgres.TransactionSql,
  { scope: { regencyCode }, clock }: RegistryAsker,
  target: CareTarget,
  values: Readonly<Record<string, unknown>>,
): Promise<readonly UserError[]> {
  const [cadre] = await tx<{ id: number }[]>`
    select id from cadres where number = ${String(values.cadreNumber).trim().toUpperCase()} and withdrawn_at is null`
  if (cadre === undefined) return [unknownCadreNumber]
  const entry = { ...values, cadreId: cadre.id }
  const errors = reviewFields(assignmentKind.fields, entry)
  if (errors.length > 0) return errors
  const [fromOn, endedOn] = [String(values.fromOn), values.endedOn]
  if (fromOn > clock.today()) return [fromInFuture]
  if (typeof endedOn === 'string' && endedOn < fromOn) return [endsBefore]
  if (endedOn === null && (await hasOther(tx, target))) return [secondCadre]
  await writeRecord(tx, assignmentKind, { regencyCode, ...target }, entry)
  return []
}

async function hasOther(tx: postgres.TransactionSql, { pregnancyId, correctsId }: CareTarget): Promise<boolean> {
  const [other] = await tx`
    select from cadre_assignments
    where pregnancy_id = ${pregnancyId} and ended_on is null and withdrawn_at is null and id <> ${correctsId ?? 0}`
  return other !== undefined
}

const unknownCadreNumber = userError(
  'cadreNumber',
  'NOT_FOUND',
  'Tidak ada kader dengan nomor ini di wilayah Anda. Impor lembar kader dahulu.',
  'There is no cadre of this number in your area. Import the sheet of cadres first.',
)
const fromInFuture = userError(
  'fromOn',
  'IN_FUTURE',
  'Tanggal ini berada di masa depan.',
  'This day lies in the future.',
)
const endsBefore = userError(
  'endedOn',
  'ENDS_BEFORE',
  'Selesai tidak mungkin mendahului mulai.',
  'The end cannot come before the beginning.',
)
const secondCadre = userError(
  'cadreNumber',
  'HAS_CADRE',
  'Klien ini sudah punya kader aktif.',
  'This client has an active cadre.',
)
