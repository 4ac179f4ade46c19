import type { SheetDefinition } from '@pantau/spreadsheets'
import { areaColumns } from './area-columns.ts'
import { periodColumns } from './period-columns.ts'

/** Ready figures of publications. */
export const publishedSheet: SheetDefinition = {
  columns: [
    ...areaColumns,
    {
      key: 'measure',
      kind: 'text',
      title: { id: 'Ukuran', en: 'Measure' },
      aliases: ['indikator', 'indicator', 'elemen', 'element', 'kode indikator'],
      required: true,
    },
    ...periodColumns,
    {
      key: 'value',
      kind: 'decimal',
      title: { id: 'Nilai', en: 'Value' },
      aliases: ['angka', 'jumlah'],
      required: true,
      minimum: 0,
    },
    { key: 'unit', kind: 'text', title: { id: 'Satuan', en: 'Unit' } },
    { key: 'source', kind: 'text', title: { id: 'Sumber', en: 'Source' }, aliases: ['publikasi', 'publication'] },
    { key: 'url', kind: 'text', title: { id: 'Alamat web', en: 'Web address' }, aliases: ['tautan', 'link', 'alamat'] },
    { key: 'note', kind: 'text', title: { id: 'Catatan', en: 'Note' }, aliases: ['keterangan', 'notes', 'remarks'] },
  ],
}
