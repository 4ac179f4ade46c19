import { type CategoryTable, MOST_CATEGORIES } from './category-table.ts'
import type { IssueList } from './issue-list.ts'
import type { KeyEntry } from './item-key.ts'
import {
  FIRST_CATEGORY,
  type MatrixItem,
  NOT_PRESENTED,
  type PupilGroup,
  type ResponseMatrix,
} from './response-matrix.ts'
import type { SheetLayout } from './sheet-layout.ts'

interface BuiltRows {
  layout: SheetLayout
  issues: IssueList
  pupils: readonly string[]
  forms: readonly string[]
  formOf: readonly number[]
  groupValues: readonly (readonly string[])[]
  itemCount: number
  codes: Uint8Array
}

/** Turns rows into item-major codes, with categories in alphabetical order so that the order of rows changes nothing. */
export function finishMatrix(rows: BuiltRows): ResponseMatrix {
  const { pupils, itemCount, layout, issues } = rows
  const pupilCount = pupils.length
  const codes = new Uint8Array(pupilCount * itemCount)
  let hasNotPresented = false
  const items = layout.items.map(({ entry, table }, item) => {
    const order = sortedLabels(entry, table)
    const recode = recodeTable(table, order)
    const start = item * pupilCount
    for (let pupil = 0; pupil < pupilCount; pupil++) {
      const code = rows.codes[pupil * itemCount + item] ?? 0
      codes[start + pupil] = recode[code] ?? code
      if (code === NOT_PRESENTED) hasNotPresented = true
    }
    return finishItem(entry, table, order, issues)
  })
  return {
    pupilCount,
    itemCount,
    pupils,
    items,
    codes,
    hasNotPresented,
    forms: rows.forms,
    formOf: Int32Array.from(rows.formOf),
    groups: layout.groups.map(({ name }, index) => toGroup(name, rows.groupValues[index] ?? [])),
  }
}

function sortedLabels(entry: KeyEntry, table: CategoryTable): string[] {
  if (entry.type === 'rubric') return [...table.labels].sort((a, b) => Number(a) - Number(b))
  return [...table.labels].sort()
}

function recodeTable(table: CategoryTable, order: readonly string[]): Uint8Array {
  const recode = Uint8Array.from({ length: FIRST_CATEGORY + order.length }, (_, code) => code)
  order.forEach((label, index) => {
    recode[table.find(label) ?? 0] = FIRST_CATEGORY + index
  })
  return recode
}

function finishItem(entry: KeyEntry, table: CategoryTable, order: readonly string[], issues: IssueList): MatrixItem {
  const points = new Float64Array(FIRST_CATEGORY + order.length)
  order.forEach((label, index) => {
    points[FIRST_CATEGORY + index] = table.points[(table.find(label) ?? 0) - FIRST_CATEGORY] ?? 0
  })
  const { item, topic, type, weight } = entry
  if (table.isPooled) {
    issues.add('TOO_MANY_CATEGORIES', { sheet: 'responses', column: entry.column }, { item, maximum: MOST_CATEGORIES })
  }
  return {
    id: item,
    topic,
    type,
    weight,
    maximum: findMaximum(entry, points, issues),
    categories: order,
    points,
    areOptionsListed: entry.options !== null,
  }
}

function findMaximum(
  { type, item, weight, maximum, column }: KeyEntry,
  points: Float64Array,
  issues: IssueList,
): number {
  const highest = points.reduce((high, value) => Math.max(high, value), 0)
  if (type !== 'rubric') return highest
  if (maximum !== null) return maximum * weight
  issues.add('MAXIMUM_ASSUMED', { sheet: 'responses', column }, { item, maximum: highest / weight })
  return highest
}

function toGroup(column: string, values: readonly string[]): PupilGroup {
  const names = [...new Set(values)].sort()
  const index = new Map(names.map((name, position) => [name, position]))
  return { column, names, of: Int32Array.from(values, (value) => index.get(value) ?? 0) }
}
