import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../access/with-schools.ts'
import { findTeacher } from './find-teacher.ts'
import { requireSchool } from './require-school.ts'

/** Notes that a teacher and a child of the asker's schools are related; noted again it is the same note. */
export function declareRelative(asker: SchoolAsker, teacherNumber: string, pupilNumber: string): Promise<number> {
  requireSchool(asker)
  return withSchools(asker, 'read write', async (tx) => {
    const teacher = await findTeacher(tx, teacherNumber)
    const [child] = await tx<{ id: number; schoolCode: string }[]>`
      select id, school_code as "schoolCode" from pupils
      where number = ${pupilNumber} and school_code in (select registry_areas())`
    if (child === undefined) throw noSuchChild
    const [known] = await tx<{ id: number }[]>`
      select id from teacher_relatives where teacher_id = ${teacher.id} and pupil_id = ${child.id}`
    if (known !== undefined) return known.id
    const [declared] = await tx<{ id: number }[]>`
      insert into teacher_relatives (regency_code, teacher_id, pupil_id, school_code)
      values (${asker.scope.regencyCode}, ${teacher.id}, ${child.id}, ${child.schoolCode}) returning id`
    if (declared === undefined) throw noSuchChild
    return declared.id
  })
}

/** Takes such a note back. */
export function withdrawRelative(asker: SchoolAsker, id: number): Promise<boolean> {
  requireSchool(asker)
  return withSchools(asker, 'read write', async (tx) => {
    const { count } = await tx`
      delete from teacher_relatives where id = ${id} and school_code in (select registry_areas())`
    if (count === 0) throw noSuchRelation
    return true
  })
}

const noSuchChild = notFound('Murid ini tidak ada di sekolah Anda.', 'There is no such child in your school.')

const noSuchRelation = notFound(
  'Catatan kerabat ini tidak ada di sekolah Anda.',
  'There is no such note of a relative in your school.',
)
