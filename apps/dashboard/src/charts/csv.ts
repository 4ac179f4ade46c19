import { type ChartTable, type TableCell, tableFor } from './chart-table.ts'
import type { Language } from './format/format-number.ts'

const FORMULA_START = /^[=+@\t\r]/

/** More would be noise, and weight: the counts beside a value give it exactly. */
const DECIMALS = 3

const rounded = (value: number): string => String(Number(value.toFixed(DECIMALS)))

const field = (cell: TableCell, language: Language): string => {
  const raw = cell.raw === undefined ? cell.text : cell.raw
  if (raw === null) return ''
  if (typeof raw === 'number') return language === 'id' ? rounded(raw).replace('.', ',') : rounded(raw)
  const text = FORMULA_START.test(raw) ? `'${raw}` : raw
  return /[";,\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** Spreadsheets set to Indonesian expect `;` and a decimal comma, English ones `,` and a point. */
export const writeCsv = (table: ChartTable, language: Language): string => {
  const separator = language === 'id' ? ';' : ','
  const { columns, rows } = tableFor('file', table)
  const header = columns.map((column) => field({ text: column.header }, language))
  const body = rows.map((row) => row.cells.map((cell) => field(cell, language)))
  return [header, ...body].map((cells) => `${cells.join(separator)}\r\n`).join('')
}

export const csvHref = (table: ChartTable, language: Language): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${writeCsv(table, language)}`)}`
