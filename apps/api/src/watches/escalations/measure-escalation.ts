import { judgeEscalation, measureDelays, REFERRAL_STAGES, type ReferralDelays } from '@pantau/maternal-care'
import {
  type EscalationEnd,
  type EscalationRow,
  type EscalationStage,
  escalationStages,
  type FamilyAnswer,
  familyAnswers,
} from './escalation-row.ts'

type LegStage = Exclude<EscalationStage, 'CONTACTED'>

export interface EscalationLeg {
  readonly stage: LegStage
  readonly minutes: number | null
  readonly isRunning: boolean
}

export interface MeasuredEscalation {
  readonly delays: ReferralDelays
  readonly legs: readonly EscalationLeg[]
  readonly clock: 'IN_TIME' | 'LATE' | 'RUNNING' | 'OVERDUE'
  readonly clockMs: number
  /** Whether it was acted on within the limit; null while it still can be. */
  readonly isActedInTime: boolean | null
  readonly isOpen: boolean
  readonly endReason: EscalationEnd | null
  readonly endNote: string | null
  readonly closedAt: string | null
}

export const minutesOf = (durationMs: number): number => Math.round(durationMs / 60_000)

const instantOf = (text: string | undefined) => (text === undefined ? null : new Date(text))

/** When a stage happened, by the newest stamp that stands. */
export const stampOf = ({ steps }: Pick<EscalationRow, 'steps'>, stage: EscalationStage | 'CLOSED') =>
  steps.findLast((step) => step.stage === stage)

/** What the family said last; nothing once it has decided, or left. */
export function findFamilyAnswer(row: EscalationRow) {
  if ((['DECIDED', 'LEFT', 'ARRIVED', 'TREATED'] as const).some((stage) => stampOf(row, stage) !== undefined))
    return null
  const last = row.steps.findLast(({ stage }) => answerOf(stage) !== undefined)
  const answer = last && answerOf(last.stage)
  return last && answer ? { answer, statedAt: last.statedAt, sentBy: last.sentBy } : null
}

const answerOf = (stage: string): FamilyAnswer | undefined => familyAnswers.find((answer) => answer === stage)

/** The clock, the three delays and the legs of a danger sign, as it stands now. */
export function measureEscalation(row: EscalationRow, now: Date): MeasuredEscalation {
  const detectedAt = new Date(row.detectedAt)
  const at = (stage: EscalationStage | 'CLOSED') => instantOf(stampOf(row, stage)?.statedAt)
  const treatedAt = at('TREATED')
  const closed = treatedAt === null ? stampOf(row, 'CLOSED') : undefined
  const endedAt = treatedAt ?? instantOf(closed?.statedAt)
  const times = {
    ...{ DETECTED: detectedAt, DECIDED: at('DECIDED'), LEFT: at('LEFT') },
    ...{ ARRIVED: at('ARRIVED'), TREATED: treatedAt },
  }
  const delays = measureDelays(times, now)
  const { state, elapsedMs } = judgeEscalation(detectedAt, endedAt, now)
  return {
    delays,
    legs: listLegs(delays, endedAt === null),
    clock: state === 'INVALID' ? 'IN_TIME' : state,
    clockMs: elapsedMs,
    isActedInTime: judgeAct(row, closed?.reason === 'NO_DANGER' ? endedAt : null, now),
    isOpen: endedAt === null,
    endReason: closed?.reason ?? null,
    endNote: closed?.note ?? null,
    closedAt: stampOf(row, 'TREATED')?.statedAt ?? closed?.statedAt ?? null,
  }
}

/** Acted on: a health worker was reached or looked, or the family decided to go. */
function judgeAct(row: EscalationRow, lookedAt: Date | null, now: Date): boolean | null {
  const stamps = escalationStages.map((stage) => instantOf(stampOf(row, stage)?.statedAt))
  const known = [...stamps, lookedAt].filter((time) => time !== null).map((time) => time.getTime())
  const actedAt = known.length === 0 ? null : new Date(Math.min(...known))
  const { state } = judgeEscalation(new Date(row.detectedAt), actedAt, now)
  if (state === 'RUNNING') return null
  return state === 'IN_TIME'
}

/** The way in legs. Where nobody said when they left, the leg to the arrival holds the whole way there. */
function listLegs(delays: ReferralDelays, isOpenNow: boolean): EscalationLeg[] {
  const { decisionMs, leavingMs, travelMs, reachingMs, treatmentMs, missing, reached, runningMs } = delays
  const ends: Record<LegStage, number | null> = {
    DECIDED: decisionMs,
    LEFT: leavingMs,
    ARRIVED: missing.includes('LEFT') ? reachingMs : travelMs,
    TREATED: treatmentMs,
  }
  const next = reached === null ? undefined : REFERRAL_STAGES[REFERRAL_STAGES.indexOf(reached) + 1]
  return (['DECIDED', 'LEFT', 'ARRIVED', 'TREATED'] as const).map((stage) => {
    const isRunning = isOpenNow && stage === next && runningMs !== null
    const durationMs = isRunning ? runningMs : ends[stage]
    return { stage, minutes: durationMs === null ? null : minutesOf(durationMs), isRunning }
  })
}
