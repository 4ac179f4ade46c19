import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findSession } from '../sessions/find-session.ts'
import { type ConflictCode, listConflicts } from './list-conflicts.ts'
import { loadFacts } from './load-facts.ts'
import { type PlannedWay, type TkdArea, tkdAreas } from './plan-facts.ts'

export interface AssignedTeacher {
  readonly id: number
  readonly number: string
  readonly schoolCode: string
  /** Null for everyone but the schools concerned. */
  readonly name: string | null
}

export interface AssignmentRow {
  readonly id: number
  readonly schoolCode: string
  readonly classId: number
  readonly className: string
  readonly grade: number
  readonly area: TkdArea
  readonly pupils: number
  readonly scored: number
  readonly way: PlannedWay
  readonly reason: string | null
  readonly classTeacher: AssignedTeacher | null
  readonly examiner: AssignedTeacher | null
  readonly secondRater: AssignedTeacher | null
  readonly conflicts: ConflictCode[]
}

/** Who examines whom in a school, with the conflicts of today: a teacher who took a class over since the plan is found. */
export const listAssignments = (asker: SchoolAsker, sessionId: number, schoolCode: string): Promise<AssignmentRow[]> =>
  withSchools(asker, 'read only', async (tx) => {
    const session = await findSession(tx, sessionId)
    const rows = await tx<Omit<AssignmentRow, 'conflicts'>[]>`
      with people as (
        select t.id, jsonb_build_object('id', t.id, 'number', t.number, 'schoolCode', t.school_code, 'name', n.name) as body
        from teachers t left join teacher_persons n on n.teacher_id = t.id
      )
      select a.id, a.school_code as "schoolCode", a.class_id as "classId", c.name as "className", a.grade, a.area, a.way,
        a.reason, t.body as "classTeacher", e.body as examiner, s.body as "secondRater",
        (select count(*)::integer from enrolments r where r.class_id = a.class_id and r.grade = a.grade
          and r.outcome is distinct from 'MOVED_AWAY') as pupils,
        (select count(*)::integer from tkd_scores o where o.assignment_id = a.id and o.part = 'EXAMINER') as scored
      from tkd_assignments a join school_classes c on c.id = a.class_id
      left join people t on t.id = a.teacher_id left join people e on e.id = a.examiner_id
      left join people s on s.id = a.second_rater_id
      where a.session_id = ${sessionId} and a.school_code = ${schoolCode}
      order by a.grade, c.name, array_position(${[...tkdAreas]}::text[], a.area)`
    const facts = await loadFacts(tx, asker.scope.regencyCode, session)
    return rows.map((row) => {
      const { schoolCode: school, classId, grade, classTeacher, examiner, secondRater, way } = row
      const unit = { schoolCode: school, classId, grade, teacherId: classTeacher?.id ?? null }
      const raters = { unit, examinerId: examiner?.id ?? null, secondRaterId: secondRater?.id ?? null }
      const conflicts = listConflicts(facts, raters).filter(
        // a head of school does not see the classes of a teacher whom a neighbour lends
        (code) => code !== 'NOT_HIGHER_GRADE' || way !== 'OTHER_SCHOOL',
      )
      return { ...row, conflicts }
    })
  })
