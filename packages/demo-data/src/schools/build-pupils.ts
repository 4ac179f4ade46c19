import { streamOf } from '../random/random-stream.ts'
import { dateOf, dayOf } from '../registry/days.ts'
import { drawChance, drawOne, drawWhole } from '../registry/draw.ts'
import { simulateName } from '../registry/simulate-person.ts'
import { keyOfSchool } from './build-school.ts'
import type { SimulatedClass, SimulatedPupil, SimulatedSchool } from './simulated-school.ts'

const COHORT_STREAM = 23
const ENTRY_AGE_YEARS = 7

const boyBeginnings = ['Bud', 'Sug', 'Wah', 'Har', 'Jok', 'Sup', 'Mul', 'Tri'] as const
const boyEnds = ['iyanto', 'iyono', 'riyadi', 'artono', 'riyanto', 'wanto'] as const

/** The children who come into grade 1 in a school year, in the order of the attendance list. */
export function buildCohort(seed: number, { npsn, gradeSize }: SimulatedSchool, entryYear: number): SimulatedPupil[] {
  const size = streamOf(seed, COHORT_STREAM, ...keyOfSchool(npsn), entryYear)
  const count = Math.max(3, Math.round(gradeSize * (0.9 + 0.2 * size())))
  return Array.from({ length: count }, (_, place) => {
    const random = streamOf(seed, COHORT_STREAM, ...keyOfSchool(npsn), entryYear, place)
    const sex = drawChance(random, 0.5) ? 'P' : 'L'
    const name =
      sex === 'P' ? simulateName(random) : `${drawOne(random, boyBeginnings)}${drawOne(random, boyEnds)} Simulasi`
    const bornOn = dateOf(dayOf(`${entryYear - 1 - ENTRY_AGE_YEARS}-07-01`) - drawWhole(random, 0, 364))
    return { npsn, nisn: nisnOf(npsn, entryYear, place), name, sex, bornOn, entryYear, place }
  })
}

/** Ten digits as a NISN has; the first three tell the year of birth, and nobody was born in a year that ends in 5xx. */
const nisnOf = (npsn: string, entryYear: number, place: number): string => {
  const [kecamatan, school] = keyOfSchool(npsn)
  const serial = kecamatan * 100 + school
  return `5${String(entryYear % 100).padStart(2, '0')}${String(serial).padStart(5, '0')}${String(place).padStart(2, '0')}`
}

/** Children of parallel classes alternate down the list. */
export function classOf({ classes }: SimulatedSchool, grade: number, place: number): SimulatedClass | undefined {
  const rooms = classes.filter(({ grades }) => grades.includes(grade))
  return rooms[place % rooms.length]
}
