import { forbidden } from '../../errors.ts'
import { type SchoolAsker, schoolTierOf } from '../access/with-schools.ts'

/** What a school notes of its teachers stays with it: the office reads it, but does not write it. */
export function requireSchool(asker: SchoolAsker): void {
  if (schoolTierOf(asker) !== 'SCHOOL') throw schoolsOnly
}

const schoolsOnly = forbidden(
  'Catatan tentang guru ditulis oleh kepala sekolahnya.',
  'What is noted of a teacher is written by her head of school.',
)
