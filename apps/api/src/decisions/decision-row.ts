export type DecisionState = 'OPEN' | 'DONE' | 'DROPPED'
export type DecisionStepKind = 'MADE' | 'ACKNOWLEDGED' | 'ASSIGNED' | 'CLOSED'

export interface DecisionStepRow {
  readonly kind: DecisionStepKind
  readonly takenBy: string
  /** ISO instant in UTC. */
  readonly takenAt: string
  readonly owner: string | null
  readonly dueOn: string | null
  readonly note: string | null
}

export interface DecisionRow {
  readonly id: number
  readonly areaCode: string
  readonly indicatorKey: string | null
  /** `YYYY-MM`. */
  readonly month: string | null
  readonly note: string
  readonly owner: string
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  readonly state: DecisionState
  readonly outcome: string | null
  /** Oldest first. */
  readonly steps: readonly DecisionStepRow[]
}
