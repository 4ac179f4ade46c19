export type StepKind = 'OPENED' | 'NOTED' | 'REPLIED' | 'PROPOSED' | 'DECIDED'
export type DecisionOfReview = 'CLEAN' | 'RETEST' | 'CLARIFY'

/** What a reviewer found about an innocent explanation: it explains nothing, a part, or all of what was observed. */
export const explanationFindings = ['RULED_OUT', 'PARTLY', 'EXPLAINS'] as const

export interface ExplanationFound {
  readonly key: string
  readonly finding: (typeof explanationFindings)[number]
  readonly note: string
}

export interface AttachmentRow {
  readonly id: number
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
}

export interface StepRow {
  readonly kind: StepKind
  readonly decision: DecisionOfReview | null
  readonly explanations: readonly ExplanationFound[]
  readonly note: string
  readonly takenBy: string
  readonly role: string
  readonly takenAt: string
  readonly attachments: readonly AttachmentRow[]
}

export interface ReviewRow {
  readonly state: 'NEW' | 'OPEN' | 'REPLIED' | 'PROPOSED' | 'DECIDED'
  /** The latest one. */
  readonly decision: DecisionOfReview | null
  /** What a reviewer proposes while it waits for a decision. */
  readonly proposal: DecisionOfReview | null
  readonly steps: readonly StepRow[]
}

const states = {
  OPENED: 'OPEN',
  NOTED: 'OPEN',
  REPLIED: 'REPLIED',
  PROPOSED: 'PROPOSED',
  DECIDED: 'DECIDED',
} as const

/** Where a flag stands by the steps taken, oldest first: notes change nothing, and an answer after a decision opens it again. */
export function reviewOf(steps: readonly StepRow[]): ReviewRow {
  const last = steps.findLast(({ kind }) => kind !== 'NOTED')
  return {
    state: last === undefined ? 'NEW' : states[last.kind],
    decision: steps.findLast(({ kind }) => kind === 'DECIDED')?.decision ?? null,
    proposal: last?.kind === 'PROPOSED' ? last.decision : null,
    steps,
  }
}
