import type postgres from 'postgres'
import type { ScoredPupil } from './scored-pupil.ts'

/**
 * Scores of the examiners of a session, with what second raters, class teachers and the sessions of the years beside gave
 * to the same children. Whether a rater was the own teacher is judged by the plan and by the class as it stands: the rule is
 * checked again when scores arrive.
 */
export const loadScoredPupils = (tx: postgres.TransactionSql, sessionId: number): Promise<ScoredPupil[]> =>
  tx<ScoredPupil[]>`
    with session as materialized (
      select id, school_year from tkd_sessions where id = ${sessionId}
    ), beside as materialized (
      select o.pupil_id, a.area, s.school_year, o.score
      from tkd_sessions s join session t on s.school_year in (t.school_year - 1, t.school_year + 1)
      join tkd_assignments a on a.session_id = s.id join tkd_scores o on o.assignment_id = a.id
      where o.part = 'EXAMINER'
    ), above as materialized (
      select h.teacher_id, max(g) as highest from session t
      join school_classes h on h.school_year = t.school_year, unnest(h.grades) as g
      where h.teacher_id is not null group by h.teacher_id
    ), units as materialized (
      select a.id, a.area, a.grade, a.class_id, a.school_code, a.teacher_id, c.teacher_id as teacher_now, a.way
      from tkd_assignments a join school_classes c on c.id = a.class_id where a.session_id = ${sessionId}
    )
    select o.pupil_id as "pupilId", u.area, u.grade, u.class_id as "classId", u.school_code as "schoolCode",
      o.rater_id as "examinerId", u.way,
      o.rater_id is not distinct from u.teacher_id or o.rater_id is not distinct from u.teacher_now as "isOwnTeacher",
      coalesce(h.highest > u.grade, false) as "isFromAbove",
      o.levels, o.score, w.levels as "secondLevels", w.score as "secondScore", t.score as "teacherScore",
      p.score as prior, n.score as next
    from tkd_scores o
    join units u on u.id = o.assignment_id
    cross join session s
    left join above h on h.teacher_id = o.rater_id
    left join tkd_scores w on w.assignment_id = u.id and w.pupil_id = o.pupil_id and w.part = 'SECOND'
    left join tkd_scores t on t.assignment_id = u.id and t.pupil_id = o.pupil_id and t.part = 'CLASS_TEACHER'
    left join beside p on p.pupil_id = o.pupil_id and p.area = u.area and p.school_year = s.school_year - 1
    left join beside n on n.pupil_id = o.pupil_id and n.area = u.area and n.school_year = s.school_year + 1
    where o.part = 'EXAMINER'
    order by o.pupil_id, u.area`
