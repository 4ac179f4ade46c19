import type { SheetDefinition } from '@pantau/spreadsheets'
import { areaColumns } from './area-columns.ts'
import { periodColumns } from './period-columns.ts'

/** Counts by area, element and month or year. */
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
  ],
}
