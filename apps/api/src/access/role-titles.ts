import type { Sentence } from '../errors.ts'
import type { Role } from './permissions.ts'

export const roleTitles: Record<Role, Sentence> = {
  PUBLIC: { id: 'Umum', en: 'Public' },
  REGENT: { id: 'Bupati', en: 'Regent' },
  HEALTH_HEAD: { id: 'Kepala Dinas Kesehatan', en: 'Head of the Health Office' },
  EDUCATION_HEAD: { id: 'Kepala Dinas Pendidikan', en: 'Head of the Education Office' },
  ANALYST: { id: 'Analis', en: 'Analyst' },
  PROVINCE: { id: 'Provinsi', en: 'Province' },
  HEALTH_CENTRE_HEAD: { id: 'Kepala Puskesmas', en: 'Head of the Health Centre' },
  MIDWIFE: { id: 'Bidan', en: 'Midwife' },
  CADRE: { id: 'Kader', en: 'Cadre' },
  SCHOOL_HEAD: { id: 'Kepala Sekolah', en: 'Head of the School' },
  EXAMINER: { id: 'Penguji', en: 'Examiner' },
  REVIEWER: { id: 'Penelaah Temuan Ujian', en: 'Reviewer of Exam Flags' },
  PUBLISHER: { id: 'Penerbit Edisi', en: 'Publisher of Editions' },
  ADMIN: { id: 'Pengelola', en: 'Administrator' },
}
