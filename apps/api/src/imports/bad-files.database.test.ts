import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeIssue } from './issues/describe-issue.ts'
import { openImports, type TestImports } from './testing/open-imports.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

const header = 'kode_wilayah,elemen,periode,nilai'
const right = '33.04.15.2001,birth.live,2026-01,3'

async function workbook(...rows: ExcelJS.CellValue[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Angka').addRows(rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const zipOfNothing = new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0)])

const latin1 = (text: string) => Buffer.from(text, 'latin1')

const cells = ['kode_wilayah', 'elemen', 'periode', 'nilai']

describe('a bad file is answered by what is wrong and where, and leaves nothing behind:', () => {
  test.each<[string, () => Promise<string | Uint8Array> | string | Uint8Array, object]>([
    ['a wrong header', () => `kode_wilayah,elemen,periode,banyaknya\n${right}\n`, { code: 'HEADER_MISSING' }],
    ['an empty file', () => '', { code: 'EMPTY_FILE' }],
    ['a header alone', () => `${header}\n`, { code: 'NO_ROWS' }],
    ['a zip renamed to xlsx', () => zipOfNothing, { code: 'NOT_A_SPREADSHEET' }],
    ['a PDF', () => '%PDF-1.7\n', { code: 'NOT_A_SPREADSHEET' }],
    [
      'a text in a number',
      () => `${header}\n33.04.15,birth.live,2026-01,tiga\n`,
      { code: 'NOT_A_NUMBER', row: 2, column: 'nilai' },
    ],
    ['a quote never closed', () => `${header}\n"33.04.15,birth.live,2026-01,3\n`, { code: 'QUOTE_BROKEN', row: 2 }],
    [
      'a formula without a result',
      () => workbook(cells, ['33.04.15', 'birth.live', '2026-01', { formula: 'SUM(A1:A2)' }]),
      { code: 'FORMULA_WITHOUT_RESULT', row: 2, column: 'nilai' },
    ],
  ])('%s', async (_, content, issue) => {
    const preview = await imports.preview('FIGURES', await content())
    expect(preview.issues[0]).toMatchObject(issue)
    const run = await imports.run('FIGURES', await content())
    expect(run).toMatchObject({ state: 'REJECTED', added: 0 })
    const { sql } = imports.connection
    const [first] =
      await sql`select code, row, "column" from import_issues where import_id = ${run.id} order by position`
    expect(first).toMatchObject(issue)
    for (const table of ['figures', 'tallies']) expect(await sql`select from ${sql(table)}`).toHaveLength(0)
    for (const found of preview.issues) {
      const [said, inEnglish] = [describeIssue(found, 'id'), describeIssue(found, 'en')]
      expect(said).not.toBe(inEnglish)
      if (found.row !== null)
        expect([said, inEnglish]).toEqual([
          expect.stringContaining(`Baris ${found.row}`),
          expect.stringContaining(`Row ${found.row}`),
        ])
    }
  })
})

test('text in the code page of Windows is read and pointed at', async () => {
  const done = await imports.run(
    'PUBLISHED',
    latin1(`kode,ukuran,tahun,nilai,sumber\n33.04,AKI,2020,100,"Profil Dinkés"\n`),
  )
  expect(done).toMatchObject({ state: 'DONE', added: 1, issueCount: 1 })
  const [issue] = await imports.connection.sql`select severity, code from import_issues where import_id = ${done.id}`
  expect({ ...issue }).toEqual({ severity: 'WARN', code: 'UNREADABLE_TEXT' })
  const [value] = await imports.connection.sql`select source from published_values where import_id = ${done.id}`
  expect(value?.source).toBe('Profil Dinkés')
})

test('the stored result of a formula is taken and pointed at', async () => {
  const book = await workbook(cells, ['33.04.15', 'birth.live', '2026-05', { formula: '1+2', result: 3 }])
  const done = await imports.run('FIGURES', book)
  expect(done).toMatchObject({ state: 'DONE', added: 1, issueCount: 1 })
  const [issue] = await imports.connection.sql`
    select severity, code, row, "column" from import_issues where import_id = ${done.id}`
  expect({ ...issue }).toEqual({ severity: 'WARN', code: 'FORMULA_CELL', row: 2, column: 'nilai' })
})

test('a month kept as a date in a workbook is read as that month', async () => {
  const book = await workbook(cells, ['33.04.15', 'birth.still', new Date('2026-05-01'), 3])
  expect(await imports.run('FIGURES', book)).toMatchObject({ state: 'DONE', added: 1 })
})

test('a mapping that is wrong is said by its place', async () => {
  const run = await imports.run('FIGURES', `${header}\n${right}\n`, { mapping: { columns: { nilai: 'valu' } } })
  expect(run).toMatchObject({ state: 'REJECTED', issueCount: 1 })
  const [issue] = await imports.connection.sql`select code, params from import_issues where import_id = ${run.id}`
  expect(issue).toMatchObject({ code: 'MAPPING_INVALID', params: { path: 'columns.nilai' } })
})

test('a failure half-way leaves neither figures nor an entry in the register', async () => {
  const { sql } = imports.connection
  const count = async () => (await sql`select from imports`).length
  const before = await count()
  const broken = imports.run('FIGURES', `${header}\n${right}\n`, {
    get source(): string {
      return '\0'
    },
  })
  await expect(broken).rejects.toThrow()
  expect([await count(), (await sql`select from figures where area_code = '33.04.15.2001'`).length]).toEqual([
    before,
    0,
  ])
})

test('simulated and real figures do not mix; a preview can be tried in the demo', async () => {
  const demo = imports.run('FIGURES', `${header}\n${right}\n`, { isDemo: true })
  await expect(demo).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  await imports.connection.sql`update installations set is_demo = true`
  const real = imports.run('FIGURES', `${header}\n${right}\n`)
  await expect(real).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(await imports.preview('FIGURES', `${header}\n${right}\n`)).toMatchObject({ counts: { rows: 1 } })
  await imports.connection.sql`update installations set is_demo = false`
})

test('a row that breaks the transaction while rows flow in ends the import with its error, and the next one works', async () => {
  const path = 'nowhere'
  await expect(imports.runFile('FIGURES', path)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await imports.run('FIGURES', `${header}\n${right}\n`)).toMatchObject({ state: 'DONE' })
})
