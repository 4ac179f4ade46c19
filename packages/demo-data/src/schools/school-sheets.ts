import type { DemoSheet } from '../demo-sheet.ts'
import { classOf } from './build-pupils.ts'
import { isDemoSchool } from './build-school.ts'
import { findEffect } from './planted-school-effects.ts'
import type { SimulatedClass, SimulatedPupil, SimulatedSchool } from './simulated-school.ts'

const SOURCE = 'Data simulasi, bukan data sebenarnya'

/** The account of the demo's examiner is that of the teacher of grade 3 of its school, who examines grade 2. */
const DEMO_EXAMINER = { account: 'penguji', grade: 3 }

export const nameYear = (schoolYear: number): string => `${schoolYear - 1}/${schoolYear}`

export const teacherSheet = (schools: readonly SimulatedSchool[]): DemoSheet => ({
  kind: 'TEACHERS',
  fileName: 'simulasi-guru.csv',
  source: `${SOURCE}: guru SD dan MI`,
  *lines() {
    yield 'npsn,nuptk,nama ptk,jenis ptk,akun'
    for (const school of schools)
      for (const { npsn, nuptk, name, role } of school.teachers)
        yield `${npsn},${nuptk},${name},${role},${accountOf(school, nuptk)}`
  },
})

function accountOf({ npsn, classes }: SimulatedSchool, nuptk: string): string {
  const room = classes.find(({ grades }) => grades.includes(DEMO_EXAMINER.grade))
  return isDemoSchool(npsn) && room?.teacherNuptk === nuptk ? DEMO_EXAMINER.account : ''
}

const CLASS_HEADER = 'npsn,tahun pelajaran,nama rombel,tingkat,wali kelas'

const classLine = (npsn: string, schoolYear: number, { name, grades, teacherNuptk }: SimulatedClass): string =>
  `${npsn},${nameYear(schoolYear)},${name},${grades.join('-')},${teacherNuptk}`

export const classSheet = (schools: readonly SimulatedSchool[], schoolYear: number): DemoSheet => ({
  kind: 'CLASSES',
  fileName: `simulasi-rombel-${schoolYear}.csv`,
  source: `${SOURCE}: rombel ${nameYear(schoolYear)}`,
  *lines() {
    yield CLASS_HEADER
    for (const { npsn, classes } of schools) for (const room of classes) yield classLine(npsn, schoolYear, room)
  },
})

/** Classes whose examiner, the teacher of the next grade, has become their class teacher too; null where there are none. */
export function handOverSheet(
  schools: readonly SimulatedSchool[],
  schoolYear: number,
  sessionsBack: number,
): DemoSheet | null {
  const rows = schools.flatMap(({ npsn, classes }) =>
    classes.flatMap((room) => {
      const [grade = 0] = room.grades
      if (findEffect('OWN_TEACHER', { npsn, grade, sessionsBack }) === undefined) return []
      const above = classes.find(({ grades }) => grades.includes(grade + 1))
      return above === undefined ? [] : [classLine(npsn, schoolYear, { ...room, teacherNuptk: above.teacherNuptk })]
    }),
  )
  if (rows.length === 0) return null
  return {
    kind: 'CLASSES',
    fileName: `simulasi-rombel-${schoolYear}-ganti-wali.csv`,
    source: `${SOURCE}: pergantian wali kelas ${nameYear(schoolYear)}`,
    lines: () => [CLASS_HEADER, ...rows],
  }
}

export const pupilSheet = (
  schools: readonly SimulatedSchool[],
  schoolYear: number,
  cohortOf: (school: SimulatedSchool, entryYear: number) => readonly SimulatedPupil[],
): DemoSheet => ({
  kind: 'PUPILS',
  fileName: `simulasi-murid-${schoolYear}.csv`,
  source: `${SOURCE}: murid kelas 1-3 ${nameYear(schoolYear)}`,
  *lines() {
    yield 'npsn,tahun pelajaran,nisn,nama,jk,tanggal lahir,rombel,tingkat,no absen'
    for (const school of schools)
      for (const grade of [1, 2, 3])
        for (const pupil of cohortOf(school, schoolYear - grade + 1)) {
          const room = classOf(school, grade, pupil.place)
          const { npsn, nisn, name, sex, bornOn, place } = pupil
          yield `${npsn},${nameYear(schoolYear)},${nisn},${name},${sex},${bornOn},${room?.name ?? ''},${grade},${place + 1}`
        }
  },
})
