import type { Locale } from '../matrix/issue.ts'
import type { Cell, ExamTables, Row, TableName } from './exam-tables.ts'

/** One sheet of a workbook: a name, a header and rows of plain cells. */
export interface WorkbookTable {
  name: string
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
}

const SHEET_NAMES: Record<TableName, { id: string; en: string }> = {
  items: { id: 'Butir', en: 'Items' },
  options: { id: 'Pilihan', en: 'Options' },
  test: { id: 'Tes', en: 'Test' },
  groups: { id: 'Kelompok', en: 'Groups' },
  schools: { id: 'Sekolah', en: 'Schools' },
  pairs: { id: 'Pasangan', en: 'Pairs' },
  persons: { id: 'Peserta', en: 'Pupils' },
  dif: { id: 'DIF', en: 'DIF' },
  irt_items: { id: 'IRT butir', en: 'IRT items' },
  irt_fit: { id: 'IRT kecocokan', en: 'IRT fit' },
  irt_abilities: { id: 'IRT kemampuan', en: 'IRT abilities' },
  irt_information: { id: 'IRT informasi', en: 'IRT information' },
  issues: { id: 'Temuan', en: 'Issues' },
}

/** The tables that hold rows, as sheets; the columns keep their names so that sheets and JSON can be compared. */
export function workbookTables(tables: ExamTables, locale: Locale): WorkbookTable[] {
  return (Object.keys(SHEET_NAMES) as TableName[]).flatMap((name) => {
    const rows: readonly Row[] = tables[name]
    if (rows.length === 0) return []
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return [
      { name: SHEET_NAMES[name][locale], header, rows: rows.map((row) => header.map((column) => row[column] ?? null)) },
    ]
  })
}
