import { type ChangeKind, changeKinds } from '../../imports/changes/change.ts'
import type { ChangeLog } from '../../imports/changes/change-log.ts'
import type { Changes } from '../../imports/taker.ts'

interface Told {
  readonly schoolCode: string
  readonly areaName: string
}

/** Counts what became of the rows, and notes it for a preview in words without names. */
export function tellChanges<Entry extends Told>(
  log: ChangeLog,
  kinds: readonly ChangeKind[],
  entryAt: (at: number) => Entry | undefined,
  wordsOf: (entry: Entry) => string,
): Changes {
  for (const [at, kind] of kinds.entries()) {
    const entry = entryAt(at)
    if (log.isKept && entry !== undefined)
      log.add({ kind, areaCode: entry.schoolCode, areaName: entry.areaName, words: wordsOf(entry) })
  }
  const [added = 0, changed = 0, same = 0] = changeKinds.map((kind) => kinds.filter((each) => each === kind).length)
  return { added, changed, same }
}
