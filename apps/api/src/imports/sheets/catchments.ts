import type { SheetDefinition } from '@pantau/spreadsheets'

/** Which puskesmas serves which village, and from which day. */
export const catchmentsSheet: SheetDefinition = {
  columns: [
    {
      key: 'villageCode',
      kind: 'text',
      title: { id: 'Kode desa', en: 'Village code' },
      aliases: ['kode kelurahan', 'kode desa/kelurahan'],
    },
    {
      key: 'village',
      kind: 'text',
      title: { id: 'Desa', en: 'Village' },
      aliases: ['nama desa', 'desa/kelurahan', 'kelurahan', 'village name'],
    },
    {
      key: 'subdistrict',
      kind: 'text',
      title: { id: 'Kecamatan', en: 'Subdistrict' },
      aliases: ['nama kecamatan', 'kec', 'district'],
    },
    {
      key: 'healthCentreCode',
      kind: 'text',
      title: { id: 'Kode puskesmas', en: 'Puskesmas code' },
      aliases: ['kode faskes', 'health centre code'],
    },
    {
      key: 'healthCentre',
      kind: 'text',
      title: { id: 'Puskesmas', en: 'Puskesmas' },
      aliases: ['nama puskesmas', 'puskesmas name', 'health centre'],
    },
    {
      key: 'validFrom',
      kind: 'date',
      title: { id: 'Mulai', en: 'Valid from' },
      aliases: ['berlaku mulai', 'sejak', 'from', 'start'],
    },
  ],
}
