import type { ColumnDefinition } from '@pantau/spreadsheets'

/** In which kecamatan a facility lies, by code or by name. */
export const subdistrictColumns: readonly ColumnDefinition[] = [
  {
    key: 'subdistrictCode',
    kind: 'text',
    title: { id: 'Kode kecamatan', en: 'Subdistrict code' },
    aliases: ['district code', 'kode kec'],
  },
  {
    key: 'subdistrict',
    kind: 'text',
    title: { id: 'Kecamatan', en: 'Subdistrict' },
    aliases: ['nama kecamatan', 'kec', 'district', 'district name'],
  },
]
