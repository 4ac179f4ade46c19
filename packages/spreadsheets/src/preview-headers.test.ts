import { expect, it } from 'vitest'
import { previewHeaders } from './index.ts'
import { sheetFile, VISITS } from './testing/sheet-files.ts'

it('shows headers, guesses, format and a sample', async () => {
  const path = sheetFile('# sumber\nJudul;;;\nKode_Wilayah;Bulann;Jml;Jumlah ibu hamil\n33.04;2024-01;x;12,5\n')
  expect(await previewHeaders(path, VISITS)).toEqual({
    headers: ['Kode_Wilayah', 'Bulann', 'Jml', 'Jumlah ibu hamil'],
    guesses: { Kode_Wilayah: 'area', Bulann: 'month', Jml: null, 'Jumlah ibu hamil': 'count' },
    sure: { Kode_Wilayah: 'area', Bulann: null, Jml: null, 'Jumlah ibu hamil': null },
    headerRow: 3,
    sample: [{ row: 4, texts: ['33.04', '2024-01', 'x', '12,5'] }],
    format: 'csv',
    delimiter: ';',
    encoding: 'utf-8',
    decimal: ',',
    sheetNames: [],
    issues: [],
  })
})

it('follows the mapping', async () => {
  const path = sheetFile('Jml,Jumlah\n1,2\n')
  const { guesses } = await previewHeaders(path, VISITS, { columns: { Jml: 'count', Jumlah: null } })
  expect(guesses).toEqual({ Jml: 'count', Jumlah: null })
})

it('says why a file cannot be read', async () => {
  const preview = await previewHeaders(sheetFile('%PDF-1.4'), VISITS)
  expect(preview).toMatchObject({ headers: [], format: null, issues: [{ code: 'NOT_A_SPREADSHEET' }] })
})
