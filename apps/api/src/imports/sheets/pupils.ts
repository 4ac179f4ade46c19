import type { SheetDefinition } from '@pantau/spreadsheets'
import { schoolColumns, schoolYearColumn } from './school-columns.ts'

/** Children by class and school year; the headers of Dapodik's list of pupils are known. */
export const pupilsSheet: SheetDefinition = {
  columns: [
    ...schoolColumns,
    schoolYearColumn,
    {
      key: 'nisn',
      kind: 'text',
      title: { id: 'NISN', en: 'NISN' },
      aliases: ['nomor induk siswa nasional'],
      required: true,
    },
    {
      key: 'name',
      kind: 'text',
      title: { id: 'Nama murid', en: 'Pupil' },
      aliases: ['nama', 'nama peserta didik', 'nama siswa', 'nama lengkap', 'name'],
      required: true,
    },
    {
      key: 'sex',
      kind: 'choice',
      title: { id: 'Jenis kelamin', en: 'Sex' },
      aliases: ['jk', 'l/p', 'gender'],
      choices: { M: ['l', 'laki-laki', 'laki laki', 'male'], F: ['p', 'perempuan', 'female'] },
    },
    {
      key: 'bornOn',
      kind: 'date',
      title: { id: 'Tanggal lahir', en: 'Born on' },
      aliases: ['tgl lahir', 'tanggal_lahir', 'birth date'],
    },
    {
      key: 'className',
      kind: 'text',
      title: { id: 'Rombel', en: 'Class' },
      aliases: ['rombel saat ini', 'nama rombel', 'rombongan belajar', 'kelas', 'class name'],
      required: true,
    },
    {
      key: 'grade',
      kind: 'integer',
      title: { id: 'Tingkat', en: 'Grade' },
      aliases: ['tingkat pendidikan', 'tingkat kelas'],
      minimum: 1,
      maximum: 6,
    },
    {
      key: 'listNumber',
      kind: 'integer',
      title: { id: 'Nomor absen', en: 'List number' },
      aliases: ['no absen', 'nomor urut'],
      minimum: 1,
      maximum: 99,
    },
    {
      key: 'outcome',
      kind: 'choice',
      title: { id: 'Hasil akhir tahun', en: 'Outcome' },
      aliases: ['keterangan akhir tahun', 'status akhir'],
      choices: {
        PROMOTED: ['naik kelas', 'naik', 'promoted'],
        RETAINED: ['tinggal kelas', 'tinggal', 'tidak naik', 'retained'],
        MOVED_AWAY: ['pindah', 'mutasi', 'moved'],
        LEFT: ['keluar', 'putus sekolah', 'left'],
      },
    },
    {
      key: 'relative',
      kind: 'text',
      title: { id: 'NUPTK guru kerabat', en: 'NUPTK of a related teacher' },
      aliases: ['guru kerabat', 'kerabat guru'],
    },
  ],
}
