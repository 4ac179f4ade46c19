import { masterOption } from './answer-text.ts'
import { CategoryTable } from './category-table.ts'
import { CellCoder, type CodingRules } from './cell-coder.ts'
import type { IssueList } from './issue-list.ts'
import { findItemColumns, reportUnkeyedColumns } from './item-columns.ts'
import type { KeyEntry, ParsedKey } from './item-key.ts'
import { columnName, findColumnRole, indexColumns } from './sheet.ts'

export interface LaidItem {
  column: number
  item: number
  coder: CellCoder
}

/** Where everything stands in an answer sheet. */
export interface SheetLayout {
  columnCount: number
  person: number | null
  form: number | null
  /** Column with whole answer strings, where there are no item columns. */
  answers: number | null
  groups: readonly { name: string; column: number }[]
  items: readonly { entry: KeyEntry; table: CategoryTable }[]
  forms: ReadonlyMap<string, readonly LaidItem[]>
}

export interface LayoutOptions {
  person?: string
  groups?: readonly string[]
  blank?: CodingRules['blank']
}

export function layOutSheet(
  header: readonly string[],
  key: ParsedKey,
  options: LayoutOptions,
  issues: IssueList,
): SheetLayout {
  const positions = indexColumns(header, 'responses', issues)
  const entries = [...key.forms.values()].flat()
  const keyed = findItemColumns(positions, entries)
  const free = [...positions].filter(([, index]) => !keyed.used.has(index))
  const role = (wanted: string) => free.find(([name]) => findColumnRole(name) === wanted)?.[1] ?? null
  const person = options.person === undefined ? role('person') : (positions.get(options.person) ?? null)
  for (const name of [...(options.groups ?? []), ...(options.person === undefined ? [] : [options.person])]) {
    if (!positions.has(name)) issues.add('COLUMN_NOT_FOUND', { sheet: 'responses', row: 1 }, { name })
  }
  if (person === null) issues.add('NO_PERSON_COLUMN', { sheet: 'responses', row: 1 })
  const form = role('form')
  if (key.forms.size > 1 && form === null) issues.add('NO_FORM_COLUMN', { sheet: 'responses', row: 1 })
  const answers = keyed.used.size === 0 ? role('answers') : null
  reportUnkeyedColumns(free, key.columns, issues)
  const { items, forms } = layOutItems(key, answers === null ? keyed.find : null, options, issues)
  if (items.length === 0) issues.add('NO_ITEMS', { sheet: 'responses', row: 1 })
  const groups = free
    .filter(([name]) => isGroup(name, options.groups ?? []))
    .map(([name, column]) => ({ name: columnName(name), column }))
  return { columnCount: header.length, person, form, answers, groups, items, forms }
}

const GROUP_ROLES = new Set(['class_id', 'school', 'kecamatan'])
const isGroup = (name: string, named: readonly string[]): boolean =>
  named.includes(name) || GROUP_ROLES.has(findColumnRole(name) ?? '')

function layOutItems(
  key: ParsedKey,
  findColumn: ((entry: KeyEntry) => number | undefined) | null,
  options: LayoutOptions,
  issues: IssueList,
): Pick<SheetLayout, 'items' | 'forms'> {
  const items: { entry: KeyEntry; table: CategoryTable }[] = []
  const index = new Map<string, number>()
  const forms = new Map<string, LaidItem[]>()
  const unmatched = findUnmatchedOptions(key, issues)
  for (const [form, entries] of key.forms) {
    const laid: LaidItem[] = []
    forms.set(form, laid)
    entries.forEach((entry, order) => {
      const column = findColumn ? findColumn(entry) : order
      if (column === undefined) {
        issues.add('ITEM_NOT_IN_SHEET', { sheet: 'key', row: entry.row }, { item: entry.item })
        return
      }
      const prefix = unmatched.has(entry.item) ? `${form}:` : ''
      const item = index.get(entry.item) ?? items.length
      const first = items[item] ?? { entry, table: new CategoryTable() }
      if (prefix === '' && creditText(first.entry) !== creditText(entry)) {
        issues.add('KEYS_DISAGREE', { sheet: 'key', row: entry.row }, { item: entry.item, form })
        return
      }
      if (item === items.length) items.push(first)
      index.set(entry.item, item)
      const rules = { alphabet: key.alphabet, blank: options.blank ?? 'answer', prefix }
      laid.push({ column, item, coder: new CellCoder(entry, first.table, rules) })
    })
  }
  return { items, forms }
}

/** Items whose key letter differs between forms while nothing says which printed option is which. */
function findUnmatchedOptions(key: ParsedKey, issues: IssueList): Set<string> {
  const first = new Map<string, KeyEntry>()
  const unmatched = new Set<string>()
  for (const entry of [...key.forms.values()].flat()) {
    const other = first.get(entry.item) ?? entry
    first.set(entry.item, other)
    const isSameKey = JSON.stringify(other.answers) === JSON.stringify(entry.answers)
    if (isSameKey || entry.optionMap || other.optionMap || unmatched.has(entry.item)) continue
    unmatched.add(entry.item)
    issues.add('OPTION_ORDER_UNKNOWN', { sheet: 'key', row: entry.row }, { item: entry.item })
  }
  return unmatched
}

/** What earns points on the master item: equal on every form, or somebody's key is wrong. */
function creditText({ answers, optionMap, weight }: KeyEntry): string {
  const credits = answers.map(({ label, credit }) => `${masterOption(label, optionMap)}=${credit * weight}`)
  return credits.sort().join(' ')
}
