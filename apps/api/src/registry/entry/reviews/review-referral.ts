import { measureDelays, type ReferralStage } from '@pantau/maternal-care'
import { timesOf } from '../../care/measure-referral.ts'
import { referralKind } from '../../records/record-kinds.ts'
import type { ReferralRow } from '../../records/record-rows.ts'
import { reviewFields } from '../review-fields.ts'
import { fromCareIssue, type UserError, userError } from '../user-error.ts'
import { unknownChild } from './review-after-birth.ts'
import type { Review } from './review-day.ts'

export type ReferralEntry = Omit<ReferralRow, 'id' | 'entryKey' | 'pregnancyId'>

const fieldOfStage: Record<ReferralStage, string> = {
  DETECTED: 'detectedAt',
  DECIDED: 'decidedAt',
  LEFT: 'leftAt',
  ARRIVED: 'arrivedAt',
  TREATED: 'treatedAt',
}

export function reviewReferral(entry: ReferralEntry, { chart, now }: Review): UserError[] {
  const plain = reviewFields(referralKind.fields, entry)
  if (plain.length > 0) return plain
  const { ordinal } = entry
  if (ordinal !== null && !chart.newborns.some((newborn) => newborn.ordinal === ordinal)) return [unknownChild]
  const { issues, reached } = measureDelays(timesOf(entry), now)
  if (reached === null) return [noTime]
  return issues.map(fromCareIssue((stage) => Object.entries(fieldOfStage).find(([key]) => key === stage)?.[1] ?? ''))
}

const noTime = userError(
  'detectedAt',
  'NO_TIME',
  'Isi paling sedikit satu waktu, misalnya saat tanda bahaya terlihat.',
  'Fill in at least one time, such as when the danger was noticed.',
)
