/** Steps of a review as they stand in forms and addresses. */
export const reviewSteps = ['buka', 'catat', 'jawab', 'usul', 'putus'] as const

export type ReviewStep = (typeof reviewSteps)[number]

export const decisionChoices = ['CLEAN', 'RETEST', 'CLARIFY'] as const

export const explanationFindings = ['RULED_OUT', 'PARTLY', 'EXPLAINS'] as const

export const leastNote = 5 // letters

/** Fields that say what was found about the explanation of a key. */
export const findingField = (key: string): string => `temuan.${key}`
export const findingNoteField = (key: string): string => `alasan.${key}`

interface Standing {
  readonly actions: readonly string[]
  readonly role: string
  readonly state: string
  readonly mayBeOpened: boolean
}

/** What a viewer may do now: reviewers open, note and propose, the school answers what was opened, the office decides. */
export function listSteps({ actions, role, state, mayBeOpened }: Standing): ReviewStep[] {
  if (role === 'SCHOOL_HEAD') return state === 'NEW' ? [] : ['jawab']
  if (actions.includes('DECIDE_FLAGS')) return state === 'PROPOSED' ? ['putus'] : []
  if (!actions.includes('REVIEW_FLAGS')) return []
  if (state === 'NEW') return mayBeOpened ? ['buka'] : []
  return ['usul', 'catat']
}
