import { parseNumber } from './answer-text.ts'
import type { ItemType, KeyEntry, ParsedKey } from './item-key.ts'
import { columnName, findColumnRole, type Sheet } from './sheet.ts'

/** Share of the filled cells that must be numbers for a column to be an item of a sheet without a key. */
const MOSTLY = 0.9

/** The key of a sheet that is already scored: columns of 0 and 1, or of rubric scores whose maximum is the highest seen. */
export function inferScoredKey(sheet: Sheet): ParsedKey {
  const columns = sheet.header.map(() => ({ filled: 0, binary: 0, numbers: 0 }))
  for (const cells of sheet.rows) {
    columns.forEach((column, index) => {
      const text = (cells[index] ?? '').trim()
      if (text === '' || text === '-') return
      column.filled++
      if (text === '0' || text === '1') column.binary++
      else if (parseNumber(text) !== null) column.numbers++
    })
  }
  const entries: KeyEntry[] = []
  sheet.header.forEach((text, index) => {
    const name = columnName(text)
    const { filled = 0, binary = 0, numbers = 0 } = columns[index] ?? {}
    if (findColumnRole(name) !== null || filled === 0) return
    if (binary >= MOSTLY * filled) entries.push(scoredEntry(name, 'scored'))
    else if (binary + numbers >= MOSTLY * filled) entries.push(scoredEntry(name, 'rubric'))
  })
  return { forms: new Map([['', entries]]), alphabet: new Set(), columns: new Set(entries.map(({ column }) => column)) }
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
