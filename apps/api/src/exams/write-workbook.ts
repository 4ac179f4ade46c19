import type { WorkbookTable } from '@pantau/psychometrics'
import ExcelJS from 'exceljs'

/** Writes tables as the sheets of an XLSX file, row by row. */
export async function writeWorkbook(path: string, tables: readonly WorkbookTable[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  for (const { name, header, rows } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
    sheet.columns = header.map((column) => ({ width: Math.max(10, column.length + 2) }))
    const head = sheet.addRow([...header])
    head.font = { bold: true }
    head.commit()
    for (const cells of rows) sheet.addRow([...cells]).commit()
    sheet.commit()
  }
  await workbook.commit()
}
