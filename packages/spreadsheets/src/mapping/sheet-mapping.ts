import { z } from 'zod'
import type { SheetDefinition } from '../definition.ts'
import { errorIssue, type SheetIssue } from '../issues/sheet-issue.ts'

const text = z.string()
const textMap = z.record(text, text)

const sheetMappingSchema = z.strictObject({
  columns: z.record(text, text.nullable()).optional(),
  constants: textMap.optional(),
  values: z.record(text, z.record(text, text.nullable())).optional(),
  where: z.record(text, z.union([text, z.array(text)])).optional(),
  unpivot: z.strictObject({ keyColumn: text, valueColumn: text, columns: textMap }).optional(),
  sheet: text.optional(),
  sheets: z.strictObject({ keyColumn: text.optional(), names: textMap }).optional(),
  decimal: z.enum([',', '.']).optional(),
})

/** How a file that is not laid out as the definition expects is to be read; users write it as JSON. */
export interface SheetMapping {
  /** Header in the file → column key; null leaves the column out. */
  columns?: Record<string, string | null> | undefined
  /** Column key → text used for every row, in place of a column of the file. */
  constants?: Record<string, string> | undefined
  /** Column key → text in the file → text to use; null skips the row on purpose, counted. */
  values?: Record<string, Record<string, string | null>> | undefined
  /** Header in the file → only rows with this text (or one of these); others are skipped, counted. */
  where?: Record<string, string | readonly string[]> | undefined
  /** Wide layout: header → text for keyColumn, its cell → valueColumn. A blank cell gives no row. */
  unpivot?: { keyColumn: string; valueColumn: string; columns: Record<string, string> } | undefined
  /** Worksheet of an XLSX; default the first visible one with a cell. */
  sheet?: string | undefined
  /** Several worksheets read one after another: name → text for keyColumn, or only read where there is no keyColumn. */
  sheets?: { keyColumn?: string | undefined; names: Record<string, string> } | undefined
  /** The decimal mark of the file; settles numbers that can be read two ways. */
  decimal?: ',' | '.' | undefined
}

const invalid = (path: string, problem: string, value: string | null = null) =>
  errorIssue('MAPPING_INVALID', { value, params: { path, problem } })

const unknownKeys = (definition: SheetDefinition, mapping: SheetMapping): SheetIssue[] => {
  const known = new Set(definition.columns.map((column) => column.key))
  const named: [string, string | null][] = [
    ...Object.entries(mapping.columns ?? {}).map(([header, key]): [string, string | null] => [
      `columns.${header}`,
      key,
    ]),
    ...Object.keys(mapping.constants ?? {}).map((key): [string, string] => [`constants.${key}`, key]),
    ...Object.keys(mapping.values ?? {}).map((key): [string, string] => [`values.${key}`, key]),
  ]
  if (mapping.unpivot !== undefined) {
    named.push(['unpivot.keyColumn', mapping.unpivot.keyColumn], ['unpivot.valueColumn', mapping.unpivot.valueColumn])
  }
  const { keyColumn } = mapping.sheets ?? {}
  if (keyColumn !== undefined) named.push(['sheets.keyColumn', keyColumn])
  return named.filter(([, key]) => key !== null && !known.has(key)).map(([path, key]) => invalid(path, 'COLUMN', key))
}

/** Checks JSON a user wrote against the shape of a mapping and the column keys of the definition. */
export const checkSheetMapping = (
  input: unknown,
  definition: SheetDefinition,
): { mapping: SheetMapping; issues: SheetIssue[] } => {
  const parsed = sheetMappingSchema.safeParse(input ?? {})
  if (parsed.success) return { mapping: parsed.data, issues: unknownKeys(definition, parsed.data) }
  const issues = parsed.error.issues.flatMap((found) => {
    const path = found.path.join('.')
    if (found.code !== 'unrecognized_keys') return [invalid(path, 'SHAPE')]
    return found.keys.map((key) => invalid([...found.path, key].join('.'), 'KEY', key))
  })
  return { mapping: {}, issues }
}
