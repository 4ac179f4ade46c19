export type StepKind = 'OPENED' | 'NOTED' | 'REPLIED' | 'DECIDED'
export type DecisionOfReview = 'CLEAN' | 'RETEST' | 'CLARIFY'

export interface AttachmentRow {
  readonly id: number
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
}

export interface StepRow {
  readonly kind: StepKind
  readonly decision: DecisionOfReview | null
  readonly note: string
  readonly takenBy: string
  readonly role: string
  readonly takenAt: string
  readonly attachments: readonly AttachmentRow[]
}

export interface ReviewRow {
  readonly state: 'NEW' | 'OPEN' | 'REPLIED' | 'DECIDED'
  /** The latest one. */
  readonly decision: DecisionOfReview | null
  readonly steps: readonly StepRow[]
}

/** Where a flag stands by the steps taken, oldest first: notes change nothing, and an answer after a decision opens it again. */
export function reviewOf(steps: readonly StepRow[]): ReviewRow {
  const last = steps.findLast(({ kind }) => kind !== 'NOTED')
  const states = { OPENED: 'OPEN', NOTED: 'OPEN', REPLIED: 'REPLIED', DECIDED: 'DECIDED' } as const
  return {
    state: last === undefined ? 'NEW' : states[last.kind],
    decision: steps.findLast(({ decision }) => decision !== null)?.decision ?? null,
    steps,
  }
}
