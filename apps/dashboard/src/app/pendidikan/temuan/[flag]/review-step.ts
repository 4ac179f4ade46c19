/** Steps of a review as they stand in forms and addresses. */
export const reviewSteps = ['buka', 'catat', 'jawab', 'putus'] as const

export type ReviewStep = (typeof reviewSteps)[number]

export const decisionChoices = ['CLEAN', 'RETEST', 'CLARIFY'] as const

export const leastNote = 5 // letters

/** What a viewer may do now: reviewers open, note and decide, the school answers what was opened. */
export function listSteps({
  actions,
  role,
  state,
  mayBeOpened,
}: {
  readonly actions: readonly string[]
  readonly role: string
  readonly state: string
  readonly mayBeOpened: boolean
}): ReviewStep[] {
  if (role === 'SCHOOL_HEAD') return state === 'NEW' ? [] : ['jawab']
  if (!actions.includes('REVIEW_FLAGS')) return []
  if (state === 'NEW') return mayBeOpened ? ['buka'] : []
  return ['putus', 'catat']
}
