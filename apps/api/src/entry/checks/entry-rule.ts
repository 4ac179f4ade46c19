import type { Sentence } from '../../errors.ts'

export const issueCodes = [
  'NOT_A_COUNT',
  'NEGATIVE',
  'TOO_LARGE',
  'FAR_ABOVE_USUAL',
  'PARTS_OVER_WHOLE',
  'WHOLE_MISSING',
] as const

export type EntryIssueCode = (typeof issueCodes)[number]

/**
 * A check as data, which the page makes while somebody types and the server makes again: a rule with elements holds when
 * the sum of `parts` is at most that of `wholes`; one without is about every cell by itself.
 */
export interface EntryRule {
  readonly code: EntryIssueCode
  readonly severity: 'ERROR' | 'WARN'
  readonly parts: readonly string[]
  readonly wholes: readonly string[]
  readonly message: Sentence
}

/** A rule that does not hold in the cells of an area. */
export interface EntryIssue {
  readonly rule: EntryRule
  readonly areaCode: string
  /** The cells concerned; the first is where it is shown. */
  readonly elementKeys: readonly string[]
}
