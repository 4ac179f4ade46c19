import type { SheetForm } from '@pantau/maternal-care'
import type postgres from 'postgres'

export const escalationStages = ['CONTACTED', 'DECIDED', 'LEFT', 'ARRIVED', 'TREATED'] as const
export type EscalationStage = (typeof escalationStages)[number]

/** What a family says that has not decided to go. */
export const familyAnswers = ['TALKING', 'UNWILLING'] as const
export type FamilyAnswer = (typeof familyAnswers)[number]

export const escalationEnds = ['NO_DANGER', 'REFUSED', 'DIED', 'DUPLICATE'] as const
export type EscalationEnd = (typeof escalationEnds)[number]

export interface StepRow {
  readonly stage: EscalationStage | FamilyAnswer | 'SEEN_AGAIN' | 'CLOSED'
  readonly statedAt: string
  readonly receivedAt: string
  readonly sentBy: string
  readonly facility: string | null
  readonly reason: EscalationEnd | null
  readonly note: string | null
  readonly signs: string[]
}

/** A danger sign with everything that stands of what was done, in the order in which it came in. */
export interface EscalationRow {
  readonly id: number
  readonly pregnancyId: number
  readonly form: SheetForm
  /** 0 for the mother. */
  readonly ordinal: number
  readonly signs: string[]
  readonly detectedAt: string
  readonly receivedAt: string
  readonly sentBy: string
  readonly steps: readonly StepRow[]
}

/** Columns of alias `e` of table escalations. */
export const escalationColumns = (sql: postgres.Sql | postgres.TransactionSql) => sql`
  e.id, e.pregnancy_id as "pregnancyId", e.form, e.ordinal, e.signs, e.detected_at as "detectedAt",
  e.received_at as "receivedAt", e.sent_by as "sentBy",
  (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'statedAt', s.stated_at, 'receivedAt', s.received_at,
      'sentBy', s.sent_by, 'facility', s.facility, 'reason', s.reason, 'note', s.note, 'signs', s.signs) order by s.id), '[]')
    from escalation_steps s where s.escalation_id = e.id and s.stands) as steps`
