import type { SheetDefinition } from '@pantau/spreadsheets'
import { subdistrictColumns } from './subdistrict-columns.ts'

/** Schools and madrasah of the regency. */
export const schoolsSheet: SheetDefinition = {
  columns: [
    {
      key: 'npsn',
      kind: 'text',
      title: { id: 'NPSN', en: 'NPSN' },
      aliases: ['kode', 'code', 'kode sekolah', 'school code'],
      required: true,
    },
    {
      key: 'name',
      kind: 'text',
      title: { id: 'Nama sekolah', en: 'School name' },
      aliases: ['nama', 'sekolah', 'school'],
      required: true,
    },
    {
      key: 'kind',
      kind: 'text',
      title: { id: 'Jenjang', en: 'Level' },
      aliases: ['bentuk', 'bentuk pendidikan', 'kind', 'tingkat'],
      required: true,
    },
    {
      key: 'status',
      kind: 'choice',
      title: { id: 'Status', en: 'Status' },
      choices: { negeri: ['n', 'public', 'state'], swasta: ['s', 'private'] },
    },
    ...subdistrictColumns,
  ],
}
