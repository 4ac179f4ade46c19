import { describe, expect, test } from 'vitest'
import { simulateExam } from '../testing/simulate-exam.ts'
import { analyseSheet } from './analyse-sheet.ts'
import { tableRows } from './exam-tables.ts'
import { workbookTables } from './workbook-tables.ts'

const exam = simulateExam(400, 10, 55)
const responses = {
  header: [...exam.responses.header, 'school'],
  rows: exam.responses.rows.map((cells, v) => [...cells, v < 8 ? 'kecil' : 'besar']),
}
const analysed = analyseSheet({ responses, key: exam.key, irt: 'twopl', cutScore: 6 })

describe('tables of an exam', () => {
  test('all rows make one array in which every row names its table; some tables can be asked for', () => {
    const rows = tableRows(analysed.tables)
    expect(new Set(rows.map(({ table }) => table))).toEqual(
      new Set(['items', 'options', 'test', 'groups', 'irt_items', 'irt_fit', 'irt_abilities', 'irt_information']),
    )
    expect(tableRows(analysed.tables, ['items'])).toHaveLength(10)
  })

  test('every row of a table has the same columns, and rows survive JSON', () => {
    for (const rows of Object.values(analysed.tables)) {
      expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBeLessThanOrEqual(1)
      expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
    }
  })

  test('groups below ten pupils show their number and nothing else', () => {
    const { groups } = analysed.tables
    expect(groups.map(({ name }) => name)).toEqual(['besar', 'kecil'])
    expect(groups[1]).toMatchObject({
      n: 8,
      mean: null,
      alpha: null,
      share_at_cut: null,
      note: 'terlalu sedikit untuk dinilai (8 < 10)',
    })
    expect(groups[0]?.n).toBe(392)
  })

  test('a single group has the mean, spread and alpha of the whole test', () => {
    const rows = exam.responses.rows.map((cells) => [...cells, 'satu'])
    const one = analyseSheet({ responses: { ...responses, rows }, key: exam.key, cutScore: 0 })
    const [group, whole] = [one.forms[0]?.groups[0], one.forms[0]?.test]
    expect(group?.mean).toBeCloseTo(whole?.scores.mean ?? 0, 10)
    expect(group?.sd).toBeCloseTo(whole?.scores.sd ?? 0, 10)
    expect(group?.alpha).toBeCloseTo(whole?.alpha ?? 0, 10)
    expect(group?.shareAtCut).toBe(1)
  })

  test('an item that lists its options shows those alone, chosen or not; others share what was seen anywhere', () => {
    const rows = Array.from({ length: 60 }, (_, v) => [`p${v}`, v % 2 ? 'A' : 'B', v % 3 ? 'C' : 'D'])
    const key = {
      header: ['item', 'key', 'options'],
      rows: [
        ['i1', 'A', 'ABE'],
        ['i2', 'C', ''],
      ],
    }
    const { options } = analyseSheet({ responses: { header: ['person', 'i1', 'i2'], rows }, key }).tables
    expect(options.map(({ item, option, n }) => [item, option, n])).toEqual([
      ['i1', 'A', 30],
      ['i1', 'B', 30],
      ['i1', 'E', 0],
      ['i2', 'C', 40],
      ['i2', 'D', 20],
    ])
  })

  test('workbook sheets hold the tables with rows, cell for cell', () => {
    const sheets = workbookTables(analysed.tables, 'id')
    expect(sheets.map(({ name }) => name)).toEqual([
      'Butir',
      'Pilihan',
      'Tes',
      'Kelompok',
      'IRT butir',
      'IRT kecocokan',
      'IRT kemampuan',
      'IRT informasi',
    ])
    const [items] = sheets
    expect(items?.rows[3]?.[items.header.indexOf('p')]).toBe(analysed.tables.items[3]?.p)
  })

  test('a column named truth or score is not an item of a sheet without a key', () => {
    const rows = [
      ['a', '1', '0', '1'],
      ['b', '0', '1', '0'],
    ]
    const { matrix } = analyseSheet({ responses: { header: ['person', 'x1', 'truth', 'score'], rows }, key: null })
    expect(matrix.items.map(({ id }) => id)).toEqual(['x1'])
  })
})
