import type { Sentence } from '../../../errors.ts'
import type { Chart } from '../../charts/chart.ts'
import { neonatalKind, postpartumKind } from '../../records/record-kinds.ts'
import type { NeonatalRow, PostpartumRow } from '../../records/record-rows.ts'
import { reviewFields } from '../review-fields.ts'
import { sayDay } from '../say-day.ts'
import { type UserError, userError } from '../user-error.ts'
import { reviewBloodPressure } from './review-blood-pressure.ts'
import { inFuture, type Review, reviewDay, reviewInstant } from './review-day.ts'

export type PostpartumEntry = Omit<PostpartumRow, 'id' | 'entryKey' | 'pregnancyId'>
export type NeonatalEntry = Omit<NeonatalRow, 'id' | 'entryKey' | 'pregnancyId'>

export function reviewPostpartum(entry: PostpartumEntry, review: Review): UserError[] {
  const plain = [
    ...reviewFields(postpartumKind.fields, entry),
    ...reviewDay('on', entry.on, review),
    ...reviewInstant(entry.at, entry.on, review),
  ]
  return plain.length > 0 ? plain : [...reviewBloodPressure(entry), ...reviewBirth(entry.on, review.chart)]
}

export function reviewNeonatal(entry: NeonatalEntry, review: Review): UserError[] {
  const { chart, today } = review
  const plain = [...reviewFields(neonatalKind.fields, entry), ...reviewInstant(entry.at, entry.on, review)]
  if (plain.length > 0) return plain
  if (entry.on > today) return [inFuture('on')]
  const birth = reviewBirth(entry.on, chart)
  return birth.length > 0 ? birth : reviewChild(entry, chart)
}

function reviewBirth(on: string, { delivery }: Chart): UserError[] {
  if (delivery === null) return [noBirth]
  return on < delivery.on ? [beforeBirth(sayDay(delivery.on))] : []
}

function reviewChild({ ordinal, on }: NeonatalEntry, { newborns, deaths }: Chart): UserError[] {
  const child = newborns.find((newborn) => newborn.ordinal === ordinal)
  if (child === undefined) return [unknownChild]
  if (!child.isLive) return [stillborn]
  const death = deaths.find((died) => died.ordinal === ordinal)
  return death !== undefined && on > death.diedOn ? [childDied(sayDay(death.diedOn))] : []
}

const noBirth = userError('on', 'NO_BIRTH', 'Catat persalinannya dahulu.', 'Record the birth first.')
const beforeBirth = (on: Sentence) =>
  userError(
    'on',
    'BEFORE_BIRTH',
    `Tanggal ini mendahului persalinan (${on.id}).`,
    `This day comes before the birth (${on.en}).`,
  )
export const unknownChild = userError(
  'ordinal',
  'UNKNOWN_CHILD',
  'Tidak ada bayi dengan nomor ini dalam persalinan.',
  'The delivery has no child of this number.',
)
const stillborn = userError('ordinal', 'STILLBORN', 'Bayi ini lahir mati.', 'This child was stillborn.')
const childDied = (on: Sentence) =>
  userError(
    'on',
    'AFTER_DEATH',
    `Bayi ini tercatat meninggal pada ${on.id}.`,
    `This child is recorded as dead on ${on.en}.`,
  )
