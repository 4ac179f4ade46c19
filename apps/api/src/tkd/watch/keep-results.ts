import type postgres from 'postgres'
import { announceChange } from '../../imports/announce-change.ts'
import { enterSchools, type SchoolAsker } from '../../schools/access/with-schools.ts'
import { findSession } from '../sessions/find-session.ts'
import { loadScoredPupils } from './load-scored-pupils.ts'
import { measureSession, type SessionResults } from './measure-session.ts'
import { storeIndicators } from './store-indicators.ts'

type Asked = Pick<SchoolAsker, 'sql' | 'clock'> & { readonly scope: Pick<SchoolAsker['scope'], 'regencyCode'> }

/** Newer scores wait so long at most: while tests are on they come in every second, and a regency takes seconds to measure. */
const freshForSeconds = 300

/** Longer than it takes to write scores, so that none that was under way at the measurement is overlooked. */
const underWaySeconds = 10

/**
 * Measures a session anew where scores, plans, classes or teachers have changed since, and keeps the results ready, with
 * E20 and E21 among the indicators. What it reads is the whole regency, whoever asks; who may read the results is decided
 * when they are read.
 */
export async function keepResults({ sql, clock, scope: { regencyCode } }: Asked, sessionId: number): Promise<void> {
  await sql.begin('read write', async (tx) => {
    const today = clock.today()
    await enterSchools(tx, { regencyCode, accountName: '', tier: 'OFFICE', areaCodes: [regencyCode], today })
    if (await isFresh(tx, sessionId)) return
    await tx`select pg_advisory_xact_lock(${lockOf(tx, regencyCode)})`
    if (await isFresh(tx, sessionId)) return
    const session = await findSession(tx, sessionId)
    const [start] = await tx<{ at: string }[]>`select clock_timestamp()::text as at`
    const rows = await loadScoredPupils(tx, session)
    const schools = await tx<{ code: string; subdistrict: string | null }[]>`
      select code, parent_code as subdistrict from areas where regency_code = ${regencyCode} and level = 'SCHOOL'`
    const subdistricts = new Map(schools.map(({ code, subdistrict }) => [code, subdistrict]))
    const results = measureSession(rows, (code) => subdistricts.get(code) ?? null)
    await writeResults(tx, { regencyCode, sessionId, measuredAt: start?.at ?? '' }, results)
    await storeIndicators(tx, { regencyCode, schoolYear: session.schoolYear }, results)
    await announceChange(tx, regencyCode)
  })
}

const lockOf = (tx: postgres.TransactionSql, regencyCode: string) =>
  tx`hashtextextended('tkd results ' || ${regencyCode}, 0)`

async function isFresh(tx: postgres.TransactionSql, sessionId: number): Promise<boolean> {
  const [found] = await tx<{ isFresh: boolean }[]>`
    select r.measured_at > now() - make_interval(secs => ${freshForSeconds}) or not exists (select from tkd_scores o
      where o.regency_code = r.regency_code and o.received_at > r.measured_at - make_interval(secs => ${underWaySeconds})
    ) as "isFresh"
    from tkd_results r where r.session_id = ${sessionId} and r.kind = 'REGENCY'`
  return found?.isFresh ?? false
}

/** What was measured before no longer stands: a plan, a class or a teacher has changed. Call it last in the transaction. */
export async function dropResults(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`select pg_advisory_xact_lock_shared(${lockOf(tx, regencyCode)})`
  await tx`delete from tkd_results where regency_code = ${regencyCode} and kind = 'REGENCY'`
}

interface Head {
  readonly regencyCode: string
  readonly sessionId: number
  readonly measuredAt: string
}

async function writeResults(
  tx: postgres.TransactionSql,
  { regencyCode, sessionId, measuredAt }: Head,
  { regency, subdistricts, schools, examiners, classes }: SessionResults,
): Promise<void> {
  const places = (kind: string, results: SessionResults['schools']) =>
    [...results].map(([areaCode, body]) => ({ kind, areaCode, subjectId: 0, grade: 0, body }))
  const rows = [
    { kind: 'REGENCY', areaCode: regencyCode, subjectId: 0, grade: 0, body: regency },
    ...places('SUBDISTRICT', subdistricts),
    ...places('SCHOOL', schools),
    ...examiners.map(({ examinerId: subjectId, schoolCode: areaCode, ...body }) => {
      return { kind: 'EXAMINER', areaCode, subjectId, grade: 0, body }
    }),
    ...classes.map(({ classId: subjectId, schoolCode: areaCode, grade, ...body }) => {
      return { kind: 'CLASS', areaCode, subjectId, grade, body }
    }),
  ]
  await tx`delete from tkd_results where session_id = ${sessionId}`
  await tx`
    insert into tkd_results (regency_code, session_id, kind, area_code, subject_id, grade, body, measured_at)
    select ${regencyCode}, ${sessionId}, r.kind, r."areaCode", r."subjectId", r.grade, r.body, ${measuredAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(kind text, "areaCode" text, "subjectId" integer, grade smallint, body jsonb)`
}
