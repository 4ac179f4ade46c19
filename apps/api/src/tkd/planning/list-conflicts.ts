import type { PlanFacts, PlanUnit } from './plan-facts.ts'

export const conflictCodes = [
  'NOBODY',
  'OWN_TEACHER',
  'RELATIVE',
  'SAME_PERSON_TWICE',
  'ABSENT',
  'NOT_HIGHER_GRADE',
] as const

export type ConflictCode = (typeof conflictCodes)[number]

/** Conflicts under which nobody may be named; the others are shown and explained. */
export const forbiddenConflicts: ReadonlySet<ConflictCode> = new Set(['OWN_TEACHER', 'RELATIVE', 'SAME_PERSON_TWICE'])

export interface Examining {
  readonly unit: PlanUnit
  readonly examinerId: number | null
  readonly secondRaterId: number | null
}

/** What is wrong with who examines a unit, by the facts of today: a class that has changed its teacher since the plan too. */
export function listConflicts(facts: PlanFacts, { unit, examinerId, secondRaterId }: Examining): ConflictCode[] {
  if (examinerId === null) return ['NOBODY']
  const raters = secondRaterId === null ? [examinerId] : [examinerId, secondRaterId]
  const conflicts = new Set<ConflictCode>()
  for (const rater of raters) {
    if (isOwnTeacher(facts, unit, rater)) conflicts.add('OWN_TEACHER')
    if (isRelated(facts, unit, rater)) conflicts.add('RELATIVE')
    if (facts.teachers.some(({ id, isAbsent }) => id === rater && isAbsent)) conflicts.add('ABSENT')
  }
  if (examinerId === secondRaterId) conflicts.add('SAME_PERSON_TWICE')
  if (!teachesAbove(facts, unit, examinerId)) conflicts.add('NOT_HIGHER_GRADE')
  return conflictCodes.filter((code) => conflicts.has(code))
}

export const isOwnTeacher = (facts: PlanFacts, unit: PlanUnit, teacherId: number): boolean =>
  unit.teacherId === teacherId ||
  facts.classes.some(({ id, teacherId: own }) => id === unit.classId && own === teacherId)

export const isRelated = (facts: PlanFacts, unit: PlanUnit, teacherId: number): boolean =>
  facts.relations.some(
    (relation) =>
      relation.teacherId === teacherId && relation.classId === unit.classId && relation.grade === unit.grade,
  )

/** Whether she has a class of a higher grade, here or in another school. */
export const teachesAbove = (facts: PlanFacts, { grade }: PlanUnit, teacherId: number): boolean =>
  facts.classes.some((other) => other.teacherId === teacherId && other.grades.some((taught) => taught > grade))
