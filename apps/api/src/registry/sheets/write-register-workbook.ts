import type { CellValue, ColumnDefinition } from '@pantau/spreadsheets'
import ExcelJS from 'exceljs'

interface SheetOptions {
  readonly name: string
  readonly lang: 'id' | 'en'
}

// as text a program for sheets keeps the zeros and all 16 digits of a NIK
const formats: Partial<Record<ColumnDefinition['kind'], string>> = { text: '@', date: 'yyyy-mm-dd' }

/** Rows as an XLSX with the columns of the CSV: days are dates, numbers numbers, all else text. */
export async function writeRegisterWorkbook(
  columns: readonly ColumnDefinition[],
  rows: readonly Readonly<Record<string, CellValue>>[],
  { name, lang }: SheetOptions,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ title, kind }) => ({
    header: title[lang],
    width: Math.max(12, title[lang].length + 2),
    ...(formats[kind] !== undefined && { style: { numFmt: formats[kind] } }),
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow(columns.map(({ key, kind }) => cellOf(kind, row[key] ?? null)))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const cellOf = (kind: ColumnDefinition['kind'], value: CellValue) =>
  kind === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
