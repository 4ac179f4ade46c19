import { readFileSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import excel from 'exceljs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { writeRemarks } from '../index.ts'
import { codes, readAll, sheetFile, VISITS, zipFile } from '../testing/sheet-files.ts'
import { openArchive } from '../xlsx/open-archive.ts'

type Said = Readonly<Record<number, string>>

const remarked = async (path: string, said: Said, mapping = {}) => {
  const remarks = Object.entries(said).map(([row, text]) => ({ worksheet: null, row: Number(row), text }))
  const file = await writeRemarks(path, { definition: VISITS, mapping, lang: 'id', remarks })
  return file === null ? null : { format: file.format, bytes: await buffer(file.stream) }
}

const csv = async (content: string | Buffer, said: Said) => (await remarked(sheetFile(content), said))?.bytes

describe('a CSV with remarks', () => {
  it('keeps its delimiter, its line ends, its quotes and what stands above the table', async () => {
    const text = '# Dinkes\nsep=;\nKode wilayah;Bulan;Jumlah\n1;"2024-01";x\n2;2024-01;5\n'
    expect(String(await csv(text, { 4: 'bukan angka' }))).toBe(
      '# Dinkes\nsep=;\nKode wilayah;Bulan;Jumlah;Catatan pemeriksaan\n1;"2024-01";x;bukan angka\n2;2024-01;5\n',
    )
  })

  it.each([
    ['utf-8', '\ufeff'],
    ['utf-16le', '\ufeff'],
    ['windows-1252', ''],
  ])('stays %s', async (encoding, mark) => {
    const text = `${mark}area\tmonth\tcount\r\nCafé\t2024-01\tx\r\n`
    const bytes = await csv(iconv.encode(text, encoding), { 2: 'salah' })
    expect(iconv.decode(bytes ?? Buffer.alloc(0), encoding, { stripBOM: false })).toBe(
      `${mark}area\tmonth\tcount\tCatatan pemeriksaan\r\nCafé\t2024-01\tx\tsalah\r\n`,
    )
  })

  it('puts the remark into its column also where a row is short or has several lines', async () => {
    const text = 'area,month,count,note\nA,2024-01\nB,2024-01,1,"dua\nbaris"\nC,2024-01,x,\n'
    expect(String(await csv(text, { 2: 'pendek', 3: 'panjang', 5: 'bukan, angka' }))).toBe(
      'area,month,count,note,Catatan pemeriksaan\nA,2024-01,,,pendek\nB,2024-01,1,"dua\nbaris",panjang\nC,2024-01,x,,"bukan, angka"\n',
    )
  })

  it('runs nothing: neither a remark nor a cell of the file is taken for a formula, numbers stay numbers', async () => {
    const text = 'area,month,count,note\n=cmd|x,2024-01,-5,+62 81\n@SUM(1),2024-01,1,"=""01"""\n'
    expect(String(await csv(text, { 2: '=HYPERLINK("x")' }))).toBe(
      `area,month,count,note,Catatan pemeriksaan\n'=cmd|x,2024-01,-5,+62 81,"'=HYPERLINK(""x"")"\n'@SUM(1),2024-01,1,"=""01"""\n`,
    )
  })

  it('says what is wrong with the file beside the header', async () => {
    const path = sheetFile('judul\narea;month\nA;2024-01\n')
    const remarks = [{ worksheet: null, row: null, text: 'kolom hilang' }]
    const file = await writeRemarks(path, { definition: VISITS, mapping: {}, lang: 'en', remarks })
    expect(String(file && (await buffer(file.stream)))).toContain('area;month;Remarks of the check: kolom hilang\n')
  })

  it('loses nothing behind a quote that is never closed', async () => {
    const text = 'area,month,count\nA,2024-01,1\nB,"2024-01,2\nC,2024-01,3\n'
    expect(String(await csv(text, { 3: 'kutip' }))).toBe(
      'area,month,count,Catatan pemeriksaan\nA,2024-01,1\nB,"2024-01,2,kutip\nC,2024-01,3\n',
    )
  })

  it('replaces the remarks of an earlier copy, which is read as if they were not there', async () => {
    const once = await csv('area,month,count\nA,2024-01,x\nB,2024-01,1\n', { 2: 'bukan angka' })
    const path = sheetFile(once ?? '')
    expect(codes(await readAll(path, VISITS))).toEqual(['NOT_A_NUMBER@2'])
    expect(String((await remarked(path, { 3: 'lain' }))?.bytes)).toBe(
      'area,month,count,Catatan pemeriksaan\nA,2024-01,x\nB,2024-01,1,lain\n',
    )
  })

  it('is read back as the same rows, whatever stands in them', async () => {
    const word = fc.string({ unit: fc.constantFrom(...`=+-@'";,\t\n ab1.`), minLength: 1 })
    const notes = fc.array(word, { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(notes, fc.integer({ min: 2, max: 9 }), async (texts, row) => {
        const lines = texts.map((text) => `A,2024-01,1,"${text.replaceAll('"', '""')}"`)
        const path = sheetFile(['area,month,count,note', ...lines, ''].join('\n'))
        const before = await readAll(path, VISITS)
        const after = await readAll(sheetFile((await remarked(path, { [row]: 'x' }))?.bytes ?? ''), VISITS)
        expect(after.rows.map(({ cells }) => cells)).toEqual(before.rows.map(({ cells }) => cells))
      }),
      { numRuns: 100, examples: [[['\t"\n=', '='], 2]] },
    )
  })
})

const openBook = async (bytes: Uint8Array | undefined) => {
  const path = sheetFile(bytes ?? '', 'out.xlsx')
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  return { path, workbook }
}

const makeBook = async (): Promise<string> => {
  const workbook = new excel.Workbook()
  const data = workbook.addWorksheet('Data')
  data.addRows([
    ['Kode wilayah', 'Bulan', 'Jumlah'],
    ['A', '2024-01', 'x'],
    [],
    ['B', '2024-01', { formula: '1+1', result: 2 }],
  ])
  data.getCell('A2').font = { bold: true, color: { argb: 'FFFF0000' } }
  data.getCell('C4').numFmt = '#,##0'
  data.getCell('B2').dataValidation = { type: 'list', formulae: ['"2024-01,2024-02"'] }
  data.getColumn(2).width = 33
  workbook.addWorksheet('Rekap').addRow(['lain'])
  const path = sheetFile('', 'book.xlsx')
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  return path
}

describe('an XLSX with remarks', () => {
  it('keeps its sheets, formats, formulas and drop-downs', async () => {
    const { workbook } = await openBook(
      (await remarked(await makeBook(), { 2: 'bukan <angka> & "x"', 4: 'rumus' }))?.bytes,
    )
    const data = workbook.getWorksheet('Data')
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Data', 'Rekap'])
    expect(data?.getColumn(4).values).toEqual([
      ...[undefined, 'Catatan pemeriksaan', 'bukan <angka> & "x"', undefined, 'rumus'],
    ])
    expect(data?.getCell('A2').font).toMatchObject({ bold: true })
    expect(data?.getCell('C4').formula).toBe('1+1')
    expect(data?.getCell('C4').numFmt).toBe('#,##0')
    expect(data?.getCell('B2').dataValidation).toMatchObject({ type: 'list' })
    expect([data?.getColumn(2).width, data?.getColumn(4).width]).toEqual([33, 60])
    expect(workbook.getWorksheet('Rekap')?.getCell('A1').value).toBe('lain')
  })

  it('holds remarks as inline texts, never as formulas', async () => {
    const { path } = await openBook((await remarked(await makeBook(), { 2: '=1+1' }))?.bytes)
    const archive = await openArchive(path)
    let xml = ''
    for await (const block of (await archive?.openPart('xl/worksheets/sheet1.xml')) ?? []) xml += block
    archive?.close()
    expect(xml).toContain('<c r="D2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>')
  })

  it('replaces the remarks of an earlier copy', async () => {
    const once = await openBook((await remarked(await makeBook(), { 2: 'satu', 4: 'dua' }))?.bytes)
    const { workbook } = await openBook((await remarked(once.path, { 4: 'tiga' }))?.bytes)
    expect(workbook.getWorksheet('Data')?.getColumn(4).values).toEqual([
      ...[undefined, 'Catatan pemeriksaan', undefined, undefined, 'tiga'],
    ])
    expect(workbook.getWorksheet('Data')?.columnCount).toBe(4)
  })

  it('is remarked where other programs name spaces and give no places', async () => {
    const cells = (...texts: string[]) =>
      texts.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`)
    const rows = [
      ['area', 'month', 'count'],
      ['A', '2024-01', 'x'],
    ].map((texts) => `<x:row spans="1:3">${cells(...texts).join('')}</x:row>`)
    const path = await zipFile({
      'xl/worksheets/data.xml': `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rows.join('')}<x:row/></x:sheetData></x:worksheet>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r" Type="urn:relationships/worksheet" Target="/xl/worksheets/data.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns:r="urn:r"><sheets><sheet name="Isi" sheetId="4" r:id="r"/></sheets></workbook>',
    })
    const bytes = (await remarked(path, { 2: 'bukan angka' }))?.bytes
    const batch = await readAll(sheetFile(bytes ?? '', 'again.xlsx'), VISITS)
    expect(codes(batch)).toEqual(['NOT_A_NUMBER@2'])
    expect(String(bytes)).toContain('PK')
  })

  it('has the remarks of each of several worksheets on its own', async () => {
    const workbook = new excel.Workbook()
    for (const name of ['A', 'B'])
      workbook.addWorksheet(name).addRows([['judul'], ['area', 'month', 'count'], ['1', '2024-01', 'x']])
    const path = sheetFile('', 'two.xlsx')
    writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
    const remarks = [
      { worksheet: 'B', row: 3, text: 'salah di B' },
      { worksheet: 'A', row: null, text: 'kosong' },
    ]
    const file = await writeRemarks(path, { definition: VISITS, mapping: {}, lang: 'id', remarks })
    const made = await openBook(file === null ? undefined : await buffer(file.stream))
    const columnOf = (name: string) => made.workbook.getWorksheet(name)?.getColumn(4).values
    expect(columnOf('A')).toEqual([undefined, undefined, 'Catatan pemeriksaan: kosong'])
    expect(columnOf('B')).toEqual([undefined, undefined, 'Catatan pemeriksaan', 'salah di B'])
  })
})

it('has nothing to write on in a file that is no sheet', async () => {
  expect(await remarked(sheetFile(Buffer.from('%PDF-1.4')), { 1: 'x' })).toBeNull()
  expect(readFileSync(sheetFile(''))).toHaveLength(0)
})
