import { badInput, forbidden } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findSession } from '../sessions/find-session.ts'
import { dropResults } from '../watch/keep-results.ts'
import { noSuchAssignment } from './list-candidates.ts'
import { type ConflictCode, forbiddenConflicts, listConflicts } from './list-conflicts.ts'
import { loadFacts } from './load-facts.ts'

export interface Adjustment {
  readonly assignmentId: number
  readonly examinerNumber: string
  readonly secondRaterNumber: string | null
  readonly reason: string
}

const shortestReason = 10 // letters; enough for a word that says why

/** Lets a head of school name others than the plan did, with a reason that is kept; never against the rule itself. */
export function adjustAssignment(asker: SchoolAsker, adjustment: Adjustment): Promise<ConflictCode[]> {
  const { assignmentId, examinerNumber, secondRaterNumber } = adjustment
  const reason = adjustment.reason.trim()
  if (reason.length < shortestReason) throw noReason
  const work: Parameters<typeof withSchools<ConflictCode[]>>[2] = async (tx) => {
    const [found] = await tx<
      {
        sessionId: number
        schoolCode: string
        classId: number
        grade: number
        teacherId: number | null
        isScored: boolean
      }[]
    >`
      select session_id as "sessionId", school_code as "schoolCode", class_id as "classId", grade,
        teacher_id as "teacherId", exists (select from tkd_scores o where o.assignment_id = a.id
          and o.part <> 'CLASS_TEACHER') as "isScored"
      from tkd_assignments a where id = ${assignmentId} and school_code in (select registry_areas())`
    if (found === undefined) throw noSuchAssignment
    if (found.isScored) throw scoredAlready
    const numbers = [examinerNumber, ...(secondRaterNumber === null ? [] : [secondRaterNumber])]
    const teachers = await tx<{ id: number; number: string; schoolCode: string }[]>`
      select id, number, school_code as "schoolCode" from teachers where number = any(${numbers})`
    const [examiner, second] = [examinerNumber, secondRaterNumber].map((number) =>
      teachers.find((teacher) => teacher.number === number),
    )
    if (examiner === undefined || (secondRaterNumber !== null && second === undefined)) throw noSuchTeacher
    const facts = await loadFacts(tx, asker.scope.regencyCode, await findSession(tx, found.sessionId))
    const conflicts = listConflicts(facts, { unit: found, examinerId: examiner.id, secondRaterId: second?.id ?? null })
    const broken = conflicts.find((code) => forbiddenConflicts.has(code))
    if (broken !== undefined) throw refusals[broken] ?? noSuchTeacher
    await tx`
      update tkd_assignments set examiner_id = ${examiner.id}, examiner_school_code = ${examiner.schoolCode},
        second_rater_id = ${second?.id ?? null}, second_school_code = ${second?.schoolCode ?? null}, way = 'CHOSEN',
        reason = ${reason}
      where id = ${assignmentId}`
    await dropResults(tx, asker.scope.regencyCode)
    return conflicts
  }
  return withSchools(asker, 'read write', work, reason)
}

const noReason = badInput('Tulis alasan perubahan ini.', 'Write why this is changed.')

const noSuchTeacher = badInput(
  'Guru ini tidak dikenal. Pilih guru sekolah Anda, atau minta dinas menukar dengan sekolah lain.',
  'This teacher is not known. Choose one of your school, or ask the office to swap with another school.',
)

const scoredAlready = badInput(
  'Rombel ini sudah mulai dinilai, jadi pengujinya tidak dapat diganti.',
  'Scores have been given already, so the examiner cannot be changed.',
)

const refusals: Partial<Record<ConflictCode, Error>> = {
  OWN_TEACHER: forbidden(
    'Guru kelas tidak boleh menguji muridnya sendiri. Pilih guru kelas di atasnya.',
    'A class teacher may not examine her own pupils. Choose the teacher of the next grade.',
  ),
  RELATIVE: forbidden(
    'Guru ini menyatakan punya kerabat di rombel ini. Pilih penguji lain.',
    'This teacher has declared a relative in this class. Choose another examiner.',
  ),
  SAME_PERSON_TWICE: forbidden(
    'Penguji dan penilai kedua harus dua orang.',
    'Examiner and second rater must be two persons.',
  ),
}
