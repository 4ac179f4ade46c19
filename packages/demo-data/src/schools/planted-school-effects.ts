import type { DemoSize } from '../demo-sheet.ts'

export type SchoolEffectKind = 'OWN_TEACHER' | 'LENIENT_EXAMINER' | 'UNIFORM_CLASS' | 'GAP' | 'INFLATED_YEAR'

/** Something put into the tests on purpose, for tests to look for; no analysis may read it. */
export interface SchoolEffect {
  readonly kind: SchoolEffectKind
  readonly npsn: string
  /** Grades of the children; those of all grades where empty. */
  readonly grades: readonly number[]
  /** Sessions in which it holds, counted back from the last. */
  readonly sessionsBack: readonly number[]
  /** Points of 100; of a uniform class the share of the usual spread that is left. */
  readonly size: number
  readonly sizes: readonly DemoSize[]
}

const both: readonly DemoSize[] = ['small', 'full']

/** Own class teachers who examine, in the other kecamatan. */
const ownTeachers = [
  ...['99010005', '99030007', '99050011', '99060004', '99080009'],
  ...['99100003', '99110014', '99120021', '99140006', '99180012'],
]

export const plantedSchoolEffects: readonly SchoolEffect[] = [
  { kind: 'OWN_TEACHER', npsn: '99160002', grades: [1, 2], sessionsBack: [1, 0], size: 0, sizes: both },
  { kind: 'OWN_TEACHER', npsn: '99170003', grades: [1], sessionsBack: [0], size: 0, sizes: both },
  { kind: 'LENIENT_EXAMINER', npsn: '99150004', grades: [2], sessionsBack: [2, 1, 0], size: 22, sizes: both },
  { kind: 'UNIFORM_CLASS', npsn: '99170006', grades: [2], sessionsBack: [0], size: 0.15, sizes: both },
  { kind: 'GAP', npsn: '99160005', grades: [], sessionsBack: [2, 1, 0], size: 22, sizes: both },
  { kind: 'INFLATED_YEAR', npsn: '99170009', grades: [], sessionsBack: [1], size: 25, sizes: both },
  ...ownTeachers.map((npsn): SchoolEffect => {
    return { kind: 'OWN_TEACHER', npsn, grades: [1], sessionsBack: [1, 0], size: 0, sizes: ['full'] }
  }),
  { kind: 'LENIENT_EXAMINER', npsn: '99060002', grades: [2], sessionsBack: [1, 0], size: 22, sizes: ['full'] },
  { kind: 'INFLATED_YEAR', npsn: '99120008', grades: [], sessionsBack: [1], size: 25, sizes: ['full'] },
]

/** The effect of a kind that holds for a grade of a school in a session. */
export const findEffect = (
  kind: SchoolEffectKind,
  { npsn, grade, sessionsBack }: { npsn: string; grade: number; sessionsBack: number },
): SchoolEffect | undefined =>
  plantedSchoolEffects.find(
    (effect) =>
      effect.kind === kind &&
      effect.npsn === npsn &&
      effect.sessionsBack.includes(sessionsBack) &&
      (effect.grades.length === 0 || effect.grades.includes(grade)),
  )

export const isPlantedSchool = (npsn: string): boolean => plantedSchoolEffects.some((effect) => effect.npsn === npsn)
