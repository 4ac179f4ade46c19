import { type SchoolAsker, schoolTierOf, withSchools } from '../../schools/access/with-schools.ts'
import { groupBySchool } from '../planning/plan-examiners.ts'
import { findSession } from '../planning/plan-session.ts'
import { loadScoredPupils } from './load-scored-pupils.ts'
import { type Agreement, measureAgreement } from './measure-agreement.ts'
import { measureGap } from './measure-gap.ts'
import { type Independence, measureIndependence } from './measure-independence.ts'
import { measureLeniency } from './measure-leniency.ts'
import { type Estimate, leastPupils, type ScoredPupil } from './scored-pupil.ts'
import { watchClasses } from './watch-classes.ts'

export interface WatchedExaminer {
  readonly number: string
  readonly schoolCode: string
  readonly pupils: number
  readonly leniency: number
  readonly lower: number
  readonly upper: number
  readonly isOutlier: boolean
}

export interface WatchedRoom {
  readonly schoolCode: string
  readonly className: string
  readonly grade: number
  readonly pupils: number
  readonly spread: number | null
  readonly isNarrow: boolean
  readonly change: number | null
  readonly isFalling: boolean
}

export interface WatchedPlace extends Independence {
  readonly areaCode: string
  readonly gap: Estimate
}

export interface SessionWatch extends WatchedPlace {
  readonly agreement: Agreement
  readonly places: readonly WatchedPlace[]
  readonly examiners: readonly WatchedExaminer[]
  readonly classes: readonly WatchedRoom[]
}

/** What a session shows for an area and its schools. The office reads nothing of fewer than ten children. */
export const watchSession = (asker: SchoolAsker, sessionId: number, areaCode: string): Promise<SessionWatch> =>
  withSchools(asker, 'read only', async (tx) => {
    await findSession(tx, sessionId)
    const rows = await loadScoredPupils(tx, sessionId, areaCode)
    const bySchool = groupBySchool(rows)
    const examiners = measureLeniency(rows)
    const numbers = await tx<{ id: number; number: string; schoolCode: string }[]>`
      select id, number, school_code as "schoolCode" from teachers where id = any(${examiners.map((each) => each.examiner)})`
    const teachers = new Map(numbers.map((teacher) => [teacher.id, teacher]))
    const rooms = await tx<{ id: number; name: string }[]>`
      select id, name from school_classes where id = any(${[...new Set(rows.map(({ classId }) => classId))]})`
    const names = new Map(rooms.map(({ id, name }) => [id, name]))
    const least = schoolTierOf(asker) === 'SCHOOL' ? 0 : leastPupils
    return {
      ...measurePlace(areaCode, rows),
      agreement: measureAgreement(rows),
      places: [...bySchool].map(([code, group]) => measurePlace(code, group)),
      examiners: examiners.flatMap(({ examiner, pupils, leniency, interval, isOutlier }) => {
        const teacher = teachers.get(examiner)
        if (teacher === undefined || pupils < leastPupils) return []
        const { number, schoolCode } = teacher
        return [{ number, schoolCode, pupils, leniency, lower: interval.lower, upper: interval.upper, isOutlier }]
      }),
      classes: watchClasses(rows).flatMap(({ classId, changeZ: _, ...room }) =>
        room.pupils < least ? [] : [{ ...room, className: names.get(classId) ?? '' }],
      ),
    }
  })

const measurePlace = (areaCode: string, rows: readonly ScoredPupil[]): WatchedPlace => ({
  areaCode,
  ...measureIndependence(rows),
  gap: measureGap(rows),
})
