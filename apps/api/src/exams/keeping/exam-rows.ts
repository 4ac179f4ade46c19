import type postgres from 'postgres'
import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { KeyEntry } from './key-entry.ts'

export interface SubjectRow {
  readonly id: number
  readonly name: string
  readonly cutScore: number | null
}

export interface ExamRow {
  readonly id: number
  readonly name: string
  readonly schoolYear: number
  readonly grade: number
  readonly heldOn: string
  readonly isRandomised: boolean
  readonly subjects: readonly SubjectRow[]
}

const examColumns = (tx: postgres.TransactionSql) => tx`
  e.id, e.name, e.school_year as "schoolYear", e.grade, e.held_on as "heldOn", e.is_randomised as "isRandomised",
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'cutScore', s.cut_score) order by s.position), '[]')
    from exam_subjects s where s.exam_id = e.id) as subjects`

export const listExams = (asker: SchoolAsker): Promise<ExamRow[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<ExamRow[]>`
      select ${examColumns(tx)} from exams e where e.regency_code = ${asker.scope.regencyCode}
      order by e.held_on desc, e.id desc`,
  )

export const findExam = (asker: SchoolAsker, examId: number): Promise<ExamRow> =>
  withSchools(asker, 'read only', (tx) => findExamIn(tx, examId))

export async function findExamIn(tx: postgres.TransactionSql, examId: number): Promise<ExamRow> {
  const [exam] = await tx<ExamRow[]>`select ${examColumns(tx)} from exams e where e.id = ${examId}`
  if (exam === undefined) throw noSuchExam
  return exam
}

const noSuchExam = notFound('Ujian ini tidak ada.', 'There is no such exam.')

export interface KeyRow {
  readonly version: number
  readonly reason: string | null
  readonly savedBy: string
  readonly savedAt: string
  readonly entries: readonly KeyEntry[]
}

export const listKeys = (asker: SchoolAsker, subjectId: number): Promise<KeyRow[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<KeyRow[]>`
      select version, reason, saved_by as "savedBy", saved_at as "savedAt", entries from exam_keys
      where subject_id = ${subjectId} order by version desc`,
  )

/** Answer sheets of a subject that the asker may see. */
export const countSheets = (asker: SchoolAsker, subjectId: number): Promise<number> =>
  withSchools(asker, 'read only', async (tx) => {
    const [found] = await tx<{ count: number }[]>`
      select count(*)::integer as count from exam_sheets where subject_id = ${subjectId}`
    return found?.count ?? 0
  })
