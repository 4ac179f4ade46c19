import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import excel from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { describeIssue } from './issues/describe-issue.ts'
import { listIssues } from './list-issues.ts'
import { openImports, type TestImports } from './testing/open-imports.ts'

const mappingFile = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../docs/mappings/${name}.json`, import.meta.url)), 'utf8'))

type Row = readonly (string | number | null)[]

const book = async (sheets: Record<string, readonly Row[]>): Promise<Uint8Array> => {
  const workbook = new excel.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
  const centres = 'kode;nama;kode kecamatan\nP07;Bawang 1;33.04.06\nP08;Bawang 2;33.04.06\n'
  await imports.run('HEALTH_CENTRES', centres)
})

beforeEach(async () => {
  await imports.connection.sql`delete from figures`
  await imports.connection.sql`delete from tallies`
})

afterAll(() => imports.close())

const reports = () =>
  imports.connection.sql`
  select area_code, element_key, period_start, value from figures order by area_code, element_key, period_start`.values()

const january = ['33.04.15.2001', 'anc.k4', '2026-01-01', 5]
const february = ['33.04.15.2001', 'anc.k4', '2026-02-01', 7]

describe('a column for each month', () => {
  test.each(['kode;elemen;Januari 2026;Februari 2026', 'kode;elemen;2026-01;2026-02', 'kode;elemen;Jan-26;Peb-26'])(
    'is read without a mapping under %s',
    async (header) => {
      await imports.run('FIGURES', `Laporan KIA\n${header}\n33.04.15.2001;anc.k4;5;7\n`)
      expect(await reports()).toEqual([january, february])
    },
  )

  test('tells a bad area once for its row, whatever the number of its months', async () => {
    const { issues, counts } = await imports.preview(
      'FIGURES',
      'kode;elemen;2026-01;2026-02;2026-03\n99.99;anc.k4;5;7;9\n',
    )
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['UNKNOWN_AREA', 2]])
    expect(counts).toMatchObject({ added: 0, rejected: 3 })
  })

  test('takes its year from a column of its own', async () => {
    await imports.run('FIGURES', 'kode;elemen;tahun;Jan;Feb\n33.04.15.2001;anc.k4;2026;5;7\n')
    expect(await reports()).toEqual([january, february])
  })

  test('without a year is refused with the words to mend it', async () => {
    const row = await imports.run('FIGURES', 'kode;elemen;Jan;Feb\n33.04.15.2001;anc.k4;5;7\n')
    expect(row.state).toBe('REJECTED')
    const [issue] = await listIssues(imports.connection.sql, row.id, { first: 1, offset: 0 })
    expect(issue).toMatchObject({ code: 'NOT_A_PERIOD', column: 'Jan', row: 2 })
  })

  test('is read by its mapping file under headers of the office', async () => {
    const text = 'desa;data;b1;b2;b3;keterangan\nBedana;anc.k4;5;7;;x\n'
    await imports.run('FIGURES', text, { mapping: mappingFile('months-across') })
    expect((await reports()).map(([, ...rest]) => rest)).toEqual([january.slice(1), february.slice(1)])
  })
})

test('counts of a wide sheet are of its filled cells, taken or refused; a row without an area or element is one', async () => {
  const lines = ['33.04.15.2001;anc.k4;5;x;7', '33.04.15.2002;anc.k4;y;-1;', '33.04.99;anc.k4;1;2;3', ';;4;4;4']
  const row = await imports.run('FIGURES', `kode;elemen;Jan 2026;Feb 2026;Mar 2026\n${lines.join('\n')}\n`)
  expect(row).toMatchObject({ rows: 9, added: 2, rejected: 7, skipped: 0 })
})

describe('elements across, which only a mapping can name', () => {
  const text = 'kode;periode;K1;anc.k4\n33.04.15.2001;2026-01;3;4\n'

  test('are told with the mapping that reads them', async () => {
    const { issues } = await imports.preview('FIGURES', text)
    const issue = issues.find(({ code }) => code === 'ELEMENTS_ACROSS')
    const columns = { K1: '…', 'anc.k4': 'anc.k4' }
    expect(issue?.params).toEqual({
      headers: 'K1, anc.k4',
      mapping: JSON.stringify({ unpivot: { keyColumn: 'element', valueColumn: 'value', columns } }),
    })
    const mapping = JSON.parse(String(issue?.params.mapping).replace('…', 'anc.k6_delivered'))
    expect(await imports.run('FIGURES', text, { mapping })).toMatchObject({ state: 'DONE', added: 2 })
  })
})

describe('a worksheet for each puskesmas', () => {
  const header = ['Elemen', 'Januari 2026', 'Februari 2026']
  const expected = [
    ['33.04-P07', 'child.sick_attending', '2026-01-01', 5],
    ['33.04-P07', 'child.sick_attending', '2026-02-01', 7],
    ['33.04-P08', 'child.sick_attending', '2026-01-01', 9],
  ]

  test('gives the place of its rows without a mapping; a sheet of words between is left alone', async () => {
    const content = await book({
      'Bawang 1': [header, ['child.sick_attending', 5, 7]],
      Petunjuk: [['Isi tiap lembar', 'satu puskesmas']],
      'Bawang 2': [['Laporan bulanan'], header, ['child.sick_attending', 9, null]],
    })
    await imports.run('FIGURES', content)
    expect(await reports()).toEqual(expected)
  })

  test('is read by its mapping file, which says whose each worksheet is', async () => {
    const across = ['No', 'Uraian', 'Jan', 'Feb']
    const content = await book({
      'Bawang 1': [across, [1, 'Balita sakit berkunjung', 5, 7]],
      'Bawang 2': [across, [1, 'Balita sakit berkunjung', 9, null]],
      'Bawang 3': [across, [1, 'Balita sakit berkunjung', 9, null]],
    })
    await imports.run('FIGURES', content, { mapping: mappingFile('sheet-per-puskesmas') })
    expect(await reports()).toEqual(expected)
  })

  test('has issues that name the worksheet and the row in it', async () => {
    const content = await book({
      'Bawang 1': [header, ['child.sick_attending', 5, 'tujuh']],
      'Bawang 2': [header, ['child.sick_attending', 9, null], ['child.sick_attending', 4, null]],
      'Bawang 9': [header, ['child.sick_attending', 1, null]],
    })
    const { issues } = await imports.preview('FIGURES', content)
    expect(issues.map((issue) => describeIssue(issue, 'id'))).toEqual([
      expect.stringMatching(/^Lembar "Bawang 1", baris 2, kolom "Februari 2026": /),
      expect.stringMatching(/^Lembar "Bawang 2", baris 2, kolom "Januari 2026": isinya sama kunci dengan baris 3\./),
      expect.stringMatching(/^Lembar "Bawang 2", baris 3, kolom "Januari 2026": isinya sama kunci dengan baris 2\./),
      expect.stringMatching(/^Lembar "Bawang 9", baris 2.*wilayah "Bawang 9" tidak dikenal/),
    ])
  })
})

describe('sheets as offices write them, without a mapping', () => {
  const header = ['No', 'Nama Desa', 'Elemen', 'Januari 2026', 'Peb-26', 'Jumlah']
  const title = [['LAPORAN BULANAN KIA'], ['TAHUN 2026'], []]
  const live = 'Lahir hidup'

  test('villages by name on a worksheet for each puskesmas, below titles, with sums, a signature and numbers as text', async () => {
    const signed = ['', 'Kepala Puskesmas']
    const content = await book({
      'Bawang 1': [...title, header, [1, 'Karangtengah', live, '5', 4, 9], ['', 'JUMLAH', '', 5, 4, 9], [], signed],
      'Bawang 2': [...title, header, [1, 'CENDANA', live, 7, null, 7], [2, 'Desa Cendana', 'Lahir mati', 0, 1, 1]],
    })
    expect(await imports.run('FIGURES', content)).toMatchObject({ state: 'DONE', added: 5, rejected: 2 })
    expect(await reports()).toEqual([
      ['33.04.06.1006', 'birth.live', '2026-01-01', 5],
      ['33.04.06.1006', 'birth.live', '2026-02-01', 4],
      ['33.04.06.2004', 'birth.live', '2026-01-01', 7],
      ['33.04.06.2004', 'birth.still', '2026-01-01', 0],
      ['33.04.06.2004', 'birth.still', '2026-02-01', 1],
    ])
  })

  test('a village that is not in the puskesmas of its worksheet, or that is not named, never counts for the puskesmas', async () => {
    const sums = [1, '', live, 7, 7, 14]
    const content = await book({
      'Bawang 1': [header, [1, 'Beji', live, 5, 4, 9], sums],
      'Bawang 2': [header, [1, 'Cendana', live, 7, null, 7]],
    })
    const { issues, counts } = await imports.preview('FIGURES', content)
    expect(counts).toMatchObject({ added: 1 })
    expect(issues.map((issue) => describeIssue(issue, 'id'))).toEqual([
      expect.stringMatching(/tidak dikenal dan tidak dibaca: No\. /),
      expect.stringMatching(/baris 2.*desa "Beji" tidak ada di .*33\.04\.09\.2015, 33\.04\.15\.2014/),
      expect.stringMatching(/baris 3.*tidak menyebut wilayah/),
      expect.stringMatching(/tidak dikenal dan tidak dibaca: No\. /),
    ])
  })

  test('a worksheet named like a puskesmas, its kecamatan and a village is of the puskesmas', async () => {
    await imports.run('HEALTH_CENTRES', 'kode;nama;kode kecamatan\nP28;Puskesmas Pejawaran;33.04.15\n')
    const across = ['Elemen', 'Januari 2026']
    const sick = 'Balita sakit berkunjung'
    await imports.run('FIGURES', await book({ Pejawaran: [across, [sick, 3]], 'Bawang 1': [across, [sick, 4]] }))
    expect((await reports()).map(([area, , , value]) => [area, value])).toEqual([
      ['33.04-P07', 4],
      ['33.04-P28', 3],
    ])
  })

  test('a list by village, kecamatan and month in words; a kecamatan alone where no finer column is there', async () => {
    const long = 'Desa;Kecamatan;Bulan;Tahun;Unsur;Jumlah\nKarangtengah;Kec. Wanayasa;Peb;2026;Lahir hidup;3\n'
    await imports.run('FIGURES', long)
    await imports.run('FIGURES', 'Kec;Bulan;Thn;Unsur;Angka\nBatur;Agt;2026;Lahir hidup;8\n')
    await imports.run('FIGURES', 'Puskesmas;Bulan;Thn;Unsur;Angka\nBawang 1;Agust;2026;Lahir hidup;8\n')
    expect((await reports()).map(([area, , start, value]) => [area, start, value])).toEqual([
      ['33.04-P07', '2026-08-01', 8],
      ['33.04.16', '2026-08-01', 8],
      ['33.04.17.2001', '2026-02-01', 3],
    ])
  })
})
