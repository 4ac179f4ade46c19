import { gestationDays, reviewPregnancyDates } from '@pantau/maternal-care'
import type { Sentence } from '../../../errors.ts'
import { datingOf } from '../../charts/stand-of-chart.ts'
import { deliveryKind, newbornKind } from '../../records/record-kinds.ts'
import type { DeliveryRow, NewbornRow } from '../../records/record-rows.ts'
import { reviewFields } from '../review-fields.ts'
import { sayDay } from '../say-day.ts'
import { fromCareIssue, type UserError, userError } from '../user-error.ts'
import { type Review, reviewDay, reviewInstant } from './review-day.ts'

const BIRTH_FROM_DAYS = 140 // WHO: before 20 weeks it is a miscarriage

export type NewbornEntry = Omit<NewbornRow, 'id' | 'entryKey' | 'pregnancyId'>

export interface DeliveryEntry extends Omit<DeliveryRow, 'id' | 'entryKey' | 'pregnancyId'> {
  readonly newborns: readonly NewbornEntry[]
}

export function reviewDelivery(entry: DeliveryEntry, review: Review): UserError[] {
  if (review.chart.delivery !== null) return [hasDelivery]
  const plain = [
    ...reviewFields(deliveryKind.fields, { ...entry }),
    ...reviewDay('on', entry.on, review),
    ...reviewInstant(entry.at, entry.on, review),
  ]
  if (plain.length > 0) return plain
  return [...reviewGestation(entry, review), ...reviewOrder(entry, review), ...reviewNewborns(entry)]
}

/** A birth before 20 weeks wants its own outcome, and a miscarriage is none after it. */
function reviewGestation({ on, outcome }: DeliveryEntry, { chart, today }: Review): UserError[] {
  const dating = datingOf(chart.pregnancy)
  if (dating === null) return []
  const issues = reviewPregnancyDates(dating.dating, on, today)
  if (outcome === 'BIRTH')
    return issues.map((issue) =>
      issue.code === 'BIRTH_BEFORE_20_WEEKS'
        ? { ...fromCareIssue()(issue), field: 'outcome' }
        : fromCareIssue(() => 'on')(issue),
    )
  const others = issues.filter(({ code }) => code !== 'BIRTH_BEFORE_20_WEEKS').map(fromCareIssue(() => 'on'))
  return gestationDays(dating.dating, on) >= BIRTH_FROM_DAYS ? [...others, noMiscarriage] : others
}

function reviewOrder({ on }: DeliveryEntry, { chart: { antenatal, postpartum, neonatal } }: Review): UserError[] {
  const late = antenatal.find((contact) => contact.on > on)
  if (late !== undefined) return [contactAfter(sayDay(late.on))]
  const early = [...postpartum, ...neonatal].find((contact) => contact.on < on)
  return early === undefined ? [] : [contactBefore(sayDay(early.on))]
}

function reviewNewborns({ outcome, newborns }: DeliveryEntry): UserError[] {
  if (outcome === 'MISCARRIAGE') return newborns.length > 0 ? [noChildren] : []
  if (newborns.length === 0) return [noNewborn]
  return newborns.flatMap((newborn, index) => {
    const at = (error: UserError) => ({ ...error, field: `newborns.${index}.${error.field}` })
    const isWeightMissing = newborn.weightGrams === null && (newborn.isLive || newborns.length > 1)
    const weight = isWeightMissing ? [weightMissing(newborns.length > 1, newborn.ordinal)] : []
    return [...reviewFields(newbornKind.fields, newborn), ...weight].map(at)
  })
}

const hasDelivery = userError(
  'on',
  'HAS_DELIVERY',
  'Persalinan ibu ini sudah dicatat. Perbaiki catatan itu.',
  'Her delivery is recorded already. Correct that record.',
)
const noMiscarriage = userError(
  'outcome',
  'NO_MISCARRIAGE',
  'Umur kehamilan sudah 20 minggu atau lebih: catat sebagai persalinan.',
  'The pregnancy was 20 weeks or more: record it as a birth.',
)
const contactAfter = (on: Sentence) =>
  userError(
    'on',
    'CONTACT_AFTER',
    `Ada kontak antenatal sesudahnya, pada ${on.id}. Periksa kedua tanggal.`,
    `There is an antenatal contact after it, on ${on.en}. Check both days.`,
  )
const contactBefore = (on: Sentence) =>
  userError(
    'on',
    'CONTACT_BEFORE',
    `Ada kontak nifas atau bayi sebelumnya, pada ${on.id}. Periksa kedua tanggal.`,
    `There is a contact after birth before it, on ${on.en}. Check both days.`,
  )
const noChildren = userError(
  'newborns',
  'NO_CHILDREN',
  'Keguguran dicatat tanpa bayi.',
  'A miscarriage is recorded without children.',
)
const noNewborn = userError(
  'newborns',
  'MISSING',
  'Isi bayi yang dilahirkan, juga bila lahir mati.',
  'Fill in the child born, also where it was stillborn.',
)
const weightMissing = (isTwin: boolean, ordinal: number) =>
  userError(
    'weightGrams',
    'WEIGHT_MISSING',
    isTwin ? `Isi berat lahir bayi ke-${ordinal}.` : 'Isi berat lahir.',
    isTwin ? `Fill in the birth weight of child ${ordinal}.` : 'Fill in the birth weight.',
  )
