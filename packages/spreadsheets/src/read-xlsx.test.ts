import { writeFileSync } from 'node:fs'
import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { SheetDefinition } from './index.ts'
import { codes, readAll, readText, sheetFile, VISITS, zipFile } from './testing/sheet-files.ts'

type Cell = string | number | boolean | Date | null | object
const HEADERS = ['Kode wilayah', 'Bulan', 'Jumlah', 'Keterangan']

const book = async (sheets: Record<string, Cell[][]>, adjust?: (book: excel.Workbook) => void): Promise<string> => {
  const workbook = new excel.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  adjust?.(workbook)
  const path = sheetFile('', 'book.csv')
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  return path
}

/** A minimal workbook as other programs write it: parts in another order, absolute targets, no cell references. */
const foreignBook = (sheetData: string, more: Record<string, string> = {}) =>
  zipFile({
    'xl/worksheets/data.xml': `<x:worksheet xmlns:x="urn:x"><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
    ...more,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Type="urn:relationships/worksheet" Target="/xl/worksheets/data.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook xmlns:r="urn:r"><sheets><sheet name="Rekap &amp; data" sheetId="4" r:id="rId7"/></sheets></workbook>',
  })

const inline = (...texts: string[]) =>
  texts.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')

describe('a workbook', () => {
  it('is known by its content, whatever its name, with numbers and dates as such', async () => {
    const path = await book({
      Data: [
        ['Laporan bulanan'],
        [],
        HEADERS,
        ['33.04.01', new Date('2024-03-01'), 12, { richText: [{ text: 'te' }, { text: 'bal', font: { bold: true } }] }],
        [],
        [3304, 202404, 7, null],
      ],
    })
    const { rows, issues } = await readAll(path, VISITS)
    expect(issues).toEqual([])
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [4, { area: '33.04.01', month: '2024-03', count: 12, note: 'tebal' }],
      [6, { area: '3304', month: '2024-04', count: 7, note: null }],
    ])
  })

  it('with title lines and a second header row under merged cells is read from the row below', async () => {
    const table = [
      ['Daftar kunjungan'],
      ['Puskesmas Batur', null],
      ['No', ...HEADERS, 'Ayah', null],
      [null, null, null, null, null, 'Nama', 'Tahun lahir'],
      [1, '33.04.01', '2024-03', 12, 'x', 'Budi', 1980],
    ]
    const { rows, issues } = await readAll(await book({ Data: table }), VISITS)
    expect(rows.map(({ row, cells }) => [row, cells.area])).toEqual([[5, '33.04.01']])
    expect(issues.map(({ code }) => code)).toEqual(['HEADER_UNKNOWN'])
    const text = table.map((row) => row.join(';')).join('\n')
    expect((await readText(text, VISITS)).rows.map(({ row }) => row)).toEqual([5])
    const again = await readAll(await book({ Data: [...table, table[3] ?? []] }), VISITS)
    expect(codes(again).slice(1)).toEqual(Array(3).fill('CELL_REQUIRED@6'))
  })

  it('is read from its first visible sheet with a cell, or the one the mapping names', async () => {
    const path = await book(
      { Kosong: [], Rahasia: [['x']], Isi: [HEADERS, ['1', '2024-01', 1]], Lain: [HEADERS, ['2', '2024-01', 2]] },
      (made) => {
        const hidden = made.getWorksheet('Rahasia')
        if (hidden !== undefined) hidden.state = 'hidden'
      },
    )
    expect((await readAll(path, VISITS)).rows).toMatchObject([{ cells: { area: '1' } }])
    expect((await readAll(path, VISITS, { mapping: { sheet: ' lain ' } })).rows).toMatchObject([
      { cells: { area: '2' } },
    ])
    const missing = await readAll(path, VISITS, { mapping: { sheet: 'Data' } })
    expect(missing.issues).toMatchObject([{ code: 'SHEET_MISSING', params: { found: 'Kosong, Isi, Lain' } }])
  })

  it('without a cell is empty', async () => {
    expect(codes(await readAll(await book({ Kosong: [] }), VISITS))).toEqual(['EMPTY_FILE@null'])
  })

  it('of another program is read: own part names, prefixes, no references, inline texts', async () => {
    const path = await foreignBook(
      `<x:row>${inline('Area code', 'Month', 'Count')}</x:row><x:row>${inline('A &lt; B', '2024-01')}<x:c><x:v>5</x:v></x:c></x:row>`,
    )
    const { rows, issues } = await readAll(path, VISITS, { mapping: { sheet: 'Rekap & data' } })
    expect(issues).toEqual([])
    expect(rows).toMatchObject([{ row: 2, cells: { area: 'A < B', month: '2024-01', count: 5 } }])
  })

  it('that breaks off in the middle gives the rows before and says so', async () => {
    const path = await foreignBook(`<x:row>${inline('Area code', 'Month', 'Count')}</x:row><x:row></x:oops>`)
    expect((await readAll(path, VISITS)).issues.at(-1)).toMatchObject({
      code: 'NOT_A_SPREADSHEET',
      params: { nature: 'broken' },
    })
  })

  it('that defines entities is not expanded', async () => {
    const path = await zipFile({
      'xl/workbook.xml':
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook><sheets><sheet name="&b;"/></sheets></workbook>',
    })
    expect((await readAll(path, VISITS)).issues).toMatchObject([
      { code: 'NOT_A_SPREADSHEET', params: { nature: 'broken' } },
    ])
  })
})

describe('formula cells', () => {
  it('give their stored result with a warning that names row and column', async () => {
    const path = await book({
      Data: [HEADERS, ['1', '2024-01', { formula: '5+7', result: 12 }, { formula: 'IF(1=1,"")', result: '' }]],
    })
    const batch = await readAll(path, VISITS)
    expect(batch.issues).toEqual([
      { severity: 'WARN', code: 'FORMULA_CELL', row: 2, column: 'Jumlah', value: '12', params: {} },
    ])
    expect(batch.rows).toMatchObject([{ cells: { count: 12, note: null } }])
  })

  it('without a result, or with an error, are errors', async () => {
    const path = await book({
      Data: [
        HEADERS,
        ['1', '2024-01', { formula: '5+7' }],
        ['1', '2024-01', { formula: '1/0', result: { error: '#DIV/0!' } }],
        ['1', '2024-01', { error: '#REF!' }],
      ],
    })
    const batch = await readAll(path, VISITS)
    expect(codes(batch)).toEqual(['FORMULA_WITHOUT_RESULT@2', 'FORMULA_WITHOUT_RESULT@3', 'CELL_ERROR@4'])
    expect(batch.issues[1]?.value).toBe('#DIV/0!')
    expect(batch.rows).toEqual([])
  })

  it('beyond a hundred in a column are summed up', async () => {
    const rows = Array.from({ length: 130 }, (_, at) => ['1', '2024-01', { formula: `A${at}`, result: at }])
    const batch = await readAll(await book({ Data: [HEADERS, ...rows] }), VISITS)
    expect(batch.issues).toHaveLength(101)
    expect(batch.issues.at(-1)).toMatchObject({ code: 'FORMULA_CELLS_MORE', column: 'Jumlah', params: { more: 30 } })
    expect(batch.rows).toHaveLength(130)
  })
})

describe('cells', () => {
  const kinds: SheetDefinition = {
    columns: [
      { key: 'day', kind: 'date', title: { id: 'Tanggal', en: 'Date' } },
      { key: 'year', kind: 'year', title: { id: 'Tahun', en: 'Year' } },
      { key: 'rate', kind: 'decimal', title: { id: 'Angka', en: 'Rate' } },
      {
        key: 'sex',
        kind: 'choice',
        title: { id: 'Jenis kelamin', en: 'Sex' },
        choices: { F: ['Perempuan', 'P'], M: ['Laki-laki', 'L'] },
      },
    ],
  }
  const head = ['Tanggal', 'Tahun', 'Angka', 'Jenis kelamin']

  it('of every kind are typed', async () => {
    const path = await book({
      Data: [
        head,
        [new Date('2024-02-29'), 2024, 1.5, ' PEREMPUAN '],
        [45_356, '2024', '12,5', 'l'],
        ['5 Maret 2024', 2024, '1.234,5', 'M'],
      ],
    })
    const batch = await readAll(path, kinds)
    expect(batch.issues).toEqual([])
    expect(batch.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['2024-02-29', 2024, 1.5, 'F'],
      ['2024-03-05', 2024, 12.5, 'M'],
      ['2024-03-05', 2024, 1234.5, 'M'],
    ])
  })

  it('of the wrong kind are errors', async () => {
    const path = await book({
      Data: [head, ['31/02/2024', 24, true, 'X'], [true, new Date('2024-05-01'), new Date('2024-05-01'), 1]],
    })
    const batch = await readAll(path, kinds)
    expect(codes(batch)).toEqual([
      'NOT_A_DATE@2',
      'NOT_A_YEAR@2',
      'NOT_A_NUMBER@2',
      'NOT_A_CHOICE@2',
      'NOT_A_DATE@3',
      'NOT_A_YEAR@3',
      'NOT_A_NUMBER@3',
      'NOT_A_CHOICE@3',
    ])
    expect(batch.issues[3]?.params).toEqual({ expected: 'Perempuan, Laki-laki' })
  })

  it('take a sum that falls short of a whole number by rounding for whole', async () => {
    const path = await book({ Data: [HEADERS, ['1', '2024-01', 0.1 * 3 * 10], ['1', '2024-01', 3.01]] })
    const batch = await readAll(path, VISITS)
    expect(batch.rows).toMatchObject([{ cells: { count: 3 } }])
    expect(codes(batch)).toEqual(['NOT_AN_INTEGER@3'])
  })

  it('as texts with two readings are ambiguous', async () => {
    expect(codes(await readAll(await book({ Data: [HEADERS, ['1', '2024-01', '1.234']] }), VISITS))).toEqual([
      'AMBIGUOUS_NUMBER@2',
    ])
  })
})
