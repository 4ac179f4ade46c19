import type { IssueList } from './issue-list.ts'
import type { KeyEntry } from './item-key.ts'
import { findColumnRole } from './sheet.ts'

export interface ItemColumns {
  find: (entry: KeyEntry) => number | undefined
  used: ReadonlySet<number>
}

const trailingNumber = (name: string): string => /(\d+)\D*$/.exec(name)?.[1]?.replace(/^0+/, '') ?? ''

/** Column of each key entry: by name, or by the number at the end of the name where no name fits ("7" and "soal_07"). */
export function findItemColumns(positions: ReadonlyMap<string, number>, entries: readonly KeyEntry[]): ItemColumns {
  const named = (entry: KeyEntry) => positions.get(entry.column)
  const byName = { find: named, used: usedColumns(entries, named) }
  if (byName.used.size > 0) return byName
  const numbers = new Map<string, number>()
  for (const [name, index] of positions) {
    const number = trailingNumber(name)
    if (findColumnRole(name) === null && number !== '' && !numbers.has(number)) numbers.set(number, index)
  }
  const numbered = (entry: KeyEntry) => numbers.get(trailingNumber(entry.column))
  return { find: numbered, used: usedColumns(entries, numbered) }
}

function usedColumns(entries: readonly KeyEntry[], find: ItemColumns['find']): Set<number> {
  const used = new Set<number>()
  for (const entry of entries) {
    const index = find(entry)
    if (index !== undefined) used.add(index)
  }
  return used
}

const shape = (name: string): string => name.replace(/\d+/g, '#')

/** Columns named like the key's items ("i21" beside i1 to i20) that have no key. */
export function reportUnkeyedColumns(
  free: readonly (readonly [string, number])[],
  keyed: ReadonlySet<string>,
  issues: IssueList,
): void {
  const shapes = new Set([...keyed].map(shape))
  for (const [name] of free) {
    if (keyed.has(name) || !shapes.has(shape(name)) || findColumnRole(name) !== null) continue
    issues.add('ITEM_NOT_IN_KEY', { sheet: 'responses', row: 1, column: name }, { name })
  }
}
