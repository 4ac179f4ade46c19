import type postgres from 'postgres'
import { notFound } from '../../errors.ts'

interface FoundTeacher {
  readonly id: number
  readonly schoolCode: string
}

/** A teacher of the asker's schools by her number. */
export async function findTeacher(tx: postgres.TransactionSql, number: string): Promise<FoundTeacher> {
  const [teacher] = await tx<FoundTeacher[]>`
    select id, school_code as "schoolCode" from teachers
    where number = ${number} and school_code in (select registry_areas())`
  if (teacher === undefined) throw noSuchTeacher
  return teacher
}

const noSuchTeacher = notFound('Guru ini tidak ada di sekolah Anda.', 'There is no such teacher in your school.')
