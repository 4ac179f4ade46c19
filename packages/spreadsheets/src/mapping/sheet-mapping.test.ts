import { describe, expect, it } from 'vitest'
import { checkSheetMapping, describeSheetIssue } from '../index.ts'
import { codes, readText, VISITS } from '../testing/sheet-files.ts'

const cellsOf = async (text: string, mapping: object) => {
  const batch = await readText(text, VISITS, { mapping })
  return { ...batch, cells: batch.rows.map(({ row, cells }) => [row, ...Object.values(cells)]) }
}

describe('a mapping', () => {
  it('names columns, leaves some out and gives constants', async () => {
    const { cells, issues } = await cellsOf('Desa;Jumlah;Keterangan;n\nA;1;x;5\n', {
      columns: { DESA: 'area', n: 'count', Jumlah: null, Keterangan: null },
      constants: { month: 'Maret 2024' },
    })
    expect(issues).toEqual([])
    expect(cells).toEqual([[2, 'A', '2024-03', 5, null]])
  })

  it('prefers a constant to a column of the file', async () => {
    const { cells, issues } = await cellsOf('area,month,count\nA,2023-01,1\n', { constants: { month: '2024-03' } })
    expect(issues).toEqual([])
    expect(cells).toEqual([[2, 'A', '2024-03', 1, null]])
  })

  it('replaces texts, and skips and counts rows on purpose without issues', async () => {
    const { cells, issues, skipped } = await cellsOf('area,month,count\nDesa  A,Jan-24,1\nTOTAL,x,y\nB,Jan-24,1\n', {
      values: { area: { 'desa a': '33.04', Total: null } },
    })
    expect(issues).toEqual([])
    expect(skipped).toBe(1)
    expect(cells).toEqual([
      [2, '33.04', '2024-01', 1, null],
      [4, 'B', '2024-01', 1, null],
    ])
  })

  it('says nothing of other cells in a row that is skipped', async () => {
    const { issues, skipped } = await cellsOf('area,month,count,note\n,x,y,batal\n', {
      values: { note: { batal: null } },
    })
    expect(issues).toEqual([])
    expect(skipped).toBe(1)
  })

  it('keeps the rows with given texts only and counts the others', async () => {
    const text = 'area,month,count,Jenis,Status\nA,2024-01,1,K1,final\nB,2024-01,1,K4,final\nC,2024-01,x,K6,draf\n'
    const { cells, issues, skipped } = await cellsOf(text, { where: { jenis: ['k1', 'K6'], Status: 'Final' } })
    expect(issues).toEqual([])
    expect(skipped).toBe(2)
    expect(cells).toEqual([[2, 'A', '2024-01', 1, null]])
  })

  it('turns a wide layout into rows; a blank cell gives none, a bad one an issue of its own header', async () => {
    const { issues, rows } = await cellsOf('Desa;Januari;Feb\nA;1;\nB;x;4\n;5;6\n', {
      columns: { Desa: 'area' },
      unpivot: { keyColumn: 'month', valueColumn: 'count', columns: { Januari: '2024-01', Feb: 'Februari 2024' } },
    })
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [2, { area: 'A', month: '2024-01', count: 1, note: null }],
      [3, { area: 'B', month: '2024-02', count: 4, note: null }],
    ])
    expect(rows[1]?.columnOf).toEqual({ area: 'Desa', month: 'Feb', count: 'Feb' })
    expect(issues).toMatchObject([
      { code: 'NOT_A_NUMBER', row: 3, column: 'Januari', value: 'x' },
      { code: 'CELL_REQUIRED', row: 4, column: 'Desa' },
    ])
  })

  it.each([
    ['where', { where: { Jenis: 'K1' } }, 'ERROR'],
    ['unpivot', { unpivot: { keyColumn: 'note', valueColumn: 'count', columns: { Jenis: 'K1' } } }, 'ERROR'],
    ['columns', { columns: { Jenis: 'note' } }, 'WARN'],
  ])('that names in %s a header the file lacks says so', async (_, mapping, severity) => {
    const { issues } = await cellsOf('area,month,count\nA,2024-01,1\n', mapping)
    expect(issues.find(({ code }) => code === 'MAPPING_HEADER_ABSENT')).toMatchObject({ severity, column: 'Jenis' })
  })

  it('with a constant that does not fit its column is invalid', async () => {
    const batch = await readText('area,count\nA,1\n', VISITS, { mapping: { constants: { month: 'kapan-kapan' } } })
    expect(codes(batch)).toEqual(['MAPPING_INVALID@null'])
    expect(batch.issues[0]).toMatchObject({
      value: 'kapan-kapan',
      params: { path: 'constants.month', problem: 'VALUE' },
    })
  })
})

describe('JSON of a user', () => {
  it.each([
    [[], ''],
    ['x', ''],
    [{ columns: { a: 1 } }, 'columns.a'],
    [{ kolom: {} }, 'kolom'],
    [{ columns: { Desa: 'village' } }, 'columns.Desa'],
    [{ constants: { village: '1' } }, 'constants.village'],
    [{ values: { village: {} } }, 'values.village'],
    [{ where: { a: [1] } }, 'where.a'],
    [{ unpivot: { keyColumn: 'month', valueColumn: 'count' } }, 'unpivot.columns'],
    [{ unpivot: { keyColumn: 'm', valueColumn: 'count', columns: {} } }, 'unpivot.keyColumn'],
    [{ decimal: ';' }, 'decimal'],
  ])('%j is refused and told where', (input, path) => {
    const { issues } = checkSheetMapping(input, VISITS)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code: 'MAPPING_INVALID', params: { path } })
    for (const issue of issues) expect(describeSheetIssue(issue, 'id')).toContain(`"${path}"`)
  })

  it.each([undefined, null, {}, { sheet: 'Data', decimal: ',' }])('%j is accepted', (input) => {
    expect(checkSheetMapping(input, VISITS).issues).toEqual([])
  })
})
