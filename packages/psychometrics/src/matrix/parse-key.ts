import type { IssueList } from './issue-list.ts'
import type { ItemType, KeyEntry, ParsedKey } from './item-key.ts'
import { findKeyColumns, type KeyColumn } from './key-columns.ts'
import { type KeyRow, parseAnswers, parseItemType, readKeyRow } from './key-row.ts'
import type { Sheet } from './sheet.ts'

/**
 * Key sheet (item, key; optional type, options, weight, form, column, option_map, maximum, topic) as entries by form.
 * A key that does not say its types is read whole first: where some keys are sets of letters, all of its letter keys are sets.
 */
export function parseKey(sheet: Sheet, issues: IssueList): ParsedKey {
  const rows = readRows(sheet, issues)
  const hasSets = rows.some(({ type, labels }) => type === null && labels.some(({ label }) => isSet(label)))
  const entries: KeyEntry[] = []
  for (const row of rows) {
    const type = row.type ?? inferType(row, hasSets)
    if (row.labels.length === 0 && type !== 'scored' && type !== 'rubric') {
      issues.add('KEY_EMPTY', { sheet: 'key', row: row.row }, { item: row.item })
      continue
    }
    const entry = readKeyRow(row, type, issues)
    if (entry) entries.push(entry)
  }
  const forms = groupByForm(entries, issues)
  if (forms.size === 0) forms.set('', [])
  const columns = new Set(rows.map(({ item, text }) => text('column').trim() || item))
  return { forms, columns, alphabet: inferAlphabet(entries) }
}

function readRows(sheet: Sheet, issues: IssueList): KeyRow[] {
  const columns = findKeyColumns(sheet.header)
  for (const name of ['item', 'key'] as const) {
    if (!columns.has(name)) issues.add('KEY_COLUMN_MISSING', { sheet: 'key', row: 1, column: name }, { name })
  }
  if (!columns.has('item')) return []
  const rows: KeyRow[] = []
  let row = 1
  for (const cells of sheet.rows) {
    row++
    const text = (column: KeyColumn) => cells[columns.get(column) ?? -1] ?? ''
    const item = text('item').trim()
    if (item === '') continue
    const type = parseItemType(text('type'))
    const labels = parseAnswers(text('key'))
    if (type === undefined) {
      issues.add('UNKNOWN_TYPE', { sheet: 'key', row, column: 'type' }, { item, value: text('type') })
    } else if (labels === null) {
      issues.add('BAD_NUMBER', { sheet: 'key', row, column: 'key' }, { item, name: 'key', value: text('key') })
    } else rows.push({ row, item, text, type, labels })
  }
  return rows
}

const isSet = (label: string): boolean => /^[A-H]{2,}$/.test(label) && new Set(label).size === label.length

function inferType(row: KeyRow, hasSets: boolean): ItemType {
  if (row.labels.length === 0 && row.text('maximum').trim() !== '') return 'rubric'
  if (hasSets && row.labels.every(({ label }) => /^[A-H]+$/.test(label))) return 'multiple'
  return row.labels.some(({ label }) => label.length > 1) ? 'category' : 'single'
}

/** One key an item and form; two different ones leave the item out, because nobody can know which is right. */
function groupByForm(entries: readonly KeyEntry[], issues: IssueList): Map<string, KeyEntry[]> {
  const forms = new Map<string, Map<string, KeyEntry>>()
  const disputed = new Set<KeyEntry>()
  for (const entry of entries) {
    const form = forms.get(entry.form) ?? new Map<string, KeyEntry>()
    forms.set(entry.form, form)
    const first = form.get(entry.item)
    if (!first) form.set(entry.item, entry)
    else if (keyText(first) === keyText(entry)) {
      issues.add('KEY_REPEATED', { sheet: 'key', row: entry.row }, { item: entry.item })
    } else {
      disputed.add(first)
      const params = { item: entry.item, first: keyText(first), second: keyText(entry) }
      issues.add('TWO_KEYS', { sheet: 'key', row: entry.row }, params)
    }
  }
  const kept = ([form, items]: [string, Map<string, KeyEntry>]): [string, KeyEntry[]] => [
    form,
    [...items.values()].filter((entry) => !disputed.has(entry)),
  ]
  return new Map([...forms].map(kept))
}

const keyText = ({ answers }: KeyEntry): string =>
  answers.map(({ label, credit }) => (credit === 1 ? label : `${label}:${credit}`)).join('|')

/** Without listed options: A to E and 1 to 5, or up to the highest key, whichever kind the keys are. */
function inferAlphabet(entries: readonly KeyEntry[]): Set<string> {
  const alphabet = new Set<string>()
  for (const { type, answers } of entries) {
    if (type !== 'single' && type !== 'multiple') continue
    for (const { label } of answers) for (const mark of type === 'multiple' ? label : [label]) alphabet.add(mark)
  }
  const marks = [...alphabet]
  const fill = (first: string, last: string) => {
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) alphabet.add(String.fromCharCode(code))
  }
  const highest = (pattern: RegExp, least: string) =>
    [least, ...marks.filter((mark) => pattern.test(mark))].sort().at(-1) ?? least
  if (marks.some((mark) => /^[A-H]$/.test(mark))) fill('A', highest(/^[A-H]$/, 'E'))
  if (marks.some((mark) => /^[0-9]$/.test(mark))) fill('1', highest(/^[0-9]$/, '5'))
  return alphabet
}
