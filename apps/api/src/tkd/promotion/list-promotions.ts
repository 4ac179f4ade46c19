import { recordAccess } from '../../audit/record-access.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findSchool } from '../../schools/roster/find-roster.ts'
import { type TkdArea, tkdAreas, tkdGrades } from '../planning/plan-facts.ts'
import { findSession } from '../sessions/find-session.ts'

export interface PromotionArea {
  readonly area: TkdArea
  readonly score: number | null
  readonly isReached: boolean
}

export interface Promotion {
  readonly number: string
  readonly name: string | null
  readonly listNumber: number | null
  readonly className: string
  readonly grade: number
  readonly areas: PromotionArea[]
  readonly isMet: boolean
}

interface ChildRow extends Omit<Promotion, 'areas' | 'isMet'> {
  readonly scores: Partial<Record<TkdArea, number>>
}

/** What the test says of the promotion of each child of a school, by name and written into the audit before. */
export async function listPromotions(asker: SchoolAsker, sessionId: number, schoolCode: string): Promise<Promotion[]> {
  const { children, leastScore } = await withSchools(asker, 'read only', async (tx) => {
    await findSchool(tx, schoolCode)
    const { schoolYear, leastScore: least } = await findSession(tx, sessionId)
    const rows = await tx<ChildRow[]>`
      select p.number, n.name, e.list_number as "listNumber", c.name as "className", e.grade,
        (select coalesce(jsonb_object_agg(a.area, o.score), '{}') from tkd_scores o join tkd_assignments a on a.id = o.assignment_id
          where o.pupil_id = p.id and o.part = 'EXAMINER' and a.session_id = ${sessionId}) as scores
      from enrolments e join pupils p on p.id = e.pupil_id join school_classes c on c.id = e.class_id
      left join pupil_persons n on n.pupil_id = p.id
      where e.school_code = ${schoolCode} and e.school_year = ${schoolYear} and e.grade = any(${[...tkdGrades]})
        and e.outcome is distinct from 'MOVED_AWAY'
      order by e.grade, c.name, e.list_number, p.number`
    return { children: rows, leastScore: least }
  })
  const named = children.flatMap(({ number, name }) => (name === null ? [] : [number]))
  if (named.length > 0) await recordAccess(asker, 'READ_PERSONS', named)
  return children.map(({ scores, ...child }) => {
    const areas = tkdAreas.map((area) => judgeArea(area, scores[area] ?? null, leastScore))
    return { ...child, areas, isMet: areas.every(({ isReached }) => isReached) }
  })
}

const judgeArea = (area: TkdArea, score: number | null, leastScore: number | null): PromotionArea => ({
  ...{ area, score },
  isReached: score !== null && (leastScore === null || score >= leastScore),
})
