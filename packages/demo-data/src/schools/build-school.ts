import { drawGamma } from '../random/draw-gamma.ts'
import { streamOf } from '../random/random-stream.ts'
import { simulateName } from '../registry/simulate-person.ts'
import { kecamatanFacts } from '../territory/kecamatan-facts.ts'
import { isPlantedSchool } from './planted-school-effects.ts'
import type { SimulatedClass, SimulatedSchool, SimulatedTeacher } from './simulated-school.ts'

const PUPILS_A_GRADE = 11_700 // about 35,000 in grades 1 to 3 of 826 SD/MI
const SIZE_SHAPE = 4 // schools of a kecamatan differ in size by a half
const LEAST_SIZE = 4
const MOST_SIZE = 44
const PLANTED_SIZE = 16 // so that what is planted can be seen
const PARALLEL_ABOVE = 32 // largest class: Permendikbud 22/2016 allows 28, schools fill more
const MULTIGRADE_BELOW = 7
const SIZE_STREAM = 21
const TEACHER_STREAM = 22

/** NPSN as numbers, the key of a school's streams. */
export const keyOfSchool = (npsn: string): [number, number] => [Number(npsn.slice(2, 4)), Number(npsn.slice(4))]

export function buildSchool(seed: number, npsn: string, kecamatanCode: string): SimulatedSchool {
  const random = streamOf(seed, SIZE_STREAM, ...keyOfSchool(npsn))
  const drawn = Math.round(meanSizeOf(kecamatanCode) * drawGamma(random, SIZE_SHAPE, 1 / SIZE_SHAPE))
  const least = isPlantedSchool(npsn) || isDemoSchool(npsn) ? PLANTED_SIZE : LEAST_SIZE
  const gradeSize = Math.min(MOST_SIZE, Math.max(least, drawn))
  const classes = buildClasses(npsn, gradeSize)
  return { npsn, kecamatanCode, gradeSize, classes, teachers: buildTeachers(seed, npsn, classes) }
}

/** The first school of kecamatan Pejawaran, of which the demo has a head and an examiner. */
export const isDemoSchool = (npsn: string): boolean => npsn === '99150001'

function meanSizeOf(kecamatanCode: string): number {
  const total = kecamatanFacts.reduce((sum, { populationWeight }) => sum + populationWeight, 0)
  const facts = kecamatanFacts.find(({ code }) => code === kecamatanCode)
  if (facts === undefined) throw new RangeError(`${kecamatanCode} is no kecamatan of the regency.`)
  const schools = facts.schools.reduce((sum, count) => sum + count, 0)
  return (PUPILS_A_GRADE * facts.populationWeight) / total / schools
}

/** One class a grade; two where a grade is large, one for two grades where it is small. */
function buildClasses(npsn: string, gradeSize: number): SimulatedClass[] {
  const room = (name: string, grades: readonly number[], slot: number) => {
    return { name: `Kelas ${name}`, grades, teacherNuptk: nuptkOf(npsn, slot) }
  }
  if (gradeSize < MULTIGRADE_BELOW)
    return [1, 3, 5].map((grade) => room(`${grade}-${grade + 1}`, [grade, grade + 1], grade * 10))
  return [1, 2, 3, 4, 5, 6].flatMap((grade) =>
    gradeSize > PARALLEL_ABOVE
      ? [room(`${grade}A`, [grade], grade * 10), room(`${grade}B`, [grade], grade * 10 + 1)]
      : [room(String(grade), [grade], grade * 10)],
  )
}

const HEAD_SLOT = 0
const SUBJECT_SLOTS = [71, 72] // religion and sports

/** A number of 16 digits as a NUPTK has; four zeros at the front say that it is simulated. */
export const nuptkOf = (npsn: string, slot: number): string =>
  `0000${npsn.slice(2)}${String(slot).padStart(2, '0')}0000`

/** The place of a simulated teacher in her school, the key of her streams. */
export const slotOf = (nuptk: string): number => Number(nuptk.slice(10, 12))

export const npsnOfTeacher = (nuptk: string): string => `99${nuptk.slice(4, 10)}`

function buildTeachers(seed: number, npsn: string, classes: readonly SimulatedClass[]): SimulatedTeacher[] {
  const teacher = (nuptk: string, role: SimulatedTeacher['role']): SimulatedTeacher => {
    const random = streamOf(seed, TEACHER_STREAM, ...keyOfSchool(npsn), slotOf(nuptk))
    return { npsn, nuptk, name: simulateName(random), role }
  }
  return [
    teacher(nuptkOf(npsn, HEAD_SLOT), 'Kepala Sekolah'),
    ...classes.map(({ teacherNuptk }) => teacher(teacherNuptk, 'Guru Kelas')),
    ...SUBJECT_SLOTS.map((slot) => teacher(nuptkOf(npsn, slot), 'Guru Mapel')),
  ]
}
