import type ExcelJS from 'exceljs'
import excel from 'exceljs'

export interface ReportColumn {
  title: string
  /** Stands above the titles of all neighbours that have the same. */
  group?: string
  /** In characters. */
  width?: number
  /** Number format of the cells, as spreadsheets write it: `0.0`. */
  format?: string
}

export interface ReportSheet {
  /** Name of the worksheet: at most 31 characters are kept. */
  name: string
  /** Lines above the table, the first one bold. */
  titles: readonly string[]
  columns: readonly ReportColumn[]
  rows: readonly (readonly (number | string | null)[])[]
  /** The last row stands for all others. */
  hasTotal?: boolean
  /** Lines below the table. */
  notes?: readonly string[]
}

const longestName = 31
const a4 = 9
const thin = { style: 'thin' } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const
const inchesOfMargin = 0.4
const defaultWidth = 9

/** An XLSX to read and print: numbers are numbers, each sheet one landscape A4 wide, its header on every page. */
export async function writeReport(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const workbook = new excel.Workbook()
  for (const sheet of sheets) addReportSheet(workbook, sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addReportSheet(workbook: ExcelJS.Workbook, sheet: ReportSheet): void {
  const { titles, columns, rows, hasTotal = false, notes = [] } = sheet
  const head = titles.length + 2
  const worksheet = workbook.addWorksheet(sheet.name.replace(/[\\/*?:[\]]/g, ' ').slice(0, longestName), {
    views: [{ state: 'frozen', ySplit: head + 1, xSplit: 2 }],
    pageSetup: {
      ...{ paperSize: a4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `${head}:${head + 1}`,
      margins: {
        ...{ left: inchesOfMargin, right: inchesOfMargin, top: inchesOfMargin, bottom: inchesOfMargin },
        ...{ header: 0, footer: 0 },
      },
    },
  })
  worksheet.columns = columns.map(({ width = defaultWidth }) => ({ width }))
  for (const title of titles) worksheet.addRow([title])
  worksheet.getRow(1).font = { bold: true, size: 13 }
  addHead(worksheet, columns, head)
  for (const row of rows) worksheet.getRow(worksheet.rowCount + 1).values = [...row]
  const last = head + 1 + rows.length
  for (let row = head + 2; row <= last; row += 1) dressRow(worksheet.getRow(row), columns, hasTotal && row === last)
  for (const [at, note] of notes.entries()) worksheet.getCell(last + 2 + at, 1).value = note
}

function addHead(worksheet: ExcelJS.Worksheet, columns: readonly ReportColumn[], top: number): void {
  for (const [at, { title, group }] of columns.entries()) {
    const place = at + 1
    worksheet.getCell(top, place).value = group ?? title
    if (group === undefined) worksheet.mergeCells(top, place, top + 1, place)
    else worksheet.getCell(top + 1, place).value = title
  }
  for (const [from, to] of listGroups(columns)) worksheet.mergeCells(top, from + 1, top, to + 1)
  for (const row of [top, top + 1])
    for (let place = 1; place <= columns.length; place += 1) {
      const cell = worksheet.getCell(row, place)
      cell.font = { bold: true }
      cell.alignment = centred
      cell.border = border
    }
}

/** First and last place of each run of neighbours under one group. */
function listGroups(columns: readonly ReportColumn[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  for (const [at, { group }] of columns.entries()) {
    const run = runs.at(-1)
    if (run !== undefined && group !== undefined && columns[at - 1]?.group === group) run[1] = at
    else if (group !== undefined) runs.push([at, at])
  }
  return runs.filter(([from, to]) => to > from)
}

function dressRow(row: ExcelJS.Row, columns: readonly ReportColumn[], isTotal: boolean): void {
  for (const [at, { format }] of columns.entries()) {
    const cell = row.getCell(at + 1)
    cell.border = border
    if (format !== undefined) cell.numFmt = format
    if (isTotal) cell.font = { bold: true }
  }
}
