import type postgres from 'postgres'
import { type RegistryAsker, registryTierOf, withRegistry } from '../../registry/access/with-registry.ts'
import { type UserError, userError } from '../../registry/entry/user-error.ts'
import { setClockRight } from '../sheets/set-clock-right.ts'
import {
  type EscalationEnd,
  type EscalationRow,
  type EscalationStage,
  escalationColumns,
  escalationStages,
  type FamilyAnswer,
  familyAnswers,
} from './escalation-row.ts'
import { stampOf } from './measure-escalation.ts'

/** An escalation by its number, or by the key of the sheet that told it. */
export type EscalationTarget = { readonly id: number } | { readonly sheetKey: string }

export interface Stamp {
  readonly entryKey: string
  readonly target: EscalationTarget
  readonly stage: EscalationStage | FamilyAnswer | 'CLOSED'
  /** Null for now. */
  readonly statedAt: Date | null
  readonly sentAt: Date | null
  readonly facility: string | null
  readonly reason: EscalationEnd | null
  readonly note: string | null
}

export interface StampOutcome {
  readonly escalationId: number | null
  readonly userErrors: readonly UserError[]
}

const refused = (escalationId: number | null, ...userErrors: UserError[]): StampOutcome => ({
  escalationId,
  userErrors,
})

/** Stamps a stage of an escalation or its closing, once for each key. */
export const stampEscalation = (asker: RegistryAsker, stamp: Stamp): Promise<StampOutcome> =>
  withRegistry(asker, 'read write', async (tx) => {
    const found = await findEscalation(tx, stamp.target)
    if (found === undefined) return refused(null, unknownEscalation)
    await tx`select pg_advisory_xact_lock(hashtextextended('sheet ' || ${found.pregnancyId}::text, 0))`
    const [row = found] = await tx<EscalationRow[]>`
      select ${escalationColumns(tx)} from escalations e where e.id = ${found.id}`
    const [known] = await tx<{ escalationId: number }[]>`
      select escalation_id as "escalationId" from escalation_steps
      where regency_code = ${asker.scope.regencyCode} and entry_key = ${stamp.entryKey}`
    if (known !== undefined) return known.escalationId === row.id ? refused(row.id) : refused(row.id, keyTaken)
    const now = asker.clock.now()
    const happenedAt = momentOf(row, stamp, now)
    const fault = isCadre(asker) && isForPuskesmas(stamp) ? notHers : reviewStamp(row, stamp, happenedAt, now)
    if (fault !== null) return refused(row.id, fault)
    return (await addStep(tx, asker, { row, stamp, happenedAt, now })) ? refused(row.id) : refused(row.id, keyTaken)
  })

const isCadre = (asker: RegistryAsker) => registryTierOf(asker) === 'CADRE'

const isForPuskesmas = ({ stage }: Stamp) => stage === 'TREATED' || stage === 'CLOSED'

async function findEscalation(tx: postgres.TransactionSql, target: EscalationTarget) {
  const condition =
    'id' in target
      ? tx`e.id = ${target.id}`
      : tx`e.entry_key = ${target.sheetKey} or e.id in (
          select escalation_id from escalation_steps where entry_key = ${target.sheetKey} and stage = 'SEEN_AGAIN')`
  const [found] = await tx<EscalationRow[]>`select ${escalationColumns(tx)} from escalations e where ${condition}`
  return found
}

/** A telephone's time is set right by its clock; a time that somebody typed stays as it is, to be judged. */
function momentOf(row: EscalationRow, { statedAt, sentAt }: Stamp, now: Date): Date {
  if (statedAt === null) return now
  if (sentAt === null) return statedAt
  return setClockRight({ statedAt, sentAt, receivedAt: now, earliest: new Date(row.detectedAt) })
}

const MINUTE_MS = 60_000
const AHEAD_MS = 5 * MINUTE_MS // our choice: two clocks in one puskesmas differ by less

export function reviewStamp(row: EscalationRow, stamp: Stamp, happenedAt: Date, now: Date): UserError | null {
  if (happenedAt.getTime() > now.getTime() + AHEAD_MS) return inFuture
  if (happenedAt < startOfMinute(new Date(row.detectedAt))) return beforeSign
  if (stamp.stage === 'CLOSED')
    return stampOf(row, 'TREATED') === undefined && stampOf(row, 'CLOSED') === undefined ? null : closedAlready
  const stage = escalationStages.find((known) => known === stamp.stage)
  return stamp.sentAt === null && stage !== undefined ? reviewOrder(row, stage, happenedAt) : null
}

/** People type whole minutes. */
const startOfMinute = (time: Date) => new Date(Math.floor(time.getTime() / MINUTE_MS) * MINUTE_MS)

/** A time that was typed lies between those of the stages before and after; a contact may come at any time. */
function reviewOrder(row: EscalationRow, stage: EscalationStage, happenedAt: Date): UserError | null {
  if (stage === 'CONTACTED') return null
  const place = escalationStages.indexOf(stage)
  const isWrong = escalationStages.some((other, index) => {
    const stated = other === 'CONTACTED' || index === place ? undefined : stampOf(row, other)?.statedAt
    if (stated === undefined) return false
    const otherAt = startOfMinute(new Date(stated))
    return index < place ? happenedAt < otherAt : startOfMinute(happenedAt) > new Date(stated)
  })
  return isWrong ? outOfOrder : null
}

interface Addition {
  readonly row: EscalationRow
  readonly stamp: Stamp
  readonly happenedAt: Date
  readonly now: Date
}

async function addStep(tx: postgres.TransactionSql, asker: RegistryAsker, { row, stamp, happenedAt, now }: Addition) {
  const { entryKey, stage, facility, reason, note } = stamp
  const account = asker.viewer.name ?? ''
  const there = row.steps.findLast((step) => step.stage === stage)
  const isTime = familyAnswers.every((answer) => answer !== stage)
  const stands = !(isCadre(asker) && isTime && there !== undefined && there.sentBy !== account)
  const step = {
    ...{ regency_code: asker.scope.regencyCode, pregnancy_id: row.pregnancyId, escalation_id: row.id },
    ...{ entry_key: entryKey, sent_by: account, received_at: now.toISOString(), stated_at: happenedAt.toISOString() },
    ...{ stage, facility, reason, note, stands },
  }
  const added = await tx`
    insert into escalation_steps ${tx(step)} on conflict (regency_code, entry_key) do nothing returning id`
  return added.length > 0
}

const unknownEscalation = userError(
  'escalation',
  'NOT_FOUND',
  'Tanda bahaya ini tidak ada, belum terkirim, atau berada di luar wilayah Anda.',
  'There is no such danger sign, it has not come in yet, or it lies outside your area.',
)
const keyTaken = userError(
  'entryKey',
  'KEY_TAKEN',
  'Kunci kiriman ini sudah dipakai untuk tanda bahaya lain.',
  'This key of a sending is used for another danger sign.',
)
const notHers = userError(
  'stage',
  'NOT_ALLOWED',
  'Ditangani dan ditutup dicatat oleh puskesmas.',
  'Care and closing are recorded by the puskesmas.',
)
const inFuture = userError(
  'statedAt',
  'IN_FUTURE',
  'Waktu ini belum tiba. Periksa tanggal dan jamnya.',
  'This time has not come yet. Check day and hour.',
)
const beforeSign = userError(
  'statedAt',
  'BEFORE_SIGN',
  'Waktu ini mendahului tanda bahaya terlihat. Periksa tanggal dan jamnya.',
  'This time comes before the danger sign was seen. Check day and hour.',
)
const outOfOrder = userError(
  'statedAt',
  'OUT_OF_ORDER',
  'Waktu ini tidak urut: diputuskan, berangkat, tiba, ditangani. Perbaiki dulu tahap yang keliru.',
  'This time is out of order: decided, left, arrived, treated. Mend the stage that is wrong first.',
)
const closedAlready = userError(
  'escalation',
  'CLOSED_ALREADY',
  'Tanda bahaya ini sudah ditutup.',
  'This danger sign is closed already.',
)
