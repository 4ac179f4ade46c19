import type { SheetName } from './issue.ts'
import type { IssueList } from './issue-list.ts'

/** A parsed sheet: column names and the text of every cell. */
export interface Sheet {
  header: readonly string[]
  rows: Iterable<readonly string[]>
}

export type ColumnRole = 'person' | 'form' | 'answers' | 'class_id' | 'school' | 'kecamatan' | 'other'

const ROLE_NAMES: Record<Exclude<ColumnRole, 'other'>, readonly string[]> = {
  person: (
    'person pupil pupil_id student student_id examinee examinee_id eid id nisn peserta id_peserta no_peserta ' +
    'siswa id_siswa'
  ).split(' '),
  form: ['form', 'paket', 'package'],
  answers: ['answers', 'jawaban'],
  class_id: ['class_id', 'class', 'kelas', 'rombel'],
  school: ['school', 'school_id', 'sekolah', 'npsn'],
  kecamatan: ['kecamatan', 'subdistrict', 'district'],
}

const OTHER_NAMES = new Set(
  (
    'no nomor name nama sex gender jk jenis_kelamin room ruang seat row col baris kolom session sesi date tanggal ' +
    'time waktu prior next truth score skor nilai total examiner penguji teacher guru'
  ).split(' '),
)

export const columnName = (text: string): string => text.replace(/^\uFEFF/, '').trim()
const plain = (text: string): string =>
  columnName(text)
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')

/** What a column is for by its name; null when it may be an item. */
export function findColumnRole(name: string): ColumnRole | null {
  const wanted = plain(name)
  for (const [role, names] of Object.entries(ROLE_NAMES)) {
    if (names.includes(wanted)) return role as keyof typeof ROLE_NAMES
  }
  return OTHER_NAMES.has(wanted) || wanted === '' ? 'other' : null
}

/** Position of each column by its trimmed name; a repeated name is reported and keeps its first position. */
export function indexColumns(header: readonly string[], sheet: SheetName, issues: IssueList): Map<string, number> {
  const positions = new Map<string, number>()
  header.forEach((text, index) => {
    const name = columnName(text)
    if (name === '') return
    if (positions.has(name)) issues.add('DUPLICATE_COLUMN', { sheet, row: 1, column: name }, { name })
    else positions.set(name, index)
  })
  return positions
}
