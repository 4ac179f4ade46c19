import type { SheetDefinition } from '@pantau/spreadsheets'
import { areaColumns } from './area-columns.ts'
import { periodColumns } from './period-columns.ts'

/** Counts by area, element and month or year; a count of a month is of that month alone unless the row says otherwise. */
export const figuresSheet: SheetDefinition = {
  columns: [
    ...areaColumns,
    {
      key: 'element',
      kind: 'text',
      title: { id: 'Elemen', en: 'Element' },
      aliases: ['elemen data', 'data element', 'kode elemen', 'unsur'],
      required: true,
    },
    ...periodColumns,
    {
      key: 'value',
      kind: 'integer',
      title: { id: 'Nilai', en: 'Value' },
      aliases: ['jumlah', 'count', 'angka'],
      required: true,
      minimum: 0,
    },
    {
      key: 'reporting',
      kind: 'choice',
      title: { id: 'Cara hitung', en: 'Reporting' },
      aliases: ['cara lapor', 'cara pelaporan', 'jenis angka', 'kind of count', 'counting'],
      choices: {
        INCREMENT: ['bulanan', 'bulan ini', 'sebulan', 'monthly', 'this month', 'increment'],
        CUMULATIVE_YTD: [
          ...['kumulatif', 'sampai bulan ini', 's.d. bulan ini', 's/d bulan ini', 'sejak januari'],
          ...['cumulative', 'year to date', 'ytd', 'since january'],
        ],
      },
    },
  ],
}
