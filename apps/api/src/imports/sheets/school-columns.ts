import type { ColumnDefinition } from '@pantau/spreadsheets'

/** Where and when: both may be missing in an export of Dapodik, which is of one school and its running year. */
export const schoolColumns: readonly ColumnDefinition[] = [
  {
    key: 'npsn',
    kind: 'text',
    title: { id: 'NPSN', en: 'NPSN' },
    aliases: ['npsn sekolah', 'kode sekolah', 'school code'],
  },
]

export const schoolYearColumn: ColumnDefinition = {
  key: 'schoolYear',
  kind: 'text',
  title: { id: 'Tahun pelajaran', en: 'School year' },
  aliases: ['tahun ajaran', 'tapel', 'semester'],
}
