import { drawNormal } from '../random/draw-gamma.ts'
import { type RandomStream, streamOf } from '../random/random-stream.ts'
import { keyOfSchool, npsnOfTeacher, slotOf } from './build-school.ts'
import { findEffect } from './planted-school-effects.ts'
import { ITEMS_AN_AREA, LEVELS, type SimulatedArea, tkdAreas } from './rubric.ts'
import type { SimulatedPupil } from './simulated-school.ts'

export type SimulatedPart = 'EXAMINER' | 'SECOND' | 'CLASS_TEACHER'

/** Points of 100, as standard deviations but for the mean and the kindness of class teachers. */
const points = {
  mean: 58,
  school: 4,
  child: 18,
  area: 5,
  day: 5,
  task: 8,
  rater: 1.5,
  reading: 4, // of one performance by two raters
  ownTeacher: 4, // class teachers mark so much kinder
}

const ABILITY_STREAM = 24
const DAY_STREAM = 25
const RATER_STREAM = 26

export interface Occasion {
  readonly pupil: SimulatedPupil
  readonly grade: number
  readonly area: SimulatedArea
  readonly schoolYear: number
  readonly sessionsBack: number
  readonly part: SimulatedPart
  readonly raterNuptk: string
}

/** The levels that a rater gives a child, one for each task; the same occasion gives the same levels. */
export function giveLevels(seed: number, occasion: Occasion): number[] {
  const { pupil, area, schoolYear, part, raterNuptk } = occasion
  const place = { npsn: pupil.npsn, grade: occasion.grade, sessionsBack: occasion.sessionsBack }
  const key = [...keyOfSchool(pupil.npsn), pupil.entryYear, pupil.place, tkdAreas.indexOf(area), schoolYear]
  const day = streamOf(seed, DAY_STREAM, ...key) // the performance, which all raters of the day see
  const eye = streamOf(seed, RATER_STREAM, ...key, slotOf(raterNuptk), part.length)
  const spread = findEffect('UNIFORM_CLASS', place)?.size ?? 1
  const centre = points.mean + normal(streamOf(seed, ABILITY_STREAM, ...keyOfSchool(pupil.npsn)), points.school)
  const shown = centre + spread * (abilityOf(seed, occasion) + normal(day, points.day))
  const seen = shown + kindnessOf(seed, raterNuptk) + leaningOf(occasion)
  return Array.from({ length: ITEMS_AN_AREA }, () => {
    const level = seen + spread * (normal(day, points.task) + normal(eye, points.reading))
    return Math.min(LEVELS, Math.max(1, 1 + Math.round((level / 100) * (LEVELS - 1))))
  })
}

const normal = (random: RandomStream, deviation: number): number => deviation * drawNormal(random)

/** A child's distance from its school, the same in all years. */
function abilityOf(seed: number, { pupil, area }: Occasion): number {
  const key = [...keyOfSchool(pupil.npsn), pupil.entryYear, pupil.place]
  const child = normal(streamOf(seed, ABILITY_STREAM, ...key), points.child)
  return child + normal(streamOf(seed, ABILITY_STREAM, ...key, 1 + tkdAreas.indexOf(area)), points.area)
}

/** By how much a teacher is kinder than others, whomever she examines. */
const kindnessOf = (seed: number, nuptk: string): number =>
  normal(streamOf(seed, RATER_STREAM, ...keyOfSchool(npsnOfTeacher(nuptk)), slotOf(nuptk)), points.rater)

/** What is planted, and the kindness of class teachers for their own. */
function leaningOf({ part, grade, sessionsBack, pupil: { npsn } }: Occasion): number {
  const place = { npsn, grade, sessionsBack }
  if (part === 'CLASS_TEACHER') return points.ownTeacher + (findEffect('GAP', place)?.size ?? 0)
  const lenient = part === 'EXAMINER' ? findEffect('LENIENT_EXAMINER', place)?.size : undefined
  return (lenient ?? 0) + (findEffect('INFLATED_YEAR', place)?.size ?? 0)
}
