import type postgres from 'postgres'
import type { ScoredPupil } from './scored-pupil.ts'

/**
 * Scores of the examiners of a session in the schools of an area that the asker sees, with what second raters, class
 * teachers and the sessions of the years beside gave to the same children. Whether a rater was the own teacher is judged by
 * the plan and by the class as it stands: the rule is checked again when scores arrive.
 */
export const loadScoredPupils = (
  tx: postgres.TransactionSql,
  sessionId: number,
  areaCode: string,
): Promise<ScoredPupil[]> =>
  tx<ScoredPupil[]>`
    with scored as (
      select o.pupil_id, a.area, o.score, s.school_year, s.id as session_id
      from tkd_scores o join tkd_assignments a on a.id = o.assignment_id join tkd_sessions s on s.id = a.session_id
      where o.part = 'EXAMINER'
    ), here as (
      select l.descendant_code as code from area_links l
      where l.regency_code = registry_setting('regency') and l.ancestor_code = ${areaCode}
        and l.valid_from <= registry_setting('today')::date and l.valid_to > registry_setting('today')::date
    )
    select o.pupil_id as "pupilId", a.area, a.grade, a.class_id as "classId", a.school_code as "schoolCode",
      o.rater_id as "examinerId",
      o.rater_id is not distinct from a.teacher_id or o.rater_id is not distinct from c.teacher_id as "isOwnTeacher",
      exists (select from school_classes h where h.teacher_id = o.rater_id and h.school_year = s.school_year
        and a.grade < any(h.grades)) as "isFromAbove",
      o.levels, o.score, w.levels as "secondLevels", w.score as "secondScore", t.score as "teacherScore",
      p.score as prior, n.score as next
    from tkd_scores o
    join tkd_assignments a on a.id = o.assignment_id
    join tkd_sessions s on s.id = a.session_id
    join school_classes c on c.id = a.class_id
    left join tkd_scores w on w.assignment_id = a.id and w.pupil_id = o.pupil_id and w.part = 'SECOND'
    left join tkd_scores t on t.assignment_id = a.id and t.pupil_id = o.pupil_id and t.part = 'CLASS_TEACHER'
    left join scored p on p.pupil_id = o.pupil_id and p.area = a.area and p.school_year = s.school_year - 1
    left join scored n on n.pupil_id = o.pupil_id and n.area = a.area and n.school_year = s.school_year + 1
    where a.session_id = ${sessionId} and o.part = 'EXAMINER' and a.school_code in (select code from here)
    order by o.pupil_id, a.area`
