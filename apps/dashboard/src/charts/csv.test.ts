import { expect, it } from 'vitest'
import type { ChartTable } from './chart-table.ts'
import { csvHref, writeCsv } from './csv.ts'

const table: ChartTable = {
  columns: [{ header: 'Wilayah' }, { header: 'Nilai', isNumber: true }],
  rows: [
    { key: 'a', cells: [{ text: 'Batur; "atas"' }, { text: '31,4 %', raw: 31.4 }] },
    { key: 'b', cells: [{ text: '=SUM(A1)' }, { text: 'belum', raw: null }] },
  ],
}

it('writes raw numbers with the separator and decimal mark that spreadsheets of the language read', () => {
  expect(writeCsv(table, 'id')).toBe('Wilayah;Nilai\r\n"Batur; ""atas""";31,4\r\n\'=SUM(A1);\r\n')
  expect(writeCsv(table, 'en')).toBe('Wilayah,Nilai\r\n"Batur; ""atas""",31.4\r\n\'=SUM(A1),\r\n')
})

it('rounds to three decimals and writes none that say nothing', () => {
  const cells = [62.716_04, 30, 0.000_4].map((raw) => ({ text: '', raw }))
  expect(writeCsv({ columns: [], rows: [{ key: 'a', cells }] }, 'en')).toBe('\r\n62.716,30,0\r\n')
})

it('gives a link that decodes to the same file with a byte order mark', () => {
  const [, data = ''] = csvHref(table, 'id').split('utf-8,')
  expect(decodeURIComponent(data)).toBe(`\ufeff${writeCsv(table, 'id')}`)
})
