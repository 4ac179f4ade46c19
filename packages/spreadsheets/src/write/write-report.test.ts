import excel from 'exceljs'
import { expect, it } from 'vitest'
import { writeReport } from './write-report.ts'

const open = async (...sheets: Parameters<typeof writeReport>[0]) => {
  const workbook = new excel.Workbook()
  const { buffer } = await writeReport(sheets)
  await workbook.xlsx.load(buffer as ArrayBuffer)
  return workbook
}

const board = {
  name: 'K6/2026: semua [desa] kecamatan yang panjang namanya',
  titles: ['PWS-KIA', 'Puskesmas Pejawaran'],
  columns: [
    { title: 'Desa', width: 20 },
    { title: 'Jml', group: 'Bulan ini' },
    { title: '%', group: 'Bulan ini', format: '0.0' },
    { title: 'Status' },
  ],
  rows: [
    ['Beji', 3, 5.25, 'Baik'],
    ['Biting', null, null, 'belum melapor'],
    ['Puskesmas', 3, 4.5, 'Cukup'],
  ],
  hasTotal: true,
  notes: ['Catatan'],
} as const

it('has a title, a header of two rows, numbers as numbers and nothing where nothing was reported', async () => {
  const sheet = (await open(board)).worksheets[0]
  expect(sheet?.name).toBe('K6 2026  semua  desa  kecamatan')
  expect(sheet?.getCell('A1').value).toBe('PWS-KIA')
  expect(['A4', 'B4', 'B5', 'C5', 'D4'].map((at) => sheet?.getCell(at).value)).toEqual([
    'Desa',
    'Bulan ini',
    'Jml',
    '%',
    'Status',
  ])
  expect(sheet?.getCell('C4').master.address).toBe('B4')
  expect(sheet?.getCell('A5').master.address).toBe('A4')
  expect(sheet?.getRow(6).values).toEqual([undefined, 'Beji', 3, 5.25, 'Baik'])
  expect([sheet?.getCell('B7').value, sheet?.getCell('D7').value]).toEqual([null, 'belum melapor'])
  expect(sheet?.getCell('C6').numFmt).toBe('0.0')
  expect([sheet?.getCell('A6').font?.bold, sheet?.getCell('A8').font?.bold]).toEqual([undefined, true])
  expect(sheet?.getCell('A10').value).toBe('Catatan')
})

it('prints as one landscape A4 in width, with its header on every page', async () => {
  const sheet = (await open(board)).worksheets[0]
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1 })
  expect(sheet?.pageSetup.printTitlesRow).toBe('4:5')
})

it('a text that looks like a formula stays text', async () => {
  const sheet = (await open({ ...board, rows: [['=1+1', 1, 1, '']] })).worksheets[0]
  expect(sheet?.getCell('A6').value).toBe('=1+1')
})
