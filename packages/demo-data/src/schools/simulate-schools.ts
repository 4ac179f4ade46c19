import type { DemoOptions, DemoSheet } from '../demo-sheet.ts'
import { streamOf } from '../random/random-stream.ts'
import { dateOf, dayOf } from '../registry/days.ts'
import { drawChance, drawWhole } from '../registry/draw.ts'
import { buildCohort } from './build-pupils.ts'
import { isDemoSchool, keyOfSchool } from './build-school.ts'
import { giveLevels, type SimulatedPart } from './give-levels.ts'
import { listSchools } from './list-schools.ts'
import { isPlantedSchool } from './planted-school-effects.ts'
import { type RubricItem, rubric, type SimulatedArea } from './rubric.ts'
import { classSheet, handOverSheet, pupilSheet, teacherSheet } from './school-sheets.ts'
import { schoolYearOf } from './school-year-of.ts'
import type { SimulatedPupil, SimulatedSchool } from './simulated-school.ts'

export const DEFAULT_SEED = 3304
const SESSIONS = 3
const DAYS_BEFORE = 25 // so that the last session is under way when the demo is made
const DAYS_AFTER = 3
const VISIT_STREAM = 27
const ABSENT_SHARE = 0.02
const OWN_MARKS_SHARE = 0.9 // classes whose teacher notes her own marks

export interface SchoolOptions extends Omit<DemoOptions, 'lastMonth'> {
  /** The last day on which anything is recorded. */
  today: string
}

export interface SimulatedSession {
  /** Named by the year in which it ends. */
  readonly schoolYear: number
  readonly fromOn: string
  readonly toOn: string
  /** Classes and children of the year. */
  readonly sheets: readonly DemoSheet[]
  /** Classes that an examiner has taken over since the plan: she is now the own teacher of those whom she examines. */
  readonly handOver: DemoSheet | null
}

/** A rater at the sheet of a class. */
export interface Sitting {
  readonly schoolYear: number
  readonly grade: number
  readonly area: SimulatedArea
  readonly part: SimulatedPart
  readonly raterNuptk: string
}

export interface SimulatedScore {
  readonly levels: readonly number[]
  readonly onDay: string
}

export interface SimulatedSchools {
  readonly teachers: DemoSheet
  readonly rubric: readonly RubricItem[]
  /** The oldest first. */
  readonly sessions: readonly SimulatedSession[]
  /** What a rater gives a child by NISN; null where she has not yet seen it. */
  scoreOf(nisn: string, sitting: Sitting): SimulatedScore | null
}

/**
 * Primary schools of the invented regency with their teachers, classes and children of grades 1 to 3 over three sessions of
 * the test of basic abilities, the last one under way. The same seed, day and size give the same bytes and levels.
 */
export function simulateSchools({ seed = DEFAULT_SEED, today, size }: SchoolOptions): SimulatedSchools {
  const schools = listSchools(seed, size)
  const lastYear = schoolYearOf(today)
  const years = Array.from({ length: SESSIONS }, (_, at) => lastYear - SESSIONS + 1 + at)
  const pupils = new Map<string, SimulatedPupil>()
  const cohorts = new Map<string, readonly SimulatedPupil[]>()
  const cohortOf = (school: SimulatedSchool, entryYear: number): readonly SimulatedPupil[] =>
    cohorts.get(`${school.npsn} ${entryYear}`) ?? []
  for (const school of schools)
    for (let entryYear = lastYear - SESSIONS - 1; entryYear <= lastYear; entryYear++) {
      const cohort = buildCohort(seed, school, entryYear)
      cohorts.set(`${school.npsn} ${entryYear}`, cohort)
      for (const pupil of cohort) pupils.set(pupil.nisn, pupil)
    }
  const sessionDays = (schoolYear: number) => {
    const shift = (days: number) => moveYears(dateOf(dayOf(today) + days), schoolYear - lastYear)
    return { fromOn: shift(-DAYS_BEFORE), toOn: shift(DAYS_AFTER) }
  }
  return {
    teachers: teacherSheet(schools),
    rubric,
    sessions: years.map((schoolYear) => ({
      ...{ schoolYear, ...sessionDays(schoolYear) },
      sheets: [classSheet(schools, schoolYear), pupilSheet(schools, schoolYear, cohortOf)],
      handOver: handOverSheet(schools, schoolYear, lastYear - schoolYear),
    })),
    scoreOf: (nisn, sitting) => {
      const pupil = pupils.get(nisn)
      if (pupil === undefined) return null
      const { fromOn } = sessionDays(sitting.schoolYear)
      const onDay = dayOfVisit(seed, pupil, sitting, {
        first: dayOf(fromOn),
        isRunning: sitting.schoolYear === lastYear,
      })
      if (onDay === null || onDay > today) return null
      const sessionsBack = lastYear - sitting.schoolYear
      return { onDay, levels: giveLevels(seed, { ...sitting, pupil, sessionsBack }) }
    },
  }
}

/** The same day of another year; 29 February becomes the 28th. */
function moveYears(date: string, years: number): string {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
  return moved.endsWith('-02-29') ? dateOf(dayOf(`${moved.slice(0, 4)}-03-01`) - 1) : moved
}

interface Window {
  readonly first: number
  readonly isRunning: boolean
}

/** A class is visited on one day; a few children are absent. The demo examiner has begun with reading only, and not as second rater. */
function dayOfVisit(
  seed: number,
  { npsn, place }: SimulatedPupil,
  { schoolYear, grade, area, part }: Sitting,
  { first, isRunning }: Window,
): string | null {
  const key = [...keyOfSchool(npsn), schoolYear, grade]
  const ofClass = streamOf(seed, VISIT_STREAM, ...key)
  const after = drawWhole(ofClass, 0, DAYS_BEFORE + DAYS_AFTER)
  if (part === 'CLASS_TEACHER' && !drawChance(ofClass, OWN_MARKS_SHARE) && !isPlantedSchool(npsn)) return null
  if (drawChance(streamOf(seed, VISIT_STREAM, ...key, place, area.length), ABSENT_SHARE)) return null
  if (isDemoSchool(npsn) && isRunning)
    return part !== 'SECOND' && area === 'READING' && place % 2 === 0 ? dateOf(first + DAYS_BEFORE) : null
  return dateOf(first + (isPlantedSchool(npsn) ? after % DAYS_BEFORE : after))
}
