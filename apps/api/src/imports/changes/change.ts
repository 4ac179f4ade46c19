export const changeKinds = ['ADDED', 'CHANGED', 'SAME'] as const

export type ChangeKind = (typeof changeKinds)[number]

/** A cell of the figures, or an area, with what it says before and after an import. */
export interface Change {
  readonly kind: ChangeKind
  readonly areaCode: string
  readonly areaName: string
  /** Element or indicator; null for areas themselves. */
  readonly measureKey: string | null
  readonly grain: 'MONTH' | 'YEAR' | null
  readonly start: string | null
  readonly valueBefore: number | null
  readonly value: number | null
  /** Whether the value counts from January. */
  readonly isCumulativeBefore: boolean
  readonly isCumulative: boolean
  /** What is said beside or in place of a value: a source, a name and place. */
  readonly wordsBefore: string | null
  readonly words: string | null
}

/** Of each kind so many are kept for reading; all are counted. */
export const keptChanges = 10_000
