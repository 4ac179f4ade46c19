import { classifyChildDeath, pregnancyStartedOn } from '@pantau/maternal-care'
import type { Sentence } from '../../../errors.ts'
import type { Chart } from '../../charts/chart.ts'
import { datingOf } from '../../charts/stand-of-chart.ts'
import { deathKind } from '../../records/record-kinds.ts'
import type { DeathRow } from '../../records/record-rows.ts'
import { reviewFields } from '../review-fields.ts'
import { sayDay } from '../say-day.ts'
import { type UserError, userError } from '../user-error.ts'
import { unknownChild } from './review-after-birth.ts'
import { inFuture, type Review } from './review-day.ts'

export type DeathEntry = Pick<DeathRow, 'kind' | 'ordinal' | 'diedOn' | 'causeGroup' | 'place' | 'reviewedOn'>

export function reviewDeath(entry: DeathEntry, { chart, today }: Review): UserError[] {
  const plain = reviewFields(deathKind.fields, entry)
  if (plain.length > 0) return plain
  const { kind, ordinal, diedOn, reviewedOn } = entry
  if (diedOn > today) return [inFuture('diedOn')]
  if (reviewedOn !== null && reviewedOn > today) return [inFuture('reviewedOn')]
  if (reviewedOn !== null && reviewedOn < diedOn) return [reviewedBefore]
  if (chart.deaths.some((death) => death.ordinal === ordinal)) return [hasDied]
  return kind === 'MATERNAL' ? reviewMother(entry, chart) : reviewChild(entry, chart)
}

function reviewMother({ ordinal, diedOn }: DeathEntry, chart: Chart): UserError[] {
  if (ordinal !== null) return [noOrdinal]
  const dating = datingOf(chart.pregnancy)
  if (dating !== null && diedOn < pregnancyStartedOn(dating.dating)) return [beforePregnancy]
  const later = [...chart.antenatal, ...chart.postpartum].find(({ on }) => on > diedOn)
  if (later !== undefined) return [careAfter(sayDay(later.on))]
  return chart.delivery !== null && diedOn < chart.delivery.on ? [careAfter(sayDay(chart.delivery.on))] : []
}

function reviewChild({ kind, ordinal, diedOn }: DeathEntry, { newborns, delivery, neonatal }: Chart): UserError[] {
  const child = newborns.find((newborn) => newborn.ordinal === ordinal)
  if (child === undefined || delivery === null) return [unknownChild]
  if (child.isLive !== (kind === 'INFANT')) return [child.isLive ? bornAlive : bornDead]
  if (kind === 'FETAL') return diedOn > delivery.on ? [fetalAfterBirth] : []
  const death = classifyChildDeath(delivery.on, diedOn)
  if (death.class === null)
    return death.issues.map(({ message }) => ({ field: 'diedOn', code: 'DIED_BEFORE_BIRTH', sentence: message }))
  if (!death.isInfant) return [noInfant]
  const later = neonatal.find((contact) => contact.ordinal === ordinal && contact.on > diedOn)
  return later === undefined ? [] : [careAfter(sayDay(later.on))]
}

const hasDied = userError(
  'kind',
  'HAS_DIED',
  'Kematian ini sudah dicatat. Perbaiki catatan itu.',
  'This death is recorded already. Correct that record.',
)
const reviewedBefore = userError(
  'reviewedOn',
  'BEFORE_DEATH',
  'Audit tidak mungkin mendahului kematian.',
  'An audit cannot come before the death.',
)
const noOrdinal = userError(
  'ordinal',
  'MOTHER_HAS_NO_NUMBER',
  'Kematian ibu dicatat tanpa nomor bayi.',
  "A mother's death is recorded without the number of a child.",
)
const beforePregnancy = userError(
  'diedOn',
  'BEFORE_PREGNANCY',
  'Tanggal ini mendahului kehamilan.',
  'This day comes before the pregnancy.',
)
const careAfter = (on: Sentence) =>
  userError(
    'diedOn',
    'CARE_AFTER',
    `Ada pelayanan sesudahnya, pada ${on.id}. Periksa kedua tanggal.`,
    `There is care after it, on ${on.en}. Check both days.`,
  )
const bornAlive = userError(
  'kind',
  'BORN_ALIVE',
  'Bayi ini lahir hidup: catat sebagai kematian bayi.',
  'This child was born alive: record it as an infant death.',
)
const bornDead = userError(
  'kind',
  'STILLBORN',
  'Bayi ini lahir mati: catat sebagai kematian janin.',
  'This child was stillborn: record it as a fetal death.',
)
const fetalAfterBirth = userError(
  'diedOn',
  'AFTER_BIRTH',
  'Kematian janin terjadi sebelum atau pada hari persalinan.',
  'A fetal death comes before the birth or on its day.',
)
const noInfant = userError(
  'diedOn',
  'NO_INFANT',
  'Kematian bayi terjadi sebelum ulang tahun pertama.',
  'An infant dies before the first birthday.',
)
