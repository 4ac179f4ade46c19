import type { ColumnDefinition } from '@pantau/spreadsheets'

/** How a row says when: a period, or month and year in columns of their own. */
export const periodColumns: readonly ColumnDefinition[] = [
  {
    key: 'period',
    kind: 'text',
    title: { id: 'Periode', en: 'Period' },
    aliases: ['masa', 'waktu', 'bulan/tahun', 'bulan tahun'],
  },
  { key: 'year', kind: 'year', title: { id: 'Tahun', en: 'Year' }, aliases: ['thn'] },
  { key: 'month', kind: 'text', title: { id: 'Bulan', en: 'Month' }, aliases: ['bln'] },
]
