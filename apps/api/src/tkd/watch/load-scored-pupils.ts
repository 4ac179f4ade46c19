import type postgres from 'postgres'
import type { PlannedWay, TkdArea } from '../planning/plan-facts.ts'
import type { TkdSession } from '../sessions/find-session.ts'
import type { ScoredPupil } from './scored-pupil.ts'

type Tx = postgres.TransactionSql

/**
 * Scores of the examiners of a session, with what second raters, class teachers and the sessions of the years beside gave
 * to the same children. Whether a rater was the own teacher is judged by the plan and by the class as it stands: the rule is
 * checked again when scores arrive. Joined here: the planner knows too little of guarded rows to join them well.
 */
export async function loadScoredPupils(tx: Tx, { id, schoolYear }: TkdSession): Promise<ScoredPupil[]> {
  const sheets = await listSheets(tx, id)
  const highest = await loadHighestGrades(tx, schoolYear)
  const prior = await loadScores(tx, schoolYear - 1)
  const next = await loadScores(tx, schoolYear + 1)
  return sheets.flatMap(({ area, grade, classId, schoolCode, way, teacherId, teacherNow, scores }) => {
    const given = groupByPupil(scores)
    return [...given].flatMap(([pupilId, { EXAMINER: first, SECOND: second, CLASS_TEACHER: own }]): ScoredPupil[] => {
      if (first === undefined) return []
      const { raterId } = first
      return [
        {
          ...{ pupilId, area, grade, classId, schoolCode, way, examinerId: raterId },
          isOwnTeacher: raterId === teacherId || raterId === teacherNow,
          isFromAbove: (highest.get(raterId) ?? 0) > grade,
          ...{ levels: first.levels, score: first.score, teacherScore: own?.score ?? null },
          ...{ secondLevels: second?.levels ?? null, secondScore: second?.score ?? null },
          prior: prior.get(area)?.get(pupilId) ?? null,
          next: next.get(area)?.get(pupilId) ?? null,
        },
      ]
    })
  })
}

type GivenScore = readonly [pupilId: number, part: Part, raterId: number, score: number, levels: readonly number[]]
type Part = 'EXAMINER' | 'SECOND' | 'CLASS_TEACHER'

interface Sheet {
  readonly area: TkdArea
  readonly grade: number
  readonly classId: number
  readonly schoolCode: string
  readonly way: PlannedWay
  readonly teacherId: number | null
  readonly teacherNow: number | null
  readonly scores: readonly GivenScore[]
}

const listSheets = (tx: Tx, sessionId: number) =>
  tx<Sheet[]>`
    select a.area, a.grade, a.class_id as "classId", a.school_code as "schoolCode", a.way, a.teacher_id as "teacherId",
      c.teacher_id as "teacherNow", o.scores
    from tkd_assignments a join school_classes c on c.id = a.class_id
    join lateral (select json_agg(json_build_array(o.pupil_id, o.part, o.rater_id, o.score, o.levels)) as scores
      from tkd_scores o where o.assignment_id = a.id) o on o.scores is not null
    where a.session_id = ${sessionId}
    order by a.school_code, a.grade, a.class_id, a.area`

function groupByPupil(scores: readonly GivenScore[]) {
  const given = new Map<number, Partial<Record<Part, { raterId: number; score: number; levels: readonly number[] }>>>()
  for (const [pupilId, part, raterId, score, levels] of scores) {
    const found = given.get(pupilId) ?? {}
    found[part] = { raterId, score, levels }
    given.set(pupilId, found)
  }
  return given
}

/** The highest grade of which each teacher has a class, in any school. */
async function loadHighestGrades(tx: Tx, schoolYear: number): Promise<ReadonlyMap<number, number>> {
  const rows = await tx<{ teacherId: number; highest: number }[]>`
    select teacher_id as "teacherId", max(g)::integer as highest from school_classes, unnest(grades) as g
    where school_year = ${schoolYear} and teacher_id is not null group by teacher_id`
  return new Map(rows.map(({ teacherId, highest }) => [teacherId, highest]))
}

/** The examiners' scores of the session of a school year, by area and child; empty where there was none. */
async function loadScores(tx: Tx, schoolYear: number): Promise<ReadonlyMap<TkdArea, ReadonlyMap<number, number>>> {
  const rows = await tx<{ area: TkdArea; scores: readonly (readonly [number, number])[] }[]>`
    select a.area, json_agg(json_build_array(o.pupil_id, o.score)) as scores
    from tkd_sessions s join tkd_assignments a on a.session_id = s.id
    join tkd_scores o on o.assignment_id = a.id and o.part = 'EXAMINER'
    where s.school_year = ${schoolYear} group by a.area`
  return new Map(rows.map(({ area, scores }) => [area, new Map(scores)]))
}
