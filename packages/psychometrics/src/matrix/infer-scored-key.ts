import { parseNumber } from './answer-text.ts'
import type { ItemType, KeyEntry, ParsedKey } from './item-key.ts'
import { columnName, findColumnRole } from './sheet.ts'

/** Share of the filled cells that must be numbers for a column to be an item of a sheet without a key. */
const MOSTLY = 0.9

export interface ScoredKeyIntake {
  look: (cells: readonly string[]) => void
  finish: () => ParsedKey
}

/**
 * The key of a sheet that is already scored, from a look at every row: columns of 0 and 1, or of rubric scores whose maximum is the
 * highest seen; columns named for something else are no items.
 */
export function openScoredKey(header: readonly string[], named: ReadonlySet<string>): ScoredKeyIntake {
  const columns = header.map(() => ({ filled: 0, binary: 0, numbers: 0 }))
  const look = (cells: readonly string[]): void =>
    columns.forEach((column, index) => {
      const text = (cells[index] ?? '').trim()
      if (text === '' || text === '-') return
      column.filled++
      if (text === '0' || text === '1') column.binary++
      else if (parseNumber(text) !== null) column.numbers++
    })
  const finish = (): ParsedKey => {
    const entries: KeyEntry[] = []
    header.forEach((text, index) => {
      const name = columnName(text)
      const { filled = 0, binary = 0, numbers = 0 } = columns[index] ?? {}
      if (findColumnRole(name) !== null || named.has(name) || filled === 0) return
      if (binary >= MOSTLY * filled) entries.push(scoredEntry(name, 'scored'))
      else if (binary + numbers >= MOSTLY * filled) entries.push(scoredEntry(name, 'rubric'))
    })
    const names = new Set(entries.map(({ column }) => column))
    return { forms: new Map([['', entries]]), alphabet: new Set(), columns: names }
  }
  return { look, finish }
}

function scoredEntry(item: string, type: ItemType): KeyEntry {
  return {
    item,
    type,
    form: '',
    column: item,
    answers: type === 'scored' ? [{ label: '1', credit: 1 }] : [],
    options: type === 'scored' ? ['0', '1'] : null,
    optionMap: null,
    weight: 1,
    maximum: null,
    topic: '',
    row: 1,
  }
}
