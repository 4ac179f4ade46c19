import { setImmediate } from 'node:timers/promises'
import type { DemoSheet, SimulatedPart, SimulatedSchools, SimulatedSession } from '@pantau/demo-data'
import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { type SchoolAsker, withSchools } from '../schools/access/with-schools.ts'
import { nameSchoolYear } from '../schools/school-year.ts'
import type { TkdArea } from '../tkd/planning/plan-facts.ts'
import { planSession } from '../tkd/planning/plan-session.ts'
import { scoreLevels } from '../tkd/scores/score-levels.ts'
import { listSessions } from '../tkd/sessions/list-sessions.ts'
import { listTests } from '../tkd/sessions/list-tests.ts'
import { openSession, saveTest } from '../tkd/sessions/open-session.ts'
import { keepResults } from '../tkd/watch/keep-results.ts'
import type { DemoStep } from './load-demo.ts'

interface Place {
  readonly sql: postgres.Sql
  readonly regencyCode: string
  readonly clock: Clock
}

const testName = 'Tes Kemampuan Dasar (simulasi)'
const secondShare = 0.1 // education domain reference, section 7
const leastScore = 40 // invented

/**
 * Schools with their sessions of the test: sheets come in through the import, sessions are opened and planned as the office
 * does it. Scores are written in bulk, by the raters whom the plan names.
 */
export function listSchoolSteps(
  place: Place,
  schools: SimulatedSchools,
  take: (sheet: DemoSheet) => DemoStep,
): DemoStep[] {
  const office = askerOf(place, 'EDUCATION_HEAD', [place.regencyCode])
  return [
    take(schools.teachers),
    ...schools.sessions.flatMap((session) => [
      ...session.sheets.map(take),
      {
        step: stepOf(session, 'Merencanakan penguji TKD', 'Planning examiners of the test'),
        run: async () => void (await planSession(office, await ensureSession(office, schools, session))),
      },
      {
        step: stepOf(session, 'Memuat nilai TKD', 'Loading scores of the test'),
        run: async () => loadScores(place, await ensureSession(office, schools, session), schools, session.schoolYear),
      },
      ...(session.handOver === null ? [] : [take(session.handOver)]),
    ]),
    ...schools.sessions.map((session) => ({
      step: stepOf(session, 'Mengukur hasil TKD', 'Measuring the test'),
      run: async () => keepResults(office, await ensureSession(office, schools, session)),
    })),
  ]
}

const stepOf = ({ schoolYear }: SimulatedSession, id: string, en: string) => ({
  id: `${id} ${nameSchoolYear(schoolYear)}`,
  en: `${en} ${nameSchoolYear(schoolYear)}`,
})

const askerOf = ({ sql, regencyCode, clock }: Place, role: SchoolAsker['viewer']['role'], areaCodes: string[]) => ({
  ...{ sql, clock, viewer: { name: 'simulasi', role } },
  scope: { regencyCode, areaCodes, domains: ['EDUCATION'], tier: 'PERSON' } as const,
})

/** The session of a school year, opened where it is not yet. */
async function ensureSession(office: SchoolAsker, { rubric }: SimulatedSchools, session: SimulatedSession) {
  const schoolYear = nameSchoolYear(session.schoolYear)
  const found = (await listSessions(office)).find((known) => known.schoolYear === schoolYear)
  if (found !== undefined) return found.id
  const test = (await listTests(office)).find(({ name }) => name === testName)
  const testId = test?.id ?? (await saveTest(office, { name: testName, items: rubric }))
  const { fromOn, toOn } = session
  return openSession(office, { testId, schoolYear, fromOn, toOn, secondShare, leastScore, seed: 'simulasi' })
}

interface UnitRow {
  readonly id: number
  readonly schoolCode: string
  readonly grade: number
  readonly area: TkdArea
  readonly levelCounts: number[]
  readonly raters: { part: SimulatedPart; id: number; nuptk: string }[]
  readonly pupils: { id: number; nisn: string; isSampled: boolean }[]
}

/** A kecamatan in a transaction; requests are answered between. */
async function loadScores(place: Place, sessionId: number, schools: SimulatedSchools, schoolYear: number) {
  const { sql, regencyCode } = place
  const subdistricts = await sql<{ code: string }[]>`
    select distinct parent_code as code from areas where regency_code = ${regencyCode} and level = 'SCHOOL' order by 1`
  for (const { code } of subdistricts) {
    const head = askerOf(place, 'SCHOOL_HEAD', [code])
    await withSchools(head, 'read write', async (tx) => {
      const units = await listUnits(tx, sessionId)
      const scores = units.flatMap((unit) => scoresOf(unit, schools, schoolYear))
      await writeScores(tx, regencyCode, scores)
    })
    await setImmediate()
  }
}

const listUnits = (tx: postgres.TransactionSql, sessionId: number) =>
  tx<UnitRow[]>`
    with people as materialized (select teacher_id as id, nuptk from teacher_persons)
    select a.id, a.school_code as "schoolCode", a.grade, a.area,
      (select array_agg(cardinality(i.descriptors) order by i.position) from tkd_items i
        where i.test_id = s.test_id and i.grade = a.grade and i.area = a.area) as "levelCounts",
      (select jsonb_agg(jsonb_build_object('part', r.part, 'id', p.id, 'nuptk', p.nuptk))
        from (values ('EXAMINER', a.examiner_id), ('SECOND', a.second_rater_id), ('CLASS_TEACHER', a.teacher_id))
          as r(part, id) join people p on p.id = r.id) as raters,
      (select jsonb_agg(jsonb_build_object('id', e.pupil_id, 'nisn', n.nisn, 'isSampled', d.pupil_id is not null))
        from enrolments e join pupil_persons n on n.pupil_id = e.pupil_id
        left join tkd_samples d on d.assignment_id = a.id and d.pupil_id = e.pupil_id
        where e.class_id = a.class_id and e.grade = a.grade) as pupils
    from tkd_assignments a join tkd_sessions s on s.id = a.session_id
    where a.session_id = ${sessionId} and a.school_code in (select registry_areas())`

interface NewScore {
  readonly assignmentId: number
  readonly schoolCode: string
  readonly pupilId: number
  readonly part: SimulatedPart
  readonly raterId: number
  readonly levels: readonly number[]
  readonly score: number
  readonly onDay: string
}

function scoresOf(unit: UnitRow, schools: SimulatedSchools, schoolYear: number): NewScore[] {
  const { id, schoolCode, grade, area, levelCounts, raters, pupils } = unit
  return raters.flatMap(({ part, id: raterId, nuptk }) =>
    pupils.flatMap(({ id: pupilId, nisn, isSampled }) => {
      if (part === 'SECOND' && !isSampled) return []
      const given = schools.scoreOf(nisn, { schoolYear, grade, area, part, raterNuptk: nuptk })
      const score = given === null ? null : scoreLevels(given.levels, levelCounts)
      return given === null || score === null
        ? []
        : [{ assignmentId: id, schoolCode, pupilId, part, raterId, score, ...given }]
    }),
  )
}

const daysToSign = 2 // raters sign a while after the test

/** Scores that are not in yet, and the signatures of raters who have had the time. */
async function writeScores(tx: postgres.TransactionSql, regencyCode: string, scores: readonly NewScore[]) {
  const told = tx`jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as r("assignmentId" integer, "schoolCode" text,
    "pupilId" integer, part text, "raterId" integer, levels smallint[], score double precision, "onDay" date)`
  const recordedAt = tx`r."onDay" + time '03:00' at time zone 'UTC'`
  await tx`
    insert into tkd_scores (regency_code, entry_key, assignment_id, school_code, pupil_id, part, rater_id, levels, score,
      on_day, recorded_at, received_at)
    select ${regencyCode}, concat_ws(' ', 'simulasi', r."assignmentId", r.part, r."pupilId"), r."assignmentId",
      r."schoolCode", r."pupilId", r.part, r."raterId", r.levels, r.score, r."onDay", ${recordedAt}, ${recordedAt}
    from ${told}
    on conflict do nothing`
  await tx`
    insert into tkd_signatures (regency_code, school_code, assignment_id, part, rater_id, signed_at)
    select ${regencyCode}, r."schoolCode", r."assignmentId", r.part, r."raterId", max(${recordedAt} + interval '6 hours')
    from ${told}
    group by 2, 3, 4, 5
    having max(r."onDay") < registry_setting('today')::date - ${daysToSign}::integer
    on conflict do nothing`
}
