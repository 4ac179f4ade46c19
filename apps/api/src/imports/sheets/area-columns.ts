import type { ColumnDefinition } from '@pantau/spreadsheets'

/** Columns that say the area in other words than its code; a template that lists codes leaves them out. */
export const nameColumns = ['areaName', 'areaLevel', 'village', 'healthCentre', 'subdistrict']

/** How a row says which area it is about: by code, by name, or by a column of its level; coarser places narrow a name. */
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
      PROVINCE: ['provinsi', 'prov', 'province'],
      REGENCY: ['kabupaten', 'kab', 'kota', 'kabupaten/kota', 'kab/kota', 'regency'],
      SUBDISTRICT: ['kecamatan', 'kec', 'subdistrict', 'district'],
      HEALTH_CENTRE: ['puskesmas', 'pkm', 'health centre'],
      VILLAGE: ['desa', 'kelurahan', 'kel', 'desa/kelurahan', 'village'],
      SCHOOL: ['sekolah', 'madrasah', 'school'],
    },
  },
  {
    key: 'village',
    kind: 'text',
    title: { id: 'Desa', en: 'Village' },
    aliases: ['nama desa', 'kelurahan', 'nama kelurahan', 'desa/kelurahan', 'nama desa/kelurahan', 'village name'],
  },
  {
    key: 'healthCentre',
    kind: 'text',
    title: { id: 'Puskesmas', en: 'Puskesmas' },
    aliases: ['nama puskesmas', 'pkm', 'puskesmas name', 'health centre'],
  },
  {
    key: 'subdistrict',
    kind: 'text',
    title: { id: 'Kecamatan', en: 'Subdistrict' },
    aliases: ['nama kecamatan', 'kec', 'district', 'district name'],
  },
]
