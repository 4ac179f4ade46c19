import { recordAccess } from '../../audit/record-access.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { TkdArea } from '../planning/plan-facts.ts'
import type { RubricItem } from '../sessions/list-tests.ts'
import type { ScorePart } from './submit-scores.ts'

export interface SheetPupil {
  readonly number: string
  readonly listNumber: number | null
  /** Null for a rater of another school. */
  readonly name: string | null
  readonly levels: number[] | null
  readonly score: number | null
}

export interface ScoreSheet {
  readonly assignmentId: number
  readonly part: ScorePart
  readonly schoolCode: string
  readonly className: string
  readonly grade: number
  readonly area: TkdArea
  readonly fromOn: string
  readonly toOn: string
  readonly signedAt: string | null
  readonly items: RubricItem[]
  readonly pupils: SheetPupil[]
}

/** What the asker has to rate: as examiner, as second rater of a sample, and apart from both as teacher of her own class. */
export async function listScoreSheets(asker: SchoolAsker): Promise<ScoreSheet[]> {
  const sheets = await withSchools(
    asker,
    'read only',
    (tx) =>
      tx<ScoreSheet[]>`
      with mine as (
        select a.*, m.part from tkd_assignments a cross join lateral (values ('EXAMINER', a.examiner_id),
          ('SECOND', a.second_rater_id), ('CLASS_TEACHER', a.teacher_id)) as m(part, rater)
        where m.rater = registry_setting('teacher')::integer
      )
      select m.id as "assignmentId", m.part, m.school_code as "schoolCode", c.name as "className", m.grade, m.area,
        s.from_on::text as "fromOn", s.to_on::text as "toOn",
        (select g.signed_at from tkd_signatures g where g.assignment_id = m.id and g.part = m.part) as "signedAt",
        (select coalesce(jsonb_agg(jsonb_build_object('grade', i.grade, 'area', i.area, 'task', i.task,
          'descriptors', i.descriptors) order by i.position), '[]')
          from tkd_items i where i.test_id = s.test_id and i.grade = m.grade and i.area = m.area) as items,
        (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'listNumber', e.list_number, 'name', n.name,
            'levels', o.levels, 'score', o.score) order by e.list_number, p.number), '[]')
          from enrolments e join pupils p on p.id = e.pupil_id
          left join pupil_persons n on n.pupil_id = p.id
          left join tkd_scores o on o.assignment_id = m.id and o.part = m.part and o.pupil_id = p.id
          where e.class_id = m.class_id and e.grade = m.grade and e.outcome is distinct from 'MOVED_AWAY'
            and (m.part <> 'SECOND' or exists (select from tkd_samples d where d.assignment_id = m.id and d.pupil_id = p.id))
        ) as pupils
      from mine m join tkd_sessions s on s.id = m.session_id join school_classes c on c.id = m.class_id
      where registry_setting('today')::date between s.from_on - 14 and s.to_on + 60
      order by m.part, m.school_code, c.name, m.grade, m.area`,
  )
  const named = sheets.flatMap(({ pupils }) => pupils.filter(({ name }) => name !== null).map(({ number }) => number))
  if (named.length > 0) await recordAccess(asker, 'READ_PERSONS', [...new Set(named)])
  return sheets
}
