import type { SheetDefinition } from '@pantau/spreadsheets'
import { subdistrictColumns } from './subdistrict-columns.ts'

/** Puskesmas of the regency. */
export const healthCentresSheet: SheetDefinition = {
  columns: [
    {
      key: 'code',
      kind: 'text',
      title: { id: 'Kode puskesmas', en: 'Puskesmas code' },
      aliases: ['kode', 'sipd code', 'kode sipd', 'kode faskes'],
      required: true,
    },
    {
      key: 'name',
      kind: 'text',
      title: { id: 'Nama puskesmas', en: 'Puskesmas name' },
      aliases: ['nama', 'puskesmas'],
      required: true,
    },
    ...subdistrictColumns,
  ],
}
