import type { SheetDefinition } from '@pantau/spreadsheets'
import { schoolColumns } from './school-columns.ts'

/** Teachers of schools; the headers of Dapodik's list of teachers and staff are known. */
export const teachersSheet: SheetDefinition = {
  columns: [
    ...schoolColumns,
    {
      key: 'nuptk',
      kind: 'text',
      title: { id: 'NUPTK', en: 'NUPTK' },
      aliases: ['nomor unik pendidik', 'peg id', 'pegid'],
    },
    {
      key: 'name',
      kind: 'text',
      title: { id: 'Nama guru', en: 'Teacher' },
      aliases: ['nama', 'nama ptk', 'nama guru dan tendik', 'name'],
      required: true,
    },
    {
      key: 'role',
      kind: 'choice',
      title: { id: 'Jenis PTK', en: 'Role' },
      aliases: ['jenis guru', 'jabatan', 'tugas', 'role'],
      choices: {
        CLASS_TEACHER: ['guru kelas', 'guru kelas sd/mi', 'wali kelas', 'class teacher'],
        SUBJECT_TEACHER: [
          'guru mapel',
          'guru mata pelajaran',
          'guru agama',
          'guru pjok',
          'guru penjasorkes',
          'guru bk',
          'guru tik',
          'guru inklusi',
          'guru magang',
          'guru pendamping',
          'guru pendamping khusus',
          'guru pembimbing khusus',
          'guru pengganti',
          'subject teacher',
        ],
        HEAD: ['kepala sekolah', 'kepala madrasah', 'head', 'head of school'],
        STAFF: [
          'tenaga administrasi sekolah',
          'tenaga administrasi',
          'tenaga kependidikan',
          'tenaga perpustakaan',
          'pustakawan',
          'laboran',
          'instruktur',
          'terapis',
          'penjaga sekolah',
          'petugas keamanan',
          'tukang kebun',
          'pesuruh/office boy',
          'lainnya',
          'staff',
        ],
      },
    },
    {
      key: 'duty',
      kind: 'text',
      title: { id: 'Tugas tambahan', en: 'Additional duty' },
    },
    {
      key: 'account',
      kind: 'text',
      title: { id: 'Nama akun', en: 'Account' },
      aliases: ['akun', 'akun pantau'],
    },
  ],
}
