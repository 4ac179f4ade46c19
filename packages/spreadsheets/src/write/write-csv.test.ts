import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SheetDefinition, streamCsv, writeCsv } from '../index.ts'
import { readAll, sheetFile } from '../testing/sheet-files.ts'

const DEFINITION: SheetDefinition = {
  columns: [
    { key: 'name', kind: 'text', title: { id: 'Nama', en: 'Name' } },
    { key: 'rate', kind: 'decimal', title: { id: 'Angka', en: 'Rate' } },
    { key: 'count', kind: 'integer', title: { id: 'Jumlah', en: 'Count' } },
    { key: 'month', kind: 'month', title: { id: 'Bulan', en: 'Month' } },
    { key: 'day', kind: 'date', title: { id: 'Tanggal', en: 'Date' } },
    { key: 'sex', kind: 'choice', title: { id: 'Jenis', en: 'Sex' }, choices: { F: ['P'], M: ['L'] } },
  ],
}

const pad = (number: number) => String(number).padStart(2, '0')
const month = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${pad(m)}`)
const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...`=+-@'"#;,\t\n ab1.`) }))
  .map((raw) => raw.replaceAll('\0', '').trim())
  .filter((trimmed) => !/^(?:[-–—]?|="[^"]*")$/.test(trimmed) || trimmed === '-')
  .filter((trimmed) => trimmed !== '' && !trimmed.includes('\r'))
const row = fc.record({
  name: fc.option(text),
  rate: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
  count: fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  month: fc.option(month),
  day: fc.option(month.map((start) => `${start}-28`)),
  sex: fc.option(fc.constantFrom('F', 'M')),
})

describe.each(['id', 'en'] as const)('CSV for %s', (lang) => {
  it('is read back as the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const path = sheetFile(writeCsv(DEFINITION.columns, rows, { lang, comments: ['sumber: "uji"'] }))
        const batch = await readAll(path, DEFINITION)
        expect(batch.issues).toEqual([])
        expect(batch.rows.map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same written as a stream', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => ({ name: `n${at}`, rate: at / 8, count: at }))
    let streamed = ''
    for await (const block of streamCsv(DEFINITION.columns, rows, { lang }).setEncoding('utf8')) streamed += block
    expect(streamed).toBe(writeCsv(DEFINITION.columns, rows, { lang }))
  })
})

const columns = DEFINITION.columns.slice(0, 3)
const rows = [
  { name: '=1+1', rate: -1234.5, count: -7 },
  { name: '@x;y', rate: null, count: 1 },
]

it('for an Indonesian office has a mark, semicolons, decimal commas, CRLF and titles in Indonesian', () => {
  expect(writeCsv(columns, rows, { lang: 'id', comments: ['sumber'] })).toBe(
    '\ufeff# sumber\r\nNama;Angka;Jumlah\r\n\'=1+1;-1234,5;-7\r\n"\'@x;y";;1\r\n',
  )
})

it('for programs has commas and decimal points; texts that run as formulas are escaped, numbers not', () => {
  expect(writeCsv(columns, rows, { lang: 'en' })).toBe("Name,Rate,Count\n'=1+1,-1234.5,-7\n'@x;y,,1\n")
})

it('keeps a comment on one line', () => {
  expect(writeCsv(columns, [], { lang: 'en', comments: ['a\nb'] })).toBe('# a b\nName,Rate,Count\n')
})
