import { expect, it } from 'vitest'
import { codes, readAll, sheetFile, VISITS, zipFile } from './testing/sheet-files.ts'

const natures = async (path: string) =>
  (await readAll(path, VISITS)).issues.map(({ code, params }) => [code, params.nature])

it.each([
  ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ole'],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
  ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'image'],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image'],
  ['a web page', '\ufeff\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>', 'html'],
  ['null bytes', Buffer.from([1, 2, 0, 3]), 'binary'],
  ['a broken zip', Buffer.from('PK\u0003\u0004 nothing more'), 'broken'],
])('%s named .csv or .xlsx is refused for what it is', async (_, content, nature) => {
  expect(await natures(sheetFile(content, 'data.xlsx'))).toEqual([['NOT_A_SPREADSHEET', nature]])
  expect(await natures(sheetFile(content, 'data.csv'))).toEqual([['NOT_A_SPREADSHEET', nature]])
})

it('null bytes deep in a text are found', async () => {
  expect(await natures(sheetFile(`${'a,b\n'.repeat(600_000)}\0\n`))).toEqual([['NOT_A_SPREADSHEET', 'binary']])
})

it.each([
  ['any zip', { 'readme.txt': 'hello' }, 'zip'],
  [
    'an OpenDocument sheet',
    { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
    'ods',
  ],
  ['a binary workbook', { 'xl/workbook.bin': 'x' }, 'xlsb'],
  ['a workbook of broken XML', { 'xl/workbook.xml': '<workbook><sheets>' }, 'broken'],
])('%s renamed .xlsx is refused for what it is', async (_, parts, nature) => {
  expect(await natures(await zipFile(parts))).toEqual([['NOT_A_SPREADSHEET', nature]])
})

it.each([
  ['no bytes', ''],
  ['only blank lines', '\n\r\n  \n'],
  ['only comments', '# a\n# b\n'],
])('a file with %s is empty', async (_, content) => {
  expect(codes(await readAll(sheetFile(content), VISITS))).toEqual(['EMPTY_FILE@null'])
})

it('a file over the limit is refused with both sizes', async () => {
  const batch = await readAll(sheetFile('x'.repeat(2_000)), VISITS, { maximumBytes: 1_000 })
  expect(batch.issues).toMatchObject([{ code: 'TOO_LARGE', params: { sizeBytes: 2_000, limitBytes: 1_000 } }])
})

it('an archive that unpacks to too much is refused before it is unpacked', async () => {
  const path = await zipFile({
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': Buffer.alloc(3_000_000, ' '),
  })
  const batch = await readAll(path, VISITS, { maximumBytes: 500_000 })
  expect(batch.issues).toMatchObject([{ code: 'TOO_LARGE', params: { limitBytes: 2_500_000 } }])
})

it('an archive that lies about its sizes is not read beyond them', async () => {
  const sheet = `<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(50_000)}</sheetData></worksheet>`
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': sheet,
  }
  const path = await zipFile(parts)
  const { readFileSync } = await import('node:fs')
  const bytes = readFileSync(path)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(sheet.length)
  const lie = Buffer.alloc(4)
  lie.writeUInt32LE(100)
  for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size)) lie.copy(bytes, at)
  expect((await natures(sheetFile(bytes, 'lie.xlsx'))).at(-1)).toEqual(['NOT_A_SPREADSHEET', 'broken'])
})

it('a file that is not there throws', async () => {
  await expect(readAll('/nowhere/at/all.csv', VISITS)).rejects.toThrow(/ENOENT/)
})
