import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { NamedTeacher } from '../../schools/roster/find-roster.ts'
import { findSession } from '../sessions/find-session.ts'
import { type ConflictCode, forbiddenConflicts, listConflicts } from './list-conflicts.ts'
import { loadFacts } from './load-facts.ts'
import { rankCandidates } from './plan-examiners.ts'
import type { ExaminerWay } from './plan-facts.ts'

export interface NamedCandidate {
  readonly teacher: NamedTeacher
  readonly way: ExaminerWay
  readonly grades: number[]
  readonly conflicts: ConflictCode[]
  /** The rule itself forbids her. */
  readonly isForbidden: boolean
}

interface Unit {
  readonly sessionId: number
  readonly schoolCode: string
  readonly classId: number
  readonly grade: number
  readonly teacherId: number | null
}

/** Whom one could name for an assignment, the best first, with what would be wrong. */
export const listCandidates = (asker: SchoolAsker, assignmentId: number): Promise<NamedCandidate[]> =>
  withSchools(asker, 'read only', async (tx) => {
    const [unit] = await tx<Unit[]>`
      select session_id as "sessionId", school_code as "schoolCode", class_id as "classId", grade, teacher_id as "teacherId"
      from tkd_assignments where id = ${assignmentId} and school_code in (select registry_areas())`
    if (unit === undefined) throw noSuchAssignment
    const facts = await loadFacts(tx, asker.scope.regencyCode, await findSession(tx, unit.sessionId))
    const ranked = rankCandidates(facts, unit)
    const teachers = await tx<(NamedTeacher & { id: number })[]>`
      select t.id, t.number, t.school_code as "schoolCode", n.name
      from teachers t left join teacher_persons n on n.teacher_id = t.id
      where t.id = any(${ranked.map(({ teacherId }) => teacherId)})`
    const byId = new Map(teachers.map(({ id, ...teacher }) => [id, teacher]))
    return ranked.flatMap(({ teacherId, way }) => {
      const teacher = byId.get(teacherId)
      if (teacher === undefined) return []
      const conflicts = listConflicts(facts, { unit, examinerId: teacherId, secondRaterId: null })
      const own = facts.classes.filter((room) => room.teacherId === teacherId)
      const grades = [...new Set(own.flatMap((room) => room.grades))].sort((one, other) => one - other)
      return [{ teacher, way, grades, conflicts, isForbidden: conflicts.some((code) => forbiddenConflicts.has(code)) }]
    })
  })

export const noSuchAssignment = notFound(
  'Penugasan ini tidak ada di sekolah Anda.',
  'There is no such assignment in your school.',
)
