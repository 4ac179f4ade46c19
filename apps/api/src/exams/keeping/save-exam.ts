import { badInput } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { notASchoolYear, readSchoolYear } from '../../schools/school-year.ts'
import { type ExamRow, findExamIn } from './exam-rows.ts'

export interface ExamEntry {
  readonly name: string
  readonly schoolYear: string
  readonly grade: number
  readonly heldOn: string
  readonly isRandomised: boolean
  readonly subjects: readonly { readonly name: string; readonly cutScore?: number | null }[]
}

const highestGrade = 12

/** An exam of a name and year already known takes the new day, grade and cuts; subjects that are new to it are added. */
export function saveExam(asker: SchoolAsker, entry: ExamEntry): Promise<ExamRow> {
  const schoolYear = readSchoolYear(entry.schoolYear)
  if (schoolYear === null) throw badInput(notASchoolYear.id, notASchoolYear.en)
  const name = entry.name.trim()
  const subjects = entry.subjects.map(({ name: subject, cutScore = null }) => ({ name: subject.trim(), cutScore }))
  const names = new Set(subjects.map((subject) => subject.name))
  if (name === '' || names.size === 0 || names.has('') || names.size < subjects.length) throw namesMissing
  if (entry.grade < 1 || entry.grade > highestGrade) throw notAGrade
  if (subjects.some(({ cutScore }) => cutScore !== null && cutScore < 0)) throw negativeCut
  const { regencyCode } = asker.scope
  return withSchools(asker, 'read write', async (tx) => {
    const [exam] = await tx<{ id: number }[]>`
      insert into exams (regency_code, name, school_year, grade, held_on, is_randomised)
      values (${regencyCode}, ${name}, ${schoolYear}, ${entry.grade}, ${entry.heldOn}, ${entry.isRandomised})
      on conflict (regency_code, school_year, name) do update set grade = excluded.grade, held_on = excluded.held_on,
        is_randomised = excluded.is_randomised
      returning id`
    const id = exam?.id ?? 0
    await tx`
      insert into exam_subjects (regency_code, exam_id, name, position, cut_score)
      select ${regencyCode}, ${id}, r.name, r.position + (select count(*) from exam_subjects where exam_id = ${id}), r."cutScore"
      from jsonb_to_recordset(${JSON.stringify(subjects.map((subject, position) => ({ ...subject, position })))}::jsonb)
        as r(name text, position smallint, "cutScore" double precision)
      on conflict (exam_id, name) do update set cut_score = excluded.cut_score`
    return findExamIn(tx, id)
  })
}

const namesMissing = badInput(
  'Isi nama ujian dan sedikitnya satu mata pelajaran, masing-masing dengan nama yang berbeda.',
  'Give the exam a name and at least one subject, each with a name of its own.',
)

const notAGrade = badInput(`Kelas ditulis 1 sampai ${highestGrade}.`, `A grade is 1 to ${highestGrade}.`)

const negativeCut = badInput('Batas nilai tidak boleh di bawah 0.', 'The least score cannot be below 0.')
