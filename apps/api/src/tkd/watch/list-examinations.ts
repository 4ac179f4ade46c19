import { type SchoolAsker, schoolTierOf, withSchools } from '../../schools/access/with-schools.ts'
import type { NamedTeacher } from '../../schools/roster/find-roster.ts'
import type { PlannedWay, TkdArea } from '../planning/plan-facts.ts'
import { areasBelow, findWatch } from './find-watch.ts'
import { leastPupils } from './scored-pupil.ts'

export interface Examination {
  readonly schoolCode: string
  readonly schoolName: string
  readonly className: string
  readonly grade: number
  readonly areas: TkdArea[]
  readonly way: PlannedWay
  readonly classTeacher: NamedTeacher | null
  readonly examiner: NamedTeacher
  readonly pupils: number | null
  readonly isOwnTeacher: boolean
  readonly isFromAbove: boolean
}

/** Who examined the children of each grade of the classes of an area, and whether independently. */
export async function listExaminations(
  asker: SchoolAsker,
  sessionId: number,
  areaCode: string,
): Promise<Examination[]> {
  await findWatch(asker, sessionId, areaCode)
  const least = schoolTierOf(asker) === 'SCHOOL' ? 0 : leastPupils
  return withSchools(
    asker,
    'read only',
    (tx) => tx<Examination[]>`
      with people as (
        select t.id, jsonb_build_object('number', t.number, 'schoolCode', t.school_code, 'name', n.name) as body
        from teachers t left join teacher_persons n on n.teacher_id = t.id
      )
      select r.area_code as "schoolCode", a.name as "schoolName", c.name as "className", r.grade, x.areas, x.way,
        x."isOwnTeacher", x."isFromAbove", t.body as "classTeacher", e.body as examiner,
        case when x.pupils >= ${least} then x.pupils end as pupils
      from tkd_results r
      cross join lateral jsonb_to_recordset(r.body->'raters') as x("examinerId" integer, way text, areas jsonb,
        pupils integer, "isOwnTeacher" boolean, "isFromAbove" boolean)
      join areas a on a.code = r.area_code join school_classes c on c.id = r.subject_id
      join people e on e.id = x."examinerId" left join people t on t.id = c.teacher_id
      where r.session_id = ${sessionId} and r.kind = 'CLASS' and r.area_code in (${areasBelow(tx, areaCode)})
      order by a.name, r.area_code, r.grade, c.name, e.id`,
  )
}
