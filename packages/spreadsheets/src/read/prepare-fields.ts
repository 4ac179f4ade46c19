import { type CellParser, compileColumn, isValue } from '../cells/compile-column.ts'
import type { DecimalRule } from '../cells/parse-number.ts'
import type { CellValue, ColumnDefinition, SheetDefinition } from '../definition.ts'
import { type ColumnPlan, foldValue } from '../header/plan-columns.ts'
import { errorIssue, type SheetIssue } from '../issues/sheet-issue.ts'
import type { SheetMapping } from '../mapping/sheet-mapping.ts'

/** A column of the definition with all that is needed to type its cells. */
export interface Field {
  key: string
  isRequired: boolean
  /** Position in the file; -1 for a constant or an absent column. */
  at: number
  header: string
  constant: CellValue
  parse: CellParser
  /** Folded text in the file → text to use, null = skip the row. */
  values: ReadonlyMap<string, string | null> | null
}

export interface PreparedFields {
  fields: readonly Field[]
  issues: readonly SheetIssue[]
}

const foldValues = (values: Record<string, string | null> | undefined): Field['values'] =>
  values === undefined ? null : new Map(Object.entries(values).map(([text, use]) => [foldValue(text), use]))

/** Types a text of the mapping; what does not fit is a fault of the mapping. */
const parseMapped = (parse: CellParser, text: string, path: string, issues: SheetIssue[]): CellValue => {
  const parsed = parse(text)
  if (isValue(parsed)) return parsed
  issues.push(errorIssue('MAPPING_INVALID', { value: text, params: { path, problem: 'VALUE' } }))
  return null
}

/** Compiles the columns for one file. Columns that unpivoting fills are left out. */
export const prepareFields = (
  { columns }: SheetDefinition,
  mapping: SheetMapping,
  plan: ColumnPlan,
  headers: readonly string[],
  rule: DecimalRule,
): PreparedFields => {
  const issues: SheetIssue[] = []
  const prepare = (column: ColumnDefinition): Field => {
    const at = plan.positionOf.get(column.key) ?? -1
    const parse = compileColumn(column, rule)
    const text = mapping.constants?.[column.key]
    return {
      key: column.key,
      isRequired: column.required === true,
      at: text === undefined ? at : -1,
      header: headers[at] ?? '',
      constant: text === undefined ? null : parseMapped(parse, text, `constants.${column.key}`, issues),
      parse,
      values: foldValues(mapping.values?.[column.key]),
    }
  }
  const { unpivot } = mapping
  const isBase = ({ key }: ColumnDefinition) => key !== unpivot?.keyColumn && key !== unpivot?.valueColumn
  return { fields: columns.filter(isBase).map(prepare), issues }
}

export interface UnpivotField {
  keyColumn: string
  keyValue: CellValue
  value: Field
  columnOf: Record<string, string>
}

/** One field for each column of a wide layout. */
export const prepareUnpivot = (
  definition: SheetDefinition,
  mapping: SheetMapping,
  plan: ColumnPlan,
  base: PreparedFields,
  rule: DecimalRule,
): { fields: readonly UnpivotField[]; issues: readonly SheetIssue[] } => {
  const issues: SheetIssue[] = []
  const { unpivot } = mapping
  const find = (key: string | undefined) => definition.columns.find((column) => column.key === key)
  const keyColumn = find(unpivot?.keyColumn)
  const valueColumn = find(unpivot?.valueColumn)
  if (keyColumn === undefined || valueColumn === undefined) return { fields: [], issues }
  const parseKey = compileColumn(keyColumn, rule)
  const parse = compileColumn(valueColumn, rule)
  const values = foldValues(mapping.values?.[valueColumn.key])
  const columnOfBase = columnsOf(base.fields)
  const fields = plan.unpivot.map(
    ({ at, header, text }): UnpivotField => ({
      keyColumn: keyColumn.key,
      keyValue: parseMapped(parseKey, text, `unpivot.columns.${header}`, issues),
      value: { key: valueColumn.key, isRequired: false, at, header, constant: null, parse, values },
      columnOf: { ...columnOfBase, [keyColumn.key]: header, [valueColumn.key]: header },
    }),
  )
  return { fields, issues }
}

/** Column key → header, for the columns that stand in the file. */
export const columnsOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.filter(({ at }) => at >= 0).map(({ key, header }) => [key, header]))
