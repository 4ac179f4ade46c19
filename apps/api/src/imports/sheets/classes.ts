import type { SheetDefinition } from '@pantau/spreadsheets'
import { schoolColumns, schoolYearColumn } from './school-columns.ts'

/** Classes of schools by school year; the headers of Dapodik's list of classes are known. */
export const classesSheet: SheetDefinition = {
  columns: [
    ...schoolColumns,
    schoolYearColumn,
    {
      key: 'name',
      kind: 'text',
      title: { id: 'Nama rombel', en: 'Class' },
      aliases: ['rombel', 'nama rombongan belajar', 'rombongan belajar', 'kelas', 'class name'],
      required: true,
    },
    {
      key: 'grades',
      kind: 'text',
      title: { id: 'Tingkat', en: 'Grades' },
      aliases: ['tingkat kelas', 'tingkat pendidikan', 'grade'],
      required: true,
    },
    {
      key: 'teacher',
      kind: 'text',
      title: { id: 'Wali kelas', en: 'Class teacher' },
      aliases: ['nama wali kelas', 'guru kelas', 'wali/guru kelas', 'nuptk wali kelas'],
    },
  ],
}
