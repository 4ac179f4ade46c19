import type { ColumnDefinition } from '@pantau/spreadsheets'

/** How a row says which area it is about: by code, or by name with level and kecamatan where the name is not enough. */
export const areaColumns: readonly ColumnDefinition[] = [
  {
    key: 'areaCode',
    kind: 'text',
    title: { id: 'Kode wilayah', en: 'Area code' },
    aliases: ['kode', 'code', 'area', 'kode area', 'kode desa', 'kode kecamatan', 'kode puskesmas', 'kode kemendagri'],
  },
  {
    key: 'areaName',
    kind: 'text',
    title: { id: 'Nama wilayah', en: 'Area name' },
    aliases: ['wilayah', 'nama', 'name', 'place', 'nama area'],
  },
  {
    key: 'areaLevel',
    kind: 'choice',
    title: { id: 'Tingkat wilayah', en: 'Area level' },
    aliases: ['tingkat', 'level', 'jenis wilayah'],
    choices: {
      COUNTRY: ['negara', 'country'],
      PROVINCE: ['provinsi', 'province'],
      REGENCY: ['kabupaten', 'kota', 'kabupaten/kota', 'regency'],
      SUBDISTRICT: ['kecamatan', 'subdistrict', 'district'],
      HEALTH_CENTRE: ['puskesmas', 'health centre'],
      VILLAGE: ['desa', 'kelurahan', 'desa/kelurahan', 'village'],
      SCHOOL: ['sekolah', 'madrasah', 'school'],
    },
  },
  {
    key: 'subdistrict',
    kind: 'text',
    title: { id: 'Kecamatan', en: 'Subdistrict' },
    aliases: ['nama kecamatan', 'kec', 'district', 'district name'],
  },
]
