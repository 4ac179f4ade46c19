import { type Change, type ChangeKind, keptChanges } from './change.ts'

/** Notes the changes of a file that leaves no rows to list them from; for a preview only. */
export interface ChangeLog {
  readonly isKept: boolean
  add(change: Pick<Change, 'kind' | 'areaCode' | 'areaName'> & Partial<Change>): void
  list(): readonly Change[]
}

const nothing = {
  ...{ measureKey: null, grain: null, start: null, valueBefore: null, value: null },
  ...{ isCumulativeBefore: false, isCumulative: false, wordsBefore: null, words: null },
} as const

export function createChangeLog(isKept: boolean): ChangeLog {
  const kept: Change[] = []
  const counts: Record<ChangeKind, number> = { ADDED: 0, CHANGED: 0, SAME: 0 }
  return {
    isKept,
    add: (change) => {
      counts[change.kind] += 1
      if (isKept && counts[change.kind] <= keptChanges) kept.push({ ...nothing, ...change })
    },
    list: () => kept,
  }
}
