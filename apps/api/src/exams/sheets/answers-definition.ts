import type { ColumnDefinition, SheetDefinition } from '@pantau/spreadsheets'
import { schoolColumns } from '../../imports/sheets/school-columns.ts'

const answerKey = (position: number): string => `answer${position}`

/** Names under which ZipGrade, Remark, Moodle and teachers' own grids keep the answer to an item. */
const prefixes = ['stu', 'q', 'question', 'response', 'respons', 'jawaban', 'soal', 'butir', 'nomor', 'no', 'i', 'item']

const seat = { kind: 'integer', minimum: 1, maximum: 99 } as const

const aboutColumns: readonly ColumnDefinition[] = [
  {
    key: 'identity',
    kind: 'text',
    title: { id: 'NISN', en: 'NISN' },
    aliases: ['external id', 'id number', 'nomor id', 'nomor peserta', 'no peserta', 'id siswa', 'student number'],
    required: true,
  },
  {
    key: 'name',
    kind: 'text',
    title: { id: 'Nama', en: 'Name' },
    aliases: ['nama siswa', 'nama peserta', 'nama peserta didik', 'nama depan', 'first name', 'student name'],
  },
  {
    key: 'lastName',
    kind: 'text',
    title: { id: 'Nama belakang', en: 'Last name' },
    aliases: ['nama akhir', 'surname'],
  },
  ...schoolColumns,
  {
    key: 'className',
    kind: 'text',
    title: { id: 'Rombel', en: 'Class' },
    aliases: ['kelas', 'nama rombel', 'quiz class', 'department', 'departemen'],
    required: true,
  },
  {
    key: 'form',
    kind: 'text',
    title: { id: 'Paket', en: 'Form' },
    aliases: ['kode paket', 'key version', 'test version', 'versi', 'version'],
  },
  { key: 'session', kind: 'text', title: { id: 'Sesi', en: 'Session' }, aliases: ['gelombang'] },
  { key: 'room', kind: 'text', title: { id: 'Ruang', en: 'Room' }, aliases: ['ruangan', 'ruang ujian'] },
  { key: 'seatRow', ...seat, title: { id: 'Baris', en: 'Row' }, aliases: ['baris tempat duduk', 'seat row'] },
  { key: 'seatColumn', ...seat, title: { id: 'Kolom', en: 'Column' }, aliases: ['kolom tempat duduk', 'seat column'] },
  {
    key: 'erasures',
    kind: 'text',
    title: { id: 'Penghapusan', en: 'Erasures' },
    aliases: ['hapusan', 'erasure codes'],
  },
]

const answerString: ColumnDefinition = {
  key: 'answers',
  kind: 'text',
  title: { id: 'Jawaban', en: 'Answers' },
  aliases: ['lembar jawaban', 'responses', 'answer string'],
}

/** Answer sheets whose longest form has so many items: a column an item, or the whole string in one. */
export const answersDefinition = (items: number): SheetDefinition => ({
  columns: [
    ...aboutColumns,
    answerString,
    ...Array.from({ length: items }, (_, at): ColumnDefinition => {
      const position = at + 1
      return {
        key: answerKey(position),
        kind: 'text',
        title: { id: String(position), en: String(position) },
        aliases: prefixes.flatMap((prefix) => [
          `${prefix}${position}`,
          `${prefix}${String(position).padStart(2, '0')}`,
        ]),
      }
    }),
  ],
})

/** Cells of the items, in the order printed. */
export const answerCells = (cells: Readonly<Record<string, unknown>>, items: number): string[] =>
  Array.from({ length: items }, (_, at) => String(cells[answerKey(at + 1)] ?? ''))
