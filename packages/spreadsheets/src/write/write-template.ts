import type ExcelJS from 'exceljs'
import excel from 'exceljs'
import type { ColumnDefinition, SheetDefinition } from '../definition.ts'
import { guideRows, type TemplateColumn, type TemplateOptions, templateColumns } from './template-form.ts'
import { TEMPLATE_TEXTS } from './template-texts.ts'

const PREPARED_ROWS = 500
const COLUMN_WIDTH = 20
const WIDEST = 48
const REQUIRED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE699' } } as const

const limitsOf = (column: ColumnDefinition): ExcelJS.DataValidation | null => {
  if (column.kind !== 'integer' && column.kind !== 'decimal' && column.kind !== 'year') return null
  if (column.minimum === undefined && column.maximum === undefined) return null
  const type = column.kind === 'decimal' ? 'decimal' : 'whole'
  const formulae = [column.minimum ?? -1e15, column.maximum ?? 1e15]
  return { type, operator: 'between', formulae, allowBlank: true }
}

/** Writes each list once, on a sheet of its own, and tells where it stands. */
const writeLists = (workbook: ExcelJS.Workbook, name: string, columns: readonly TemplateColumn[]) => {
  const ranges = new Map<string, string>()
  const listed = columns.filter(({ offered }) => offered.length > 0)
  if (listed.length === 0) return ranges
  const sheet = workbook.addWorksheet(name, { state: 'hidden' })
  for (const { definition, header, offered } of listed) {
    if (ranges.has(definition.key)) continue
    const target = sheet.getColumn(ranges.size + 1)
    target.values = [header, ...offered]
    ranges.set(definition.key, `'${name}'!$${target.letter}$2:$${target.letter}$${offered.length + 1}`)
  }
  return ranges
}

const validationOf = ({ definition }: TemplateColumn, range: string | undefined, { lang }: TemplateOptions) => {
  const texts = TEMPLATE_TEXTS[lang]
  const shown = { showErrorMessage: true, errorTitle: texts.refused }
  const limits = limitsOf(definition)
  if (range === undefined) return limits === null ? null : { ...limits, ...shown }
  // What a list offers of texts is not all that may be written, so another text is only asked about.
  const errorStyle = definition.kind === 'choice' ? 'stop' : 'warning'
  return { type: 'list' as const, formulae: [range], allowBlank: true, ...shown, errorStyle, error: texts.choose }
}

const writeColumn = (
  sheet: ExcelJS.Worksheet,
  at: number,
  column: TemplateColumn,
  rows: number,
  validation: ReturnType<typeof validationOf>,
): void => {
  const { definition, header } = column
  const cell = sheet.getCell(1, at)
  cell.value = header
  cell.font = { bold: true }
  cell.note = column.note
  if (definition.required === true) cell.fill = REQUIRED_FILL
  const longest = Math.max(header.length + 2, ...column.offered.slice(0, PREPARED_ROWS).map(({ length }) => length + 2))
  sheet.getColumn(at).width = Math.min(Math.max(COLUMN_WIDTH, longest), WIDEST)
  // As text Excel turns neither 33.10 into 33.1 nor 2024-03 into a date.
  const isKeptAsText = definition.kind === 'text' || definition.kind === 'month' || definition.kind === 'date'
  for (let row = 2; row <= rows + 1; row++) {
    if (isKeptAsText) sheet.getCell(row, at).numFmt = '@'
  }
  if (validation === null || !takesRanges(sheet)) return
  const { letter } = sheet.getColumn(at)
  sheet.dataValidations.add(`${letter}2:${letter}${rows + 1}`, validation)
}

interface RangedSheet {
  dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void }
}

/** exceljs writes overlapping rules for cells that each have one; for a range it writes one, which its types leave out. */
const takesRanges = (sheet: object): sheet is RangedSheet => 'dataValidations' in sheet

const fillIn = (
  sheet: ExcelJS.Worksheet,
  columns: readonly TemplateColumn[],
  rows: readonly Readonly<Record<string, string>>[],
): void => {
  const places = new Map(columns.map(({ definition }, at) => [definition.key, at + 1]))
  for (const [index, row] of rows.entries())
    for (const [key, text] of Object.entries(row)) {
      const at = places.get(key)
      if (at !== undefined) sheet.getCell(index + 2, at).value = text
    }
}

const writeWords = (workbook: ExcelJS.Workbook, name: string, rows: readonly (readonly string[])[]): void => {
  const sheet = workbook.addWorksheet(name)
  for (const row of rows) sheet.addRow([...row])
  const widest = Math.max(1, ...rows.map(({ length }) => length))
  for (let at = 1; at <= widest; at++) sheet.getColumn(at).width = COLUMN_WIDTH
}

/**
 * An XLSX to fill in: worksheets whose headers have notes and whose cells have drop-downs and limits, then a guide and
 * sheets to look things up in. What `readSheet` makes of it, filled in, needs no mapping.
 */
export const writeTemplate = async (definition: SheetDefinition, options: TemplateOptions): Promise<Uint8Array> => {
  const texts = TEMPLATE_TEXTS[options.lang]
  const columns = templateColumns(definition, options)
  const workbook = new excel.Workbook()
  const worksheets = options.worksheets ?? [{ name: texts.data, rows: [] }]
  // The words of a wide row stay in sight while its cells scroll.
  const xSplit = Math.max(
    0,
    columns.findIndex(({ definition: { key } }) => key === options.across?.key),
  )
  const sheets = worksheets.map(({ name }) =>
    workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit }] }),
  )
  writeWords(workbook, texts.guide, guideRows(columns, options))
  for (const { name, rows } of options.references ?? []) writeWords(workbook, name, rows)
  const ranges = writeLists(workbook, texts.choices, columns)
  for (const [index, sheet] of sheets.entries()) {
    const known = worksheets[index]?.rows ?? []
    const prepared = known.length > 0 ? known.length : (options.rows ?? PREPARED_ROWS)
    for (const [at, column] of columns.entries())
      writeColumn(sheet, at + 1, column, prepared, validationOf(column, ranges.get(column.definition.key), options))
    fillIn(sheet, columns, known)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
