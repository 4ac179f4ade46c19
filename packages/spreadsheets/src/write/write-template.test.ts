import { writeFileSync } from 'node:fs'
import excel from 'exceljs'
import { expect, it } from 'vitest'
import { previewHeaders, type SheetDefinition, writeTemplate } from '../index.ts'
import { codes, readAll, sheetFile } from '../testing/sheet-files.ts'

const DEFINITION: SheetDefinition = {
  columns: [
    { key: 'area', kind: 'text', title: { id: 'Kode wilayah', en: 'Area code' }, required: true },
    { key: 'count', kind: 'integer', title: { id: 'Jumlah', en: 'Count' }, required: true, minimum: 0 },
    {
      key: 'sex',
      kind: 'choice',
      title: { id: 'Jenis kelamin', en: 'Sex' },
      choices: { F: ['Perempuan, P'], M: ['Laki-laki'] },
    },
  ],
}

const template = async (lang: 'id' | 'en') => {
  const path = sheetFile(await writeTemplate(DEFINITION, { lang, rows: 50 }), 'template.xlsx')
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  return { path, workbook }
}

it.each(['id', 'en'] as const)('in %s has headers, notes, drop-downs, limits and a guide', async (lang) => {
  const { workbook } = await template(lang)
  const [data, guide] = workbook.worksheets
  const titles = DEFINITION.columns.map(({ title }) => title[lang])
  expect(titles.map((_, at) => data?.getCell(1, at + 1).value)).toEqual(titles)
  expect(JSON.stringify(data?.getCell('B1').note)).toContain('≥ 0')
  expect(data?.getCell('C51').dataValidation).toMatchObject({ type: 'list' })
  expect(data?.getCell('B2').dataValidation).toMatchObject({ type: 'whole', formulae: [0, 1e15] })
  expect(data?.getCell('A2').numFmt).toBe('@')
  expect(guide?.getColumn(1).values.slice(2)).toEqual(titles)
})

it('unfilled has its headers and no rows', async () => {
  const { path } = await template('id')
  expect(codes(await readAll(path, DEFINITION))).toEqual(['NO_ROWS@null'])
  expect((await previewHeaders(path, DEFINITION)).guesses).toEqual({
    'Kode wilayah': 'area',
    Jumlah: 'count',
    'Jenis kelamin': 'sex',
  })
})

it('filled in is read, with what the drop-down offers', async () => {
  const { path, workbook } = await template('id')
  const data = workbook.getWorksheet('Data')
  if (data !== undefined) {
    data.getCell('A2').value = '33.10'
    data.getCell('B2').value = 4
    data.getCell('C2').value = 'Perempuan, P'
  }
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  const batch = await readAll(path, DEFINITION)
  expect(batch.issues).toEqual([])
  expect(batch.rows).toMatchObject([{ row: 2, cells: { area: '33.10', count: 4, sex: 'F' } }])
})
