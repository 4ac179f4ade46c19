import { findSheet, type SheetForm } from '@pantau/maternal-care'
import type postgres from 'postgres'
import {
  type EscalationEnd,
  type EscalationRow,
  type EscalationStage,
  escalationColumns,
  escalationStages,
  type StepRow,
} from '../../watches/escalations/escalation-row.ts'
import { stampOf } from '../../watches/escalations/measure-escalation.ts'
import { reviewStamp } from '../../watches/escalations/stamp-escalation.ts'
import type { RegistryAsker } from '../access/with-registry.ts'
import { loadChart } from '../charts/load-charts.ts'
import { type UserError, unknownPregnancy, userError } from '../entry/user-error.ts'
import { reviewWatchTime } from './review-watch-time.ts'
import type { RowOutcome, RowValues, WatchTarget } from './take-row.ts'

type Stage = EscalationStage | 'CLOSED'

interface Sign {
  readonly form: SheetForm
  readonly ordinal: number
  readonly detectedAt: Date
  readonly signs: readonly string[]
  readonly stamps: readonly { readonly stage: Stage; readonly field: string; readonly at: Date }[]
  readonly reason: EscalationEnd | null
  readonly facility: string | null
  readonly note: string | null
}

const stageFieldOf = (stage: Stage) => `${stage.toLowerCase()}At`

function signOf(values: RowValues): Sign {
  const { form, ordinal, detectedAt, signs, closedReason, facility, note } = values
  const stamps = [...escalationStages, 'CLOSED' as const].flatMap((stage) => {
    const at = values[stageFieldOf(stage)]
    return at === null ? [] : [{ stage, field: stageFieldOf(stage), at: new Date(String(at)) }]
  })
  return {
    ...{ form: form as SheetForm, ordinal: (ordinal as number | null) ?? 0, detectedAt: new Date(String(detectedAt)) },
    ...{ signs: signs as string[], stamps, reason: closedReason as EscalationEnd | null },
    ...{ facility: facility as string | null, note: note as string | null },
  }
}

/** A danger sign with the times of what was done, by the rules of the stamps. A changed time is stamped anew. */
export async function takeSign(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  target: WatchTarget,
  values: RowValues,
): Promise<RowOutcome> {
  const sign = signOf(values)
  const known = await findSign(tx, asker.scope.regencyCode, target.entryKey)
  const errors = known === undefined ? await reviewSign(tx, asker, target.pregnancyId, sign) : reviewSame(known, sign)
  const steps: Step[] = []
  const before = known ?? asRow(target.pregnancyId, sign)
  errors.push(...reviewSteps(before, sign, asker.clock.now(), steps))
  if (errors.length > 0) return { outcome: 'REJECTED', errors }
  const id = known?.id ?? (await addSign(tx, asker, target, sign))
  for (const step of steps) await addStep(tx, asker, target, { ...step, escalationId: id })
  if (known === undefined) return { outcome: 'ADDED' }
  return { outcome: steps.length > 0 ? 'CHANGED' : 'SAME' }
}

type Step = Pick<StepRow, 'statedAt' | 'facility' | 'reason' | 'note'> & { readonly stage: Stage }

async function findSign(tx: postgres.TransactionSql, regencyCode: string, entryKey: string) {
  const [found] = await tx<EscalationRow[]>`
    select ${escalationColumns(tx)} from escalations e
    where e.regency_code = ${regencyCode} and e.entry_key = ${entryKey}`
  return found
}

const asRow = (pregnancyId: number, { form, ordinal, signs, detectedAt }: Sign): EscalationRow => ({
  ...{ id: 0, pregnancyId, form, ordinal, signs: [...signs], detectedAt: detectedAt.toISOString() },
  ...{ receivedAt: detectedAt.toISOString(), sentBy: '', steps: [] },
})

async function reviewSign(tx: postgres.TransactionSql, { clock }: RegistryAsker, pregnancyId: number, sign: Sign) {
  const chart = await loadChart(tx, pregnancyId)
  if (chart === null) return [unknownPregnancy]
  const items = findSheet(sign.form)?.items.filter(({ kind }) => kind === 'SIGN') ?? []
  const isAsked = sign.signs.every((code) => items.some((item) => item.code === code))
  return [
    ...(sign.signs.length > 0 && isAsked ? [] : [badSigns]),
    ...reviewWatchTime('detectedAt', sign.detectedAt, chart, clock.now()),
  ]
}

/** Every sign that was told of a danger, also later while it was open. */
export const listSigns = ({ signs, steps }: EscalationRow): string[] =>
  [...new Set([...signs, ...steps.flatMap((step) => step.signs)])].sort()

function reviewSame(known: EscalationRow, { detectedAt, signs }: Sign): UserError[] {
  const isSame =
    new Date(known.detectedAt).getTime() === detectedAt.getTime() &&
    JSON.stringify(listSigns(known)) === JSON.stringify([...new Set(signs)].sort())
  return isSame ? [] : [keptAsSeen]
}

/** What a row stamps anew goes into `steps`; what stands already is left. */
function reviewSteps(before: EscalationRow, sign: Sign, now: Date, steps: Step[]): UserError[] {
  const { stamps, reason, facility, note } = sign
  const isClosed = stamps.some(({ stage }) => stage === 'CLOSED')
  if (isClosed !== (reason !== null)) return [closingHalf]
  const last = stamps.at(-1)?.stage
  const reached = stamps.findLast(({ stage }) => stage !== 'CLOSED' && stage !== 'CONTACTED')?.stage
  let row = before
  for (const { stage, field, at } of stamps) {
    const stands = stampOf(row, stage)
    if (stands !== undefined && new Date(stands.statedAt).getTime() === at.getTime()) continue
    const stamp = { stage, statedAt: at, sentAt: null, facility, reason, note }
    const fault = reviewStamp(row, { ...stamp, entryKey: '', target: { id: row.id } }, at, now)
    if (fault !== null) return [{ ...fault, field }]
    const step = {
      ...{ stage, statedAt: at.toISOString(), reason: stage === 'CLOSED' ? reason : null },
      ...{ facility: stage === reached ? facility : null, note: stage === last ? note : null },
    }
    steps.push(step)
    row = { ...row, steps: [...row.steps, { ...step, receivedAt: at.toISOString(), sentBy: '', signs: [] }] }
  }
  return []
}

async function addSign(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  { pregnancyId, entryKey }: WatchTarget,
  { form, ordinal, detectedAt, signs }: Sign,
): Promise<number> {
  const [added] = await tx<{ id: number }[]>`
    insert into escalations ${tx({
      ...{ regency_code: asker.scope.regencyCode, pregnancy_id: pregnancyId, entry_key: entryKey, form, ordinal },
      ...{ sent_by: asker.viewer.name ?? '', received_at: asker.clock.now().toISOString() },
      ...{ detected_at: detectedAt.toISOString(), signs: [...signs] },
    })} returning id`
  if (added === undefined) throw new Error('a danger sign was not kept')
  return added.id
}

async function addStep(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  { pregnancyId, entryKey }: WatchTarget,
  { escalationId, stage, statedAt, facility, reason, note }: Step & { readonly escalationId: number },
): Promise<void> {
  await tx`
    insert into escalation_steps ${tx({
      ...{ regency_code: asker.scope.regencyCode, pregnancy_id: pregnancyId, escalation_id: escalationId, stage },
      ...{ entry_key: `${entryKey}/${stage}/${statedAt}`, sent_by: asker.viewer.name ?? '', stated_at: statedAt },
      ...{ received_at: asker.clock.now().toISOString(), facility, reason, note },
    })}`
}

const badSigns = userError(
  'signs',
  'UNKNOWN_SIGN',
  'Tulis tanda bahaya yang ditanyakan formulir ini, dipisah spasi.',
  'Write danger signs that this form asks for, with blanks between.',
)
const keptAsSeen = userError(
  'detectedAt',
  'KEPT_AS_SEEN',
  'Tanda ini sudah tercatat dengan waktu atau tanda lain, dan catatan itu tidak diubah. Tutup sebagai dilaporkan dua kali (DUPLICATE), lalu beri baris baru kunci lain.',
  'This sign is recorded with another time or other signs, and that record stays. Close it as reported twice (DUPLICATE), then give the new row another key.',
)
const closingHalf = userError(
  'closedReason',
  'MISSING',
  'Isi waktu dan alasan ditutup, atau kosongkan keduanya.',
  'Fill in when and why it was closed, or leave both blank.',
)
