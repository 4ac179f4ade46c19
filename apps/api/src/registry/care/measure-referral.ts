import { judgeEscalation, measureDelays, type ReferralDelays, type ReferralTimes } from '@pantau/maternal-care'
import type { ReferralRow } from '../records/record-rows.ts'

type Times = Pick<ReferralRow, 'detectedAt' | 'decidedAt' | 'leftAt' | 'arrivedAt' | 'treatedAt'>

const instantOf = (text: string | null) => (text === null ? null : new Date(text))

export const timesOf = ({ detectedAt, decidedAt, leftAt, arrivedAt, treatedAt }: Times): ReferralTimes => ({
  DETECTED: instantOf(detectedAt),
  DECIDED: instantOf(decidedAt),
  LEFT: instantOf(leftAt),
  ARRIVED: instantOf(arrivedAt),
  TREATED: instantOf(treatedAt),
})

export interface MeasuredReferral {
  readonly delays: ReferralDelays
  /** Whether the decision came within the limit of a danger sign; null without both times. */
  readonly isInTime: boolean | null
}

export function measureReferral(referral: Times, now: Date): MeasuredReferral {
  const times = timesOf(referral)
  const { DETECTED, DECIDED } = times
  const isInTime =
    DETECTED === null || DECIDED === null ? null : judgeEscalation(DETECTED, DECIDED, now).state === 'IN_TIME'
  return { delays: measureDelays(times, now), isInTime }
}
