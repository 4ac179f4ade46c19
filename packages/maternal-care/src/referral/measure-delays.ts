import type { CareIssue } from '../care-issue.ts'
import type { Wording } from '../wording.ts'

/** In the order in which they happen. */
export const REFERRAL_STAGES = ['DETECTED', 'DECIDED', 'LEFT', 'ARRIVED', 'TREATED'] as const
export type ReferralStage = (typeof REFERRAL_STAGES)[number]

/** Each null until it is known; a missing time is never estimated. */
export type ReferralTimes = Readonly<Record<ReferralStage, Date | null>>

export type ReferralIssueCode = 'OUT_OF_ORDER' | 'IN_FUTURE'

export interface ReferralDelays {
  /** Terlambat 1, recognising and deciding: decided − detected. */
  decisionMs: number | null
  /** Terlambat 2, reaching care: arrived − decided; its two legs below. */
  reachingMs: number | null
  leavingMs: number | null
  travelMs: number | null
  /** Terlambat 3, receiving care: treated − arrived. */
  treatmentMs: number | null
  /** Detected to treated, by its own two times and not as a sum. */
  totalMs: number | null
  /** The furthest stage with a time. */
  reached: ReferralStage | null
  /** Stages before the furthest without one. */
  missing: ReferralStage[]
  /** Since the furthest stage, while treatment has not begun; null without any time. */
  runningMs: number | null
  issues: (CareIssue<ReferralIssueCode> & { stages: ReferralStage[] })[]
}

const LABELS: Record<ReferralStage, Wording> = {
  DETECTED: { id: 'terdeteksi', en: 'detected' },
  DECIDED: { id: 'diputuskan', en: 'decided' },
  LEFT: { id: 'berangkat', en: 'left' },
  ARRIVED: { id: 'tiba', en: 'arrived' },
  TREATED: { id: 'ditangani', en: 'treated' },
}

type KnownTime = readonly [stage: ReferralStage, timeMs: number]

function listKnown(times: ReferralTimes): KnownTime[] {
  return REFERRAL_STAGES.flatMap((stage) => {
    const time = times[stage]
    return time === null ? [] : [[stage, time.getTime()] as const]
  })
}

/** Every pair of which the later stage has the earlier time: both are in doubt, for either may be the slip. */
function findOutOfOrder(known: readonly KnownTime[]): ReferralDelays['issues'] {
  return known.flatMap(([earlier, earlierMs], index) =>
    known
      .slice(index + 1)
      .filter(([, laterMs]) => laterMs < earlierMs)
      .map(([later]) => ({
        code: 'OUT_OF_ORDER' as const,
        field: later,
        stages: [earlier, later],
        message: {
          id: `Waktu ${LABELS[later].id} mendahului waktu ${LABELS[earlier].id}.`,
          en: `The time ${LABELS[later].en} comes before the time ${LABELS[earlier].en}.`,
        },
      })),
  )
}

function findInFuture(known: readonly KnownTime[], now: Date): ReferralDelays['issues'] {
  return known
    .filter(([, timeMs]) => timeMs > now.getTime())
    .map(([stage]) => ({
      code: 'IN_FUTURE' as const,
      field: stage,
      stages: [stage],
      message: {
        id: `Waktu ${LABELS[stage].id} berada di masa depan.`,
        en: `The time ${LABELS[stage].en} lies in the future.`,
      },
    }))
}

/**
 * The three delays of a referral from its five times, as far as they are known: a delay needs both its ends, and a time
 * that is out of order or in the future gives none. With no time everything is null. Thaddeus & Maine (1994), Soc Sci Med
 * 38: 1091–1110.
 */
export function measureDelays(times: ReferralTimes, now: Date): ReferralDelays {
  const known = listKnown(times)
  const issues = [...findOutOfOrder(known), ...findInFuture(known, now)]
  const inDoubt = new Set(issues.flatMap(({ stages }) => stages))
  const sound = new Map(known.filter(([stage]) => !inDoubt.has(stage)))
  const between = (from: ReferralStage, to: ReferralStage) => {
    const [startMs, endMs] = [sound.get(from), sound.get(to)]
    return startMs === undefined || endMs === undefined ? null : endMs - startMs
  }
  const last = known.at(-1)
  const reached = last?.[0] ?? null
  const before = reached === null ? [] : REFERRAL_STAGES.slice(0, REFERRAL_STAGES.indexOf(reached))
  const isRunning = last !== undefined && reached !== 'TREATED' && !inDoubt.has(last[0])
  return {
    decisionMs: between('DETECTED', 'DECIDED'),
    reachingMs: between('DECIDED', 'ARRIVED'),
    leavingMs: between('DECIDED', 'LEFT'),
    travelMs: between('LEFT', 'ARRIVED'),
    treatmentMs: between('ARRIVED', 'TREATED'),
    totalMs: between('DETECTED', 'TREATED'),
    reached,
    missing: before.filter((stage) => times[stage] === null),
    runningMs: isRunning ? now.getTime() - last[1] : null,
    issues,
  }
}
