import { randomUUID } from 'node:crypto'
import { addDays } from '@pantau/maternal-care'
import { assignCadre } from '../../registry/cadres/assign-cadre.ts'
import { registerCadre } from '../../registry/cadres/register-cadre.ts'
import { closePregnancy } from '../../registry/entry/close-pregnancy.ts'
import { movePregnancy } from '../../registry/entry/move-pregnancy.ts'
import {
  antenatalRecord,
  deathRecord,
  neonatalRecord,
  postpartumRecord,
  recordCare,
  referralRecord,
} from '../../registry/entry/record-care.ts'
import { recordDelivery } from '../../registry/entry/record-delivery.ts'
import { registerPregnancy } from '../../registry/entry/register-pregnancy.ts'
import type { DeliveryEntry } from '../../registry/entry/reviews/review-delivery.ts'
import { withdrawRecord } from '../../registry/entry/withdraw-record.ts'
import { stampEscalation } from '../../watches/escalations/stamp-escalation.ts'
import { submitSheet } from '../../watches/sheets/submit-sheet.ts'
import { setRecordSource } from '../set-record-source.ts'
import { cadreEntry, dayOf, keep, type LiveClient, type LiveRegister, reason, targetOf } from './live-register.ts'
import type { Step } from './register-steps.ts'

type Does = Step['does']
type Take<Of extends Does> = (
  register: LiveRegister,
  client: LiveClient,
  step: Extract<Step, { does: Of }>,
) => Promise<boolean>

/** Takes a step as far as the rules of the forms let it; says whether anything was written. */
export async function takeStep(register: LiveRegister, step: Step): Promise<boolean> {
  const take = takes[step.does] as Take<Does>
  return take(register, await register.clientOf(step.who), step)
}

const byMidwife = { at: null, provider: 'MIDWIFE', place: 'HOME' } as const

const takes: { readonly [Of in Does]: Take<Of> } = {
  'correct her': async ({ asker }, client, { lmpOn }) => {
    const entry = { ...client.entry, lmpOn, registeredOn: addDays(lmpOn, 45) }
    const about = { entry, isSomeoneElse: true, entryKey: null, correctsId: client.id, reason }
    const { userErrors } = await registerPregnancy(asker, about)
    if (userErrors.length === 0) client.entry = entry
    return userErrors.length === 0
  },
  antenatal: async ({ asker }, client, { does: _, who: __, corrects, days, ...found }) => {
    const unmeasured = { weightKg: null, systolicMmhg: null, diastolicMmhg: null, fundalCm: null, presentation: null }
    const contact = {
      ...unmeasured,
      ...found,
      on: dayOf(client, days),
      place: 'HEALTH_CENTRE',
      fetalHeartRate: null,
    } as const
    const target = targetOf(client, corrects ? 'AntenatalContact' : undefined)
    return keep(client, await recordCare(asker, antenatalRecord, target, contact))
  },
  birth: async ({ asker }, client, { days, place, weightGrams, isLive, isComplicated }) => {
    const child = { ordinal: 1, sex: 'FEMALE', isLive, weightGrams, lengthCm: null } as const
    const on = dayOf(client, days)
    const complications: DeliveryEntry['complications'] = isComplicated ? ['OTHER'] : []
    const birth = { ...byMidwife, on, place, method: null, outcome: 'BIRTH', complications, newborns: [child] } as const
    const isWritten = keep(client, await recordDelivery(asker, targetOf(client, 'Delivery'), birth))
    if (isWritten) client.bornOn = on
    return isWritten
  },
  postpartum: async ({ asker, today }, client, { corrects, days, familyPlanning }) => {
    const measured = { systolicMmhg: null, diastolicMmhg: null, hasVitaminA: null, signs: [] }
    const contact = { ...byMidwife, ...measured, on: addDays(client.bornOn ?? today, days), familyPlanning }
    const target = targetOf(client, corrects ? 'PostpartumContact' : undefined)
    return keep(client, await recordCare(asker, postpartumRecord, target, contact))
  },
  neonatal: async ({ asker, today }, client, { corrects, days }) => {
    const child = { ordinal: 1, weightGrams: null, isBreastfed: null, signs: [] }
    const contact = { ...byMidwife, ...child, on: addDays(client.bornOn ?? today, days) }
    const target = targetOf(client, corrects ? 'NeonatalContact' : undefined)
    return keep(client, await recordCare(asker, neonatalRecord, target, contact))
  },
  referral: async ({ asker }, client, { corrects, days }) => {
    const on = dayOf(client, days)
    const times = {
      detectedAt: null,
      decidedAt: null,
      leftAt: null,
      arrivedAt: `${on}T03:00:00Z`,
      treatedAt: `${on}T04:00:00Z`,
    }
    const referral = { ordinal: null, reason: 'Perdarahan', facility: 'RSUD', outcome: null, ...times }
    const target = targetOf(client, corrects ? 'Referral' : undefined)
    return keep(client, await recordCare(asker, referralRecord, target, referral))
  },
  death: async ({ asker, today }, client, { corrects, days, isMother, causeGroup }) => {
    const death = {
      diedOn: addDays(client.bornOn ?? today, days),
      causeGroup,
      place: 'HOSPITAL',
      reviewedOn: null,
    } as const
    const target = targetOf(client, corrects ? 'CareDeath' : undefined)
    const whose = isMother ? ({ kind: 'MATERNAL', ordinal: null } as const) : ({ kind: 'INFANT', ordinal: 1 } as const)
    return keep(client, await recordCare(asker, deathRecord, target, { ...whose, ...death }))
  },
  withdraw: async ({ asker }, client, { which }) => {
    const record = client.records[which % Math.max(1, client.records.length)]
    if (record === undefined) return false
    const { userErrors } = await withdrawRecord(asker, { pregnancyId: client.id, ...record, reason })
    if (userErrors.length > 0) return false
    client.records.splice(client.records.indexOf(record), 1)
    if (record.type === 'Delivery') client.bornOn = null
    return true
  },
  move: async ({ asker, today }, client, { village: villageCode }) => {
    const home = { address: null, hamlet: null, rw: null, rt: null }
    const move = { pregnancyId: client.id, villageCode, careCentreCode: null, home, movedOn: today, reason }
    const { userErrors } = await movePregnancy(asker, move)
    if (userErrors.length === 0) client.entry = { ...client.entry, villageCode }
    return userErrors.length === 0
  },
  close: async ({ asker }, { id }) =>
    (await closePregnancy(asker, { pregnancyId: id, reason: 'LOST', sameAs: null })).userErrors.length === 0,
  cadre: async (register, { id, entry }, { village }) => {
    const whose = { pregnancyId: id, cadreId: await register.cadreOf(village), fromOn: entry.registeredOn }
    const why = { reason: 'diminta keluarga', entryKey: null, endReason: 'HANDED_OVER' } as const
    return (await assignCadre(register.asker, { ...whose, ...why })).userErrors.length === 0
  },
  'cadre moves': async (register, _, { village: villageCode }) => {
    const correctsId = await register.cadreOf('33.04.15.2001')
    const about = { entry: { ...cadreEntry, villageCode }, entryKey: null, correctsId, reason }
    return (await registerCadre(register.asker, about)).userErrors.length === 0
  },
  sheet: async ({ asker, today }, client, { week, hasSign, isTreated }) => {
    const answers = { BLEEDING: hasSign ? 'YES' : 'NO', FEVER: 'NO', IRON_TABLETS: 7 } as const
    const column = { form: 'PREGNANCY', version: 3, column: week, ordinal: null, answers, baseRevision: 0 } as const
    const filledAt = new Date(`${dayOf(client, week * 7)}T03:00:00Z`)
    const sent = { entryKey: randomUUID(), pregnancyId: client.id, filledAt, sentAt: null }
    const { escalationId, userErrors } = await submitSheet(asker, { ...column, ...sent })
    if (escalationId === null || !isTreated) return userErrors.length === 0
    const stamp = { entryKey: randomUUID(), target: { id: escalationId }, stage: 'TREATED', sentAt: null } as const
    const about = { statedAt: new Date(`${today}T04:00:00Z`), facility: 'RSUD', reason: null, note: null }
    return (await stampEscalation(asker, { ...stamp, ...about })).userErrors.length === 0
  },
  source: async ({ asker }, _, { element, healthCentre: healthCentreCode, fromMonth, source }) => {
    const choice = { elementKeys: [element], healthCentreCode, fromMonth, source, setBy: 'kadinkes' }
    const place = { regencyCode: asker.scope.regencyCode, clock: asker.clock }
    return (await setRecordSource(asker.sql, place, choice)).length === 0
  },
}
