import { writeFileSync } from 'node:fs'
import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { guessLayout, placeOfRow, type SheetDefinition } from '../index.ts'
import { readAll, sheetFile } from '../testing/sheet-files.ts'

const COUNTS: SheetDefinition = {
  columns: [
    { key: 'code', kind: 'text', title: { id: 'Kode wilayah', en: 'Area code' } },
    { key: 'place', kind: 'text', title: { id: 'Nama wilayah', en: 'Area name' } },
    { key: 'element', kind: 'text', title: { id: 'Elemen', en: 'Element' }, required: true },
    { key: 'period', kind: 'text', title: { id: 'Periode', en: 'Period' } },
    { key: 'year', kind: 'year', title: { id: 'Tahun', en: 'Year' } },
    { key: 'month', kind: 'text', title: { id: 'Bulan', en: 'Month' } },
    { key: 'value', kind: 'integer', title: { id: 'Nilai', en: 'Value' }, aliases: ['jumlah'], required: true },
  ],
}
const RULES = { period: 'period', month: 'month', value: 'value', places: ['place', 'code'] }

const guess = (path: string, mapping = {}) => guessLayout(path, COUNTS, RULES, mapping)

const read = async (path: string, given = {}) => {
  const mapping = await guess(path, given)
  const { rows, issues } = await readAll(path, COUNTS, { mapping })
  return { mapping, issues, rows }
}

const book = async (sheets: Record<string, (string | number | Date | null)[][]>): Promise<string> => {
  const workbook = new excel.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  const path = sheetFile('', 'book.xlsx')
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  return path
}

describe('a column for each month', () => {
  it.each([
    ['Januari 2026;Februari 2026', 'period', '2026-01', '2026-02'],
    ['2026-01;2026-02', 'period', '2026-01', '2026-02'],
    ['Jan-26;Feb-26', 'period', '2026-01', '2026-02'],
    ['01/2026;02/2026', 'period', '2026-01', '2026-02'],
    ['2025;2026', 'period', '2025', '2026'],
    ['Jan;Feb', 'month', '1', '2'],
    ['JANUARI;Pebruari', 'month', '1', '2'],
  ])('is seen in the headers %s', async (headers, key, one, other) => {
    const text = `Kode wilayah;Elemen;Tahun;${headers}\n33.04.01;anc.k4;2026;5;\n33.04.02;anc.k4;2026;0;7\n`
    const { rows, issues } = await read(sheetFile(text))
    expect(issues).toEqual([])
    expect(rows.map(({ row, cells }) => [row, cells.code, cells[key], cells.value])).toEqual([
      [2, '33.04.01', one, 5],
      [3, '33.04.02', one, 0],
      [3, '33.04.02', other, 7],
    ])
  })

  it('leaves a column of sums beside the months out', async () => {
    const { rows } = await read(sheetFile('Kode wilayah;Elemen;2026-01;2026-02;Jumlah\n33.04;anc.k4;5;6;11\n'))
    expect(rows.map(({ cells }) => cells.value)).toEqual([5, 6])
  })

  it('is not sought where rows name their period or the mapping says otherwise', async () => {
    const long = sheetFile('Kode wilayah;Elemen;Periode;Nilai;2026\n33.04;anc.k4;2026-01;5;x\n')
    expect(await guess(long)).toEqual({})
    const unpivot = { keyColumn: 'element', valueColumn: 'value', columns: { K4: 'anc.k4' } }
    const wide = sheetFile('Kode wilayah;Periode;K4;2026-01\n33.04;2026-02;5;1\n')
    expect(await guess(wide, { unpivot })).toEqual({ unpivot })
  })

  it('leaves out the months that the mapping leaves out', async () => {
    const path = sheetFile('Kode wilayah;Elemen;2026-01;2026-02;2026-03\n33.04;anc.k4;5;6;7\n')
    const { rows } = await read(path, { columns: { '2026-02': null } })
    expect(rows.map(({ cells }) => cells.value)).toEqual([5, 7])
  })

  it('is found under dates that a spreadsheet program made of the months', async () => {
    const path = await book({
      Data: [
        ['Kode wilayah', 'Elemen', new Date('2026-01-01'), new Date('2026-02-01')],
        ['33.04', 'anc.k4', 1, 2],
      ],
    })
    expect((await read(path)).rows.map(({ cells }) => cells.period)).toEqual(['2026-01', '2026-02'])
  })
})

describe('worksheets', () => {
  const months = ['Elemen', 'Januari 2026', 'Februari 2026']

  it('that name a place each are all read, with rows numbered as in their worksheet', async () => {
    const path = await book({
      Petunjuk: [['Cara mengisi']],
      'Bawang 1': [months, ['anc.k4', 3, 4]],
      'Bawang 2': [['Laporan'], months, ['anc.k4', 5, 'x']],
    })
    const { mapping, rows, issues } = await read(path)
    expect(mapping.sheets).toEqual({
      keyColumn: 'place',
      names: { 'Bawang 1': 'Bawang 1', 'Bawang 2': 'Bawang 2' },
    })
    expect(rows.map(({ row, cells }) => [placeOfRow(row), cells.place, cells.value])).toEqual([
      [{ sheetAt: 0, row: 2 }, 'Bawang 1', 3],
      [{ sheetAt: 0, row: 2 }, 'Bawang 1', 4],
      [{ sheetAt: 1, row: 3 }, 'Bawang 2', 5],
    ])
    expect(issues.map(({ code, row }) => [code, placeOfRow(row ?? 0)])).toEqual([
      ['NOT_A_NUMBER', { sheetAt: 1, row: 3 }],
    ])
  })

  it('may each have other months', async () => {
    const path = await book({
      A: [months.slice(0, 2), ['anc.k4', 3]],
      B: [months, ['anc.k4', 5, 6]],
    })
    const { rows, issues } = await read(path)
    expect(issues).toEqual([])
    expect(rows.map(({ cells }) => cells.value)).toEqual([3, 5, 6])
  })

  it('whose rows name their places are read one at a time, the first that can be', async () => {
    const long = ['Kode wilayah', 'Elemen', 'Periode', 'Nilai']
    const path = await book({
      Petunjuk: [['Cara mengisi']],
      Isi: [long, ['33.04', 'anc.k4', '2026-01', 1]],
      Salinan: [long, ['33.04', 'anc.k4', '2026-01', 1]],
    })
    const { mapping, rows } = await read(path)
    expect(mapping).toMatchObject({ sheet: 'Isi' })
    expect(rows).toHaveLength(1)
  })

  it('are named by the mapping with the text for each', async () => {
    const path = await book({ A: [months, ['anc.k4', 3, 4]], B: [months, ['anc.k4', 5, 6]], C: [months, ['x', 1, 1]] })
    const { rows } = await read(path, { sheets: { keyColumn: 'code', names: { A: 'P01', B: 'P02' } } })
    expect(rows.map(({ cells }) => [cells.code, cells.period, cells.value])).toEqual([
      ['P01', '2026-01', 3],
      ['P01', '2026-02', 4],
      ['P02', '2026-01', 5],
      ['P02', '2026-02', 6],
    ])
  })
})
