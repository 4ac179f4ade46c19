import type ExcelJS from 'exceljs'
import excel from 'exceljs'
import type { ColumnDefinition, SheetDefinition } from '../definition.ts'
import { guideLine, headerNote, type Language, offeredChoices, TEMPLATE_TEXTS } from './template-texts.ts'

export interface TemplateOptions {
  lang: Language
  /** Rows with drop-downs and checks below the header; default 500. */
  rows?: number
}

const PREPARED_ROWS = 500
const COLUMN_WIDTH = 20

const numberValidation = (column: ColumnDefinition): ExcelJS.DataValidation | null => {
  if (column.kind !== 'integer' && column.kind !== 'decimal' && column.kind !== 'year') return null
  if (column.minimum === undefined && column.maximum === undefined) return null
  const type = column.kind === 'decimal' ? 'decimal' : 'whole'
  const formulae = [column.minimum ?? -1e15, column.maximum ?? 1e15]
  return { type, operator: 'between', formulae, allowBlank: true }
}

const addChoices = (sheet: ExcelJS.Worksheet, columns: readonly ColumnDefinition[], language: Language) => {
  const ranges = new Map<string, string>()
  for (const column of columns) {
    const offered = offeredChoices(column)
    if (column.kind !== 'choice' || offered.length === 0) continue
    const target = sheet.getColumn(ranges.size + 1)
    target.values = [column.title[language], ...offered]
    ranges.set(column.key, `'${sheet.name}'!$${target.letter}$2:$${target.letter}$${offered.length + 1}`)
  }
  return ranges
}

const validationOf = (column: ColumnDefinition, range: string | undefined): ExcelJS.DataValidation | null =>
  range === undefined ? numberValidation(column) : { type: 'list', formulae: [range], allowBlank: true }

const addDataColumn = (
  sheet: ExcelJS.Worksheet,
  column: ColumnDefinition,
  at: number,
  validation: ExcelJS.DataValidation | null,
  { lang, rows = PREPARED_ROWS }: TemplateOptions,
) => {
  const texts = TEMPLATE_TEXTS[lang]
  const header = sheet.getCell(1, at)
  header.value = column.title[lang]
  header.font = { bold: true }
  header.note = headerNote(column, lang)
  if (column.required === true) header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE699' } }
  const target = sheet.getColumn(at)
  target.width = Math.max(COLUMN_WIDTH, column.title[lang].length + 2)
  // As text Excel turns neither 33.10 into 33.1 nor 2024-03 into a date.
  const isKeptAsText = column.kind === 'text' || column.kind === 'month' || column.kind === 'date'
  for (let row = 2; row <= rows + 1; row++) {
    const cell = sheet.getCell(row, at)
    if (isKeptAsText) cell.numFmt = '@'
    if (validation === null) continue
    const checked = { ...validation, showErrorMessage: true, errorTitle: texts.refused }
    cell.dataValidation = validation.type === 'list' ? { ...checked, error: texts.choose } : checked
  }
}

/** An empty XLSX to fill in: header with notes, drop-downs for choices, limits of numbers and a guide sheet. */
export const writeTemplate = async (definition: SheetDefinition, options: TemplateOptions): Promise<Uint8Array> => {
  const { columns } = definition
  const texts = TEMPLATE_TEXTS[options.lang]
  const workbook = new excel.Workbook()
  const data = workbook.addWorksheet(texts.data, { views: [{ state: 'frozen', ySplit: 1 }] })
  const guide = workbook.addWorksheet(texts.guide)
  guide.addRow([...texts.guideHeaders]).font = { bold: true }
  for (const column of columns) guide.addRow(guideLine(column, options.lang))
  for (let at = 1; at <= texts.guideHeaders.length; at++) guide.getColumn(at).width = COLUMN_WIDTH
  const hasChoices = columns.some((column) => column.kind === 'choice' && offeredChoices(column).length > 0)
  const ranges = hasChoices
    ? addChoices(workbook.addWorksheet(texts.choices, { state: 'hidden' }), columns, options.lang)
    : new Map<string, string>()
  for (const [at, column] of columns.entries()) {
    addDataColumn(data, column, at + 1, validationOf(column, ranges.get(column.key)), options)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
