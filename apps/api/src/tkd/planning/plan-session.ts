import type postgres from 'postgres'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findSession, type TkdSession } from '../sessions/find-session.ts'
import { dropResults } from '../watch/keep-results.ts'
import { drawSample } from './draw-sample.ts'
import { loadFacts } from './load-facts.ts'
import { planExaminers } from './plan-examiners.ts'
import { type PlanFacts, type TkdArea, tkdAreas } from './plan-facts.ts'

export interface PlanOutcome {
  readonly planned: number
  /** Left as they are: chosen by a head of school, or scored already. */
  readonly kept: number
  readonly withoutExaminer: number
}

interface PlannedRow {
  readonly schoolCode: string
  readonly classId: number
  readonly grade: number
  readonly area: TkdArea
  readonly teacherId: number | null
  readonly examinerId: number | null
  readonly secondRaterId: number | null
  readonly way: string
}

/** Names examiners and second raters for all schools of the asker, and draws the samples. Called again it plans anew. */
export const planSession = (asker: SchoolAsker, sessionId: number): Promise<PlanOutcome> =>
  withSchools(asker, 'read write', async (tx) => {
    const session = await findSession(tx, sessionId)
    const facts = await loadFacts(tx, asker.scope.regencyCode, session)
    const rows = await withPupils(tx, session.schoolYear, listRows(facts))
    const written = await writeRows(tx, asker.scope.regencyCode, session, rows)
    await drawSamples(tx, asker.scope.regencyCode, session)
    await dropResults(tx, asker.scope.regencyCode)
    return {
      planned: written,
      kept: rows.length - written,
      withoutExaminer: rows.filter(({ examinerId }) => examinerId === null).length,
    }
  })

function listRows(facts: PlanFacts): PlannedRow[] {
  const schools = [...new Set(facts.classes.map(({ schoolCode }) => schoolCode))]
  return planExaminers(facts, schools).flatMap(
    ({ schoolCode, classId, grade, teacherId, examinerId, secondRaterId, way }) =>
      tkdAreas.map((area) => ({ schoolCode, classId, grade, area, teacherId, examinerId, secondRaterId, way })),
  )
}

/** Without the grades of a class that hold no children. */
async function withPupils(tx: postgres.TransactionSql, schoolYear: number, rows: readonly PlannedRow[]) {
  const filled = await tx<{ key: string }[]>`
    select distinct class_id || ' ' || grade as key from enrolments where school_year = ${schoolYear}`
  const keys = new Set(filled.map(({ key }) => key))
  return rows.filter(({ classId, grade }) => keys.has(`${classId} ${grade}`))
}

async function writeRows(
  tx: postgres.TransactionSql,
  regencyCode: string,
  session: TkdSession,
  rows: readonly PlannedRow[],
): Promise<number> {
  const { count } = await tx`
    insert into tkd_assignments (regency_code, session_id, school_code, class_id, grade, area, teacher_id, examiner_id,
      second_rater_id, examiner_school_code, second_school_code, way)
    select ${regencyCode}, ${session.id}, r."schoolCode", r."classId", r.grade, r.area, r."teacherId", r."examinerId",
      r."secondRaterId", e.school_code, s.school_code, r.way
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("schoolCode" text, "classId" integer, grade smallint,
      area text, "teacherId" integer, "examinerId" integer, "secondRaterId" integer, way text)
    left join teachers e on e.id = r."examinerId" left join teachers s on s.id = r."secondRaterId"
    on conflict (session_id, class_id, grade, area) do update set teacher_id = excluded.teacher_id,
      examiner_id = excluded.examiner_id, second_rater_id = excluded.second_rater_id, way = excluded.way,
      examiner_school_code = excluded.examiner_school_code, second_school_code = excluded.second_school_code
    where tkd_assignments.way <> 'CHOSEN'
      and not exists (select from tkd_scores o where o.assignment_id = tkd_assignments.id)`
  return count
}

/** Samples of assignments that have none yet: once drawn they stay. */
async function drawSamples(tx: postgres.TransactionSql, regencyCode: string, session: TkdSession): Promise<void> {
  const units = await tx<{ id: number; schoolCode: string; unit: string; numbers: string[]; ids: number[] }[]>`
    select a.id, a.school_code as "schoolCode", a.class_id || ' ' || a.grade || ' ' || a.area as unit,
      array_agg(p.number order by p.id) as numbers, array_agg(p.id order by p.id) as ids
    from tkd_assignments a
    join enrolments e on e.class_id = a.class_id and e.grade = a.grade and e.outcome is distinct from 'MOVED_AWAY'
    join pupils p on p.id = e.pupil_id
    where a.session_id = ${session.id} and a.second_rater_id is not null
      and not exists (select from tkd_samples s where s.assignment_id = a.id)
    group by a.id`
  const drawn = units.flatMap(({ id, schoolCode, unit, numbers, ids }) => {
    const sample = new Set(drawSample({ seed: session.seed, unit, share: session.secondShare }, numbers))
    return ids.flatMap((pupilId, at) => (sample.has(numbers[at] ?? '') ? [{ id, schoolCode, pupilId }] : []))
  })
  await tx`
    insert into tkd_samples (regency_code, school_code, assignment_id, pupil_id)
    select ${regencyCode}, r."schoolCode", r.id, r."pupilId"
    from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) as r(id integer, "schoolCode" text, "pupilId" integer)
    on conflict do nothing`
}
