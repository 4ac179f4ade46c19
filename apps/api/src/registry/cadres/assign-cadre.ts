import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { type CareOutcome, refusedCare } from '../entry/care-outcome.ts'
import { type UserError, unknownPregnancy, userError } from '../entry/user-error.ts'
import type { assignmentEnds, Choice } from '../records/choices.ts'
import { pregnancyColumns } from '../records/list-records.ts'
import type { PregnancyRow } from '../records/record-rows.ts'
import { type CadreRow, cadreColumns } from './cadre-row.ts'
import { unknownCadre } from './register-cadre.ts'
import { type Suggestion, suggestIn } from './suggest-cadres.ts'

export interface AssignmentRequest {
  readonly pregnancyId: number
  readonly cadreId: number
  readonly fromOn: string
  readonly reason: string | null
  /** Why the present cadre ends; null refuses a client who has one. */
  readonly endReason: Choice<typeof assignmentEnds> | null
  readonly entryKey: string | null
}

/** Gives a client her cadre. The database holds that there is never a second one, also for two requests at once. */
export async function assignCadre(asker: RegistryAsker, request: AssignmentRequest): Promise<CareOutcome> {
  try {
    return await withRegistry(asker, 'read write', (tx) => assignIn(tx, asker, request))
  } catch (error) {
    const isSecond = error instanceof postgres.PostgresError && error.constraint_name === 'cadre_assignments_active'
    if (!isSecond) throw error
    return refusedCare(request.pregnancyId, [hasCadre])
  }
}

async function assignIn(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  request: AssignmentRequest,
): Promise<CareOutcome> {
  const { pregnancyId, cadreId, fromOn, endReason, entryKey } = request
  const { regencyCode } = asker.scope
  const repeated = await findRepeated(tx, regencyCode, entryKey)
  if (repeated !== null) return { pregnancyId, record: { type: 'CadreAssignment', id: repeated }, userErrors: [] }
  const pregnancy = await findOpen(tx, pregnancyId)
  if (pregnancy === null) return refusedCare(null, [unknownPregnancy])
  const [cadre] = await tx<CadreRow[]>`select ${cadreColumns(tx)} from cadres c where c.id = ${cadreId}`
  const suggestions = await suggestIn(tx, pregnancyId, asker.clock.today())
  const found = suggestions.find((suggestion) => suggestion.cadre.id === cadreId)
  const errors = review(request, { pregnancy, cadre, found, today: asker.clock.today() })
  if (errors.length > 0 || found === undefined) return refusedCare(pregnancyId, errors)
  if (pregnancy.activeCadreId !== null) await endActive(tx, pregnancyId, fromOn, endReason)
  const row = {
    regency_code: regencyCode,
    entry_key: entryKey ?? randomUUID(),
    pregnancy_id: pregnancyId,
    cadre_id: cadreId,
    from_on: fromOn,
    nearness: found.nearness,
    reason: request.reason?.trim() || null,
  }
  const [made] = await tx<{ id: number }[]>`insert into cadre_assignments ${tx(row)} returning id`
  if (made === undefined) throw new Error('an assignment was not written')
  return { pregnancyId, record: { type: 'CadreAssignment', id: made.id }, userErrors: [] }
}

async function findRepeated(tx: postgres.TransactionSql, regencyCode: string, key: string | null) {
  if (key === null) return null
  const [found] = await tx<{ id: number }[]>`
    select id from cadre_assignments where regency_code = ${regencyCode} and entry_key = ${key}`
  return found?.id ?? null
}

async function findOpen(tx: postgres.TransactionSql, id: number): Promise<PregnancyRow | null> {
  const [found] = await tx<PregnancyRow[]>`
    select ${pregnancyColumns(tx)} from pregnancies where id = ${id} and withdrawn_at is null`
  return found ?? null
}

interface Facts {
  readonly pregnancy: PregnancyRow
  readonly cadre: CadreRow | undefined
  readonly found: Suggestion | undefined
  readonly today: string
}

function review(request: AssignmentRequest, { pregnancy, cadre, found, today }: Facts): UserError[] {
  if (cadre === undefined) return [unknownCadre]
  if (found === undefined) return [cadre.status === 'ACTIVE' ? tooFar : takesNone]
  if (pregnancy.closedOn !== null || pregnancy.motherDiedOn !== null) return [isClosed]
  if (request.fromOn > today) return [fromInFuture]
  if (pregnancy.activeCadreId === request.cadreId) return [alreadyHers]
  if (pregnancy.activeCadreId !== null && request.endReason === null) return [hasCadre]
  const hasReason = (request.reason ?? '').trim().length >= 5
  return found.needsReason && !hasReason ? [reasonNeeded(found)] : []
}

export async function endActive(
  tx: postgres.TransactionSql,
  pregnancyId: number,
  on: string,
  reason: string | null,
): Promise<number | null> {
  const [ended] = await tx<{ id: number }[]>`
    update cadre_assignments set ended_on = greatest(${on}::date, from_on), end_reason = ${reason}
    where pregnancy_id = ${pregnancyId} and ended_on is null and withdrawn_at is null returning id`
  return ended?.id ?? null
}

/** Ends an assignment without another one. */
export const endAssignment = (
  asker: RegistryAsker,
  { pregnancyId, on, reason }: { pregnancyId: number; on: string; reason: string },
): Promise<CareOutcome> =>
  withRegistry(asker, 'read write', async (tx) => {
    if (on > asker.clock.today()) return refusedCare(pregnancyId, [{ ...fromInFuture, field: 'on' }])
    const ended = await endActive(tx, pregnancyId, on, reason)
    if (ended === null) return refusedCare(pregnancyId, [hasNone])
    return { pregnancyId, record: { type: 'CadreAssignment', id: ended }, userErrors: [] }
  })

const hasCadre = userError(
  'cadre',
  'HAS_CADRE',
  'Klien ini sudah punya kader. Untuk mengganti, pilih alasan serah terima.',
  'This client has a cadre. To change her, choose why she hands over.',
)
const alreadyHers = userError(
  'cadre',
  'ALREADY_ASSIGNED',
  'Kader ini sudah mendampingi klien tersebut.',
  'She accompanies this client already.',
)
const takesNone = userError(
  'cadre',
  'TAKES_NO_CLIENTS',
  'Kader ini tidak sedang menerima klien.',
  'This cadre takes no clients now.',
)
const tooFar = userError(
  'cadre',
  'TOO_FAR',
  'Kader ini tinggal di luar wilayah puskesmas klien.',
  "This cadre lives outside the area of the client's puskesmas.",
)
const isClosed = userError(
  'pregnancy',
  'CLOSED',
  'Pendampingan klien ini sudah berakhir.',
  'The care of this client has ended.',
)
const fromInFuture = userError(
  'fromOn',
  'IN_FUTURE',
  'Tanggal ini berada di masa depan.',
  'This day lies in the future.',
)
const hasNone = userError('pregnancy', 'HAS_NO_CADRE', 'Klien ini tidak punya kader.', 'This client has no cadre.')

const reasonNeeded = ({ clientCount, nearness }: Suggestion) => {
  const [id, en] =
    clientCount > 0
      ? [`Kader ini sudah mendampingi ${clientCount} klien.`, `She accompanies ${clientCount} clients already.`]
      : nearness === 'NEIGHBOUR'
        ? ['Kader ini dari desa lain.', 'She is from another village.']
        : ['Ada kader yang lebih dekat dan belum punya klien.', 'A nearer cadre is free.']
  return userError('reason', 'REASON_NEEDED', `${id} Tulis alasannya.`, `${en} Write why.`)
}
