import { explainGap } from '../items/minimum-numbers.ts'
import type { Issue, Locale } from '../matrix/issue.ts'
import type { ExamAnalysis, FormAnalysis } from './analyse-exam.ts'
import { difRows } from './dif-rows.ts'
import { groupRows } from './group-rows.ts'
import { irtAbilityRows, irtFitRows, irtInformationRows, irtItemRows } from './irt-rows.ts'
import { type IssueRow, issueRows } from './issue-rows.ts'
import { itemRows } from './item-rows.ts'
import { optionRows } from './option-rows.ts'
import { testRows } from './test-rows.ts'

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>

export const TABLE_NAMES = [
  'items',
  'options',
  'test',
  'groups',
  'schools',
  'pairs',
  'persons',
  'dif',
  'irt_items',
  'irt_fit',
  'irt_abilities',
  'irt_information',
  'issues',
] as const
export type TableName = (typeof TABLE_NAMES)[number]
export type ExamTables = Readonly<
  Record<Exclude<TableName, 'issues'>, readonly Row[]> & { issues: readonly IssueRow[] }
>

/** Every table of an analysed exam; rows of several tests carry the form they belong to. */
export function examTables({ forms, irt, matrix }: ExamAnalysis, issues: readonly Issue[], locale: Locale): ExamTables {
  const each = (rows: (form: FormAnalysis) => readonly Row[]): Row[] =>
    forms.flatMap((form) => rows(form).map((row) => (form.form === '' ? row : { form: form.form, ...row })))
  const model = irt && !('reason' in irt) ? irt : null
  const gap = irt && 'reason' in irt ? [{ statistic: irt.statistic, value: null, note: explainGap(irt, locale) }] : []
  return {
    items: each((form) => itemRows(form, locale)),
    options: each(({ items, matrix: part }) => optionRows(items, listedItems(part.items))),
    test: each(({ test }) => testRows(test, locale)),
    groups: each(({ groups }) => groupRows(groups, locale)),
    schools: [],
    pairs: [],
    persons: [],
    dif: each(({ dif }) => difRows(dif, locale)),
    irt_items: model ? irtItemRows(model, matrix, locale) : [],
    irt_fit: model ? irtFitRows(model) : gap,
    irt_abilities: model ? irtAbilityRows(model, matrix) : [],
    irt_information: model ? irtInformationRows(model) : [],
    issues: issueRows(issues, locale),
  }
}

const listedItems = (items: ExamAnalysis['matrix']['items']): Set<string> =>
  new Set(items.filter(({ areOptionsListed }) => areOptionsListed).map(({ id }) => id))

/** Signs of cheating as rows; those of classes go beside what the group column already says of them. */
export interface SignTables {
  pairs: readonly Row[]
  /** Where every pair inside the classes was compared: how many, and of which classes. */
  compared: { pairs: number; family: 'clean' | 'all' } | null
  persons: readonly Row[]
  /** Rows of classRows by the group's name, of one column. */
  classes: { column: string; rows: ReadonlyMap<string, Row> } | null
  /** Rows of schoolRows. */
  schools: readonly Row[]
}

export function addSigns(tables: ExamTables, { pairs, persons, classes, schools }: SignTables): ExamTables {
  if (classes === null) return { ...tables, pairs, persons, schools }
  const [some = {}] = classes.rows.values()
  const none = Object.fromEntries(Object.keys(some).map((column) => [column, null]))
  const groups = tables.groups.map((row) => {
    const signs = row.group === classes.column ? classes.rows.get(String(row.name)) : undefined
    return { ...row, ...(signs ?? { ...none, n: row.n ?? null }) }
  })
  return { ...tables, pairs, persons, groups, schools }
}

/** All rows in one array, each with the name of its table; or the rows of the tables asked for. */
export function tableRows(tables: ExamTables, names: readonly TableName[] = TABLE_NAMES): Row[] {
  return names.flatMap((table) => tables[table].map((row) => ({ table, ...row })))
}
