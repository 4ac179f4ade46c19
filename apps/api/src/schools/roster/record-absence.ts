import { badInput, notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../access/with-schools.ts'
import { findTeacher } from './find-teacher.ts'
import { requireSchool } from './require-school.ts'

export interface AbsenceEntry {
  readonly teacherNumber: string
  readonly fromOn: string
  readonly toOn: string
  readonly reason: string
}

/** Notes days on which a teacher of the asker's schools cannot examine; the same days again are the same absence. */
export function recordAbsence(asker: SchoolAsker, entry: AbsenceEntry): Promise<number> {
  requireSchool(asker)
  const { teacherNumber, fromOn, toOn } = entry
  const reason = entry.reason.trim()
  if (fromOn > toOn) throw daysTurned
  if (reason === '') throw noReason
  const { regencyCode } = asker.scope
  return withSchools(asker, 'read write', async (tx) => {
    const teacher = await findTeacher(tx, teacherNumber)
    const [known] = await tx<{ id: number }[]>`
      select id from teacher_absences where teacher_id = ${teacher.id} and from_on = ${fromOn} and to_on = ${toOn}`
    if (known !== undefined) return known.id
    const [absence] = await tx<{ id: number }[]>`
      insert into teacher_absences (regency_code, teacher_id, school_code, from_on, to_on, reason)
      values (${regencyCode}, ${teacher.id}, ${teacher.schoolCode}, ${fromOn}, ${toOn}, ${reason}) returning id`
    if (absence === undefined) throw noSuchAbsence
    return absence.id
  })
}

/** Takes an absence back. */
export function withdrawAbsence(asker: SchoolAsker, id: number): Promise<boolean> {
  requireSchool(asker)
  return withSchools(asker, 'read write', async (tx) => {
    const { count } = await tx`
      delete from teacher_absences where id = ${id} and school_code in (select registry_areas())`
    if (count === 0) throw noSuchAbsence
    return true
  })
}

const daysTurned = badInput(
  'Hari terakhir mendahului hari pertama. Periksa tanggalnya.',
  'The last day lies before the first. Check the dates.',
)

const noReason = badInput('Tulis alasannya, misalnya "cuti" atau "pelatihan".', 'Write why, for example "leave".')

const noSuchAbsence = notFound(
  'Ketidakhadiran ini tidak ada di sekolah Anda.',
  'There is no such absence in your school.',
)
