import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { badInput } from '../../errors.ts'
import { findExamIn } from '../keeping/exam-rows.ts'
import { documentingKinds } from '../keeping/incident-kind.ts'
import { findSubject } from '../sheets/find-subject.ts'
import type { LoadedExam, LoadedIncident, LoadedPupil, LoadedSheet, LoadedSubject } from './loaded-exam.ts'

/** Everything an analysis of an exam rests on, with a hash of it. Subjects without any sheet are left out. */
export async function loadExam(
  tx: postgres.TransactionSql,
  { regencyCode, examId }: { readonly regencyCode: string; readonly examId: number },
): Promise<LoadedExam> {
  const { name, schoolYear, isRandomised, subjects: known } = await findExamIn(tx, examId)
  const pupils = await tx<LoadedPupil[]>`
    select id, number, school_code as "schoolCode", class_name as "className" from exam_pupils
    where exam_id = ${examId} and id in (
      select s.pupil_id from exam_sheets s join exam_subjects u on u.id = s.subject_id where u.exam_id = ${examId})
    order by id`
  const subjects: LoadedSubject[] = []
  for (const { id } of known) {
    const sheets = await loadSheetsOf(tx, id)
    if (sheets.length > 0) subjects.push({ ...(await findSubject(tx, id)), sheets })
  }
  if (subjects.length === 0) throw nothingThere
  const incidents = await tx<LoadedIncident[]>`
    select school_code as "schoolCode", class_name as "className", room from exam_incidents
    where exam_id = ${examId} and kind = any(${[...documentingKinds]}) order by id`
  const schools = await tx<{ code: string; subdistrict: string | null }[]>`
    select code, parent_code as subdistrict from areas where regency_code = ${regencyCode} and level = 'SCHOOL' order by code`
  const loaded = { examId, name, schoolYear, isRandomised, pupils, subjects, incidents, regencyCode }
  const subdistrictOf = new Map(schools.map(({ code, subdistrict }) => [code, subdistrict]))
  return { ...loaded, subdistrictOf, inputHash: hashOf(loaded) }
}

const loadSheetsOf = (tx: postgres.TransactionSql, subjectId: number) =>
  tx<LoadedSheet[]>`
    select pupil_id as "pupilId", form, answers, erasures, session, room, seat_row as "seatRow", seat_column as "seatColumn"
    from exam_sheets where subject_id = ${subjectId} order by pupil_id`

const hashOf = (loaded: Omit<LoadedExam, 'subdistrictOf' | 'inputHash'>): string => {
  const hash = createHash('sha256')
  const { pupils, subjects, incidents, isRandomised } = loaded
  hash.update(JSON.stringify([isRandomised, incidents]))
  for (const { number, schoolCode, className } of pupils) hash.update(`${number}|${schoolCode}|${className}\n`)
  const numberOf = new Map(pupils.map(({ id, number }) => [id, number]))
  for (const { name, cutScore, entries, sheets } of subjects) {
    hash.update(JSON.stringify([name, cutScore, entries]))
    for (const { pupilId, ...sheet } of sheets)
      hash.update(`${numberOf.get(pupilId)}|${Object.values(sheet).join('|')}\n`)
  }
  return hash.digest('hex')
}

export const nothingThere = badInput(
  'Ujian ini belum punya lembar jawaban. Impor dahulu jawabannya.',
  'This exam has no answer sheets yet. Import the answers first.',
)
