import type { EntryIssue, EntryRule } from './entry-rule.ts'
import { readCount } from './read-count.ts'

/** A cell as far as it is checked. */
export interface CheckedCell {
  readonly elementKey: string
  readonly areaCode: string
  readonly typed: string
  /** Above it a value is unusual; null where nothing is known of earlier months. */
  readonly usualLimit: number | null
}

/** Every rule that does not hold, area by area in the order of the cells. */
export function checkCells(rules: readonly EntryRule[], cells: readonly CheckedCell[]): EntryIssue[] {
  const byArea = new Map<string, CheckedCell[]>()
  for (const cell of cells) {
    const row = byArea.get(cell.areaCode)
    if (row === undefined) byArea.set(cell.areaCode, [cell])
    else row.push(cell)
  }
  return [...byArea].flatMap(([areaCode, row]) => checkRow(rules, row).map((found) => ({ ...found, areaCode })))
}

type Found = Omit<EntryIssue, 'areaCode'>

function checkRow(rules: readonly EntryRule[], row: readonly CheckedCell[]): Found[] {
  const values = new Map<string, number>()
  const found: Found[] = []
  const report = (code: EntryRule['code'], elementKey: string) => {
    const rule = rules.find((known) => known.code === code && known.parts.length === 0)
    if (rule !== undefined) found.push({ rule, elementKeys: [elementKey] })
  }
  for (const { elementKey, typed, usualLimit } of row) {
    const value = readCount(typed)
    if (typeof value === 'string') report(value, elementKey)
    else if (value !== null) {
      values.set(elementKey, value)
      if (usualLimit !== null && value > usualLimit) report('FAR_ABOVE_USUAL', elementKey)
    }
  }
  return [...found, ...rules.flatMap((rule) => checkSum(rule, values))]
}

function checkSum(rule: EntryRule, values: ReadonlyMap<string, number>): Found[] {
  const filled = rule.parts.filter((key) => values.has(key))
  const missing = rule.wholes.filter((key) => !values.has(key))
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (values.get(key) ?? 0), 0)
  const parts = sum(filled)
  if (parts === 0) return []
  if (rule.code === 'WHOLE_MISSING') return missing.length > 0 ? [{ rule, elementKeys: [...missing, ...filled] }] : []
  if (missing.length > 0 || parts <= sum(rule.wholes)) return []
  return [{ rule, elementKeys: [...filled, ...rule.wholes] }]
}
