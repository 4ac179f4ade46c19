import { writeFileSync } from 'node:fs'
import excel from 'exceljs'
import { expect, it } from 'vitest'
import { previewHeaders, type SheetDefinition, writeTemplate } from '../index.ts'
import { codes, readAll, sheetFile } from '../testing/sheet-files.ts'
import { openArchive } from '../xlsx/open-archive.ts'

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
  expect(data?.getCell('C52').dataValidation).toBeUndefined()
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

const partText = async (path: string, part: string): Promise<string> => {
  const archive = await openArchive(path)
  const stream = await archive?.openPart(part)
  let text = ''
  for await (const block of stream ?? []) text += block
  archive?.close()
  return text
}

const COUNTS: SheetDefinition = {
  columns: [
    { key: 'area', kind: 'text', title: { id: 'Kode wilayah', en: 'Area code' } },
    { key: 'element', kind: 'text', title: { id: 'Elemen', en: 'Element' }, required: true },
    { key: 'period', kind: 'text', title: { id: 'Periode', en: 'Period' } },
    { key: 'count', kind: 'integer', title: { id: 'Nilai', en: 'Value' }, required: true, minimum: 0 },
    { key: 'note', kind: 'text', title: { id: 'Catatan', en: 'Note' } },
  ],
}

it('offers lists in the file itself, asks about other texts and refuses numbers out of bounds', async () => {
  const lists = { area: ['33.04 Banjarnegara', '33.04.01 Susukan'], element: ['K4'] }
  const path = sheetFile(await writeTemplate(COUNTS, { lang: 'id', rows: 40, lists, without: ['note'] }), 'form.xlsx')
  const data = await partText(path, 'xl/worksheets/sheet1.xml')
  const rules = data.match(/<dataValidation [^>]*>.*?<\/dataValidation>/g) ?? []
  expect(
    rules.map((rule) => [
      /sqref="([^"]*)"/.exec(rule)?.[1],
      /<formula1>([^<]*)/.exec(rule)?.[1]?.replaceAll('&apos;', "'"),
    ]),
  ).toEqual([
    ['A2:A41', "'Pilihan'!$A$2:$A$3"],
    ['B2:B41', "'Pilihan'!$B$2:$B$2"],
    ['D2:D41', '0'],
  ])
  expect(rules[0]).toContain('errorStyle="warning"')
  expect(rules[2]).toContain('type="whole"')
  const workbook = await partText(path, 'xl/workbook.xml')
  expect(workbook).toMatch(/name="Pilihan"[^>]*state="hidden"/)
  expect(await partText(path, 'xl/comments1.xml')).toContain('pilih dari daftar')
})

it('lays months across and knows rows beforehand, on as many worksheets as asked for', async () => {
  const across = { key: 'count', headers: ['Januari 2026', 'Februari 2026'] }
  const worksheets = ['Bawang 1', 'Bawang 2'].map((name) => ({ name, rows: [{ element: 'K4' }, { element: 'K6' }] }))
  const guide = ['Isi mulai baris 2.']
  const without = ['area', 'period', 'note']
  const path = sheetFile(await writeTemplate(COUNTS, { lang: 'id', across, worksheets, guide, without }), 'wide.xlsx')
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Bawang 1', 'Bawang 2', 'Petunjuk'])
  const rows = workbook.getWorksheet('Bawang 2')?.getSheetValues()
  expect(rows).toMatchObject([
    undefined,
    [undefined, 'Elemen', 'Januari 2026', 'Februari 2026'],
    [undefined, 'K4'],
    [undefined, 'K6'],
  ])
  expect(workbook.getWorksheet('Petunjuk')?.getCell('A1').value).toBe('Isi mulai baris 2.')
  expect(workbook.getWorksheet('Petunjuk')?.getColumn(1).values).toContain('Januari 2026 … Februari 2026')
})
