import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { announceChange } from '../../imports/announce-change.ts'
import type { Findings, IndicatorRow } from '../analysis/findings.ts'
import type { LoadedExam } from '../analysis/loaded-exam.ts'
import { METHOD_VERSION, SEED } from '../analysis/method.ts'

interface Writing {
  readonly analysisId: number
  readonly attempt: number
  readonly loaded: LoadedExam
  readonly findings: Findings
  /** Milliseconds of reading and computing. */
  readonly seconds: readonly number[]
}

/** Writes all that was found and ends the analysis; false where it is no longer the one that may. */
export async function writeFindings(
  tx: postgres.TransactionSql,
  { analysisId, attempt, loaded, findings, seconds }: Writing,
): Promise<boolean> {
  const start = performance.now()
  const { count } = await tx`
    select from exam_analyses where id = ${analysisId} and attempt = ${attempt} and state = 'RUNNING' for update`
  if (count === 0) return false
  const { regencyCode, examId, inputHash, schoolYear, subjects } = loaded
  const { results, pairs, flags, summary, indicators } = findings
  const told = [results, pairs, flags].map((rows) => JSON.stringify(rows))
  const [toldResults = '[]', toldPairs = '[]', toldFlags = '[]'] = told
  await tx`
    insert into exam_results (regency_code, analysis_id, kind, subject_id, area_code, name, position, pupils, body)
    select ${regencyCode}, ${analysisId}, r.kind, r."subjectId", r."areaCode", r.name, r.position, r.pupils, r.body
    from jsonb_to_recordset(${toldResults}::jsonb) as r(kind text, "subjectId" integer, "areaCode" text, name text,
      position integer, pupils integer, body jsonb)`
  await tx`
    insert into exam_pairs (regency_code, analysis_id, school_code, class_name, first_id, second_id, p, q, body)
    select ${regencyCode}, ${analysisId}, r."schoolCode", r."className", r."firstId", r."secondId", r.p, r.q, r.body
    from jsonb_to_recordset(${toldPairs}::jsonb) as r("schoolCode" text, "className" text, "firstId" integer,
      "secondId" integer, p double precision, q double precision, body jsonb)`
  await tx`
    insert into exam_flags (regency_code, exam_id, analysis_id, key, kind, school_code, class_name, first_id, second_id, level,
      evidence, rank, p, q, body)
    select ${regencyCode}, ${examId}, ${analysisId}, r.key, r.kind, r."schoolCode", r."className", r."firstId", r."secondId",
      r.level, r.evidence, r.rank, r.p, r.q, r.body
    from jsonb_to_recordset(${toldFlags}::jsonb) as r(key text, kind text, "schoolCode" text, "className" text,
      "firstId" integer, "secondId" integer, level smallint, evidence jsonb, rank integer, p double precision,
      q double precision, body jsonb)`
  await storeIndicators(tx, { regencyCode, examId, schoolYear }, indicators)
  const keyVersions = Object.fromEntries(subjects.map(({ name, keyVersion }) => [name, keyVersion]))
  const spent = [...seconds, performance.now() - start].map((ms) => ms / 1000)
  await tx`
    update exam_analyses set state = 'DONE', finished_at = clock_timestamp(), stage = null, done = 0, total = 0,
      input_hash = ${inputHash}, result_hash = ${hashOf(told)}, method_version = ${METHOD_VERSION}, seed = ${SEED},
      key_versions = ${JSON.stringify(keyVersions)}::jsonb, summary = ${JSON.stringify({ ...summary, seconds: spent })}::jsonb
    where id = ${analysisId}`
  await announceChange(tx, regencyCode)
  return true
}

const hashOf = (told: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const text of told) hash.update(text)
  return hash.digest('hex')
}

interface Standing {
  readonly regencyCode: string
  readonly examId: number
  readonly schoolYear: number
}

const keys = ['E06', 'E08', 'E09', 'E19', 'E22', 'KELAS_SINYAL']

/** Of several exams of a school year the one held last gives the indicators. */
async function storeIndicators(
  tx: postgres.TransactionSql,
  { regencyCode, examId, schoolYear }: Standing,
  rows: readonly IndicatorRow[],
): Promise<void> {
  const [later] = await tx`
    select from exams e join exams own on own.id = ${examId}
    where e.regency_code = ${regencyCode} and e.school_year = ${schoolYear} and e.id <> own.id
      and (e.held_on, e.id) > (own.held_on, own.id)
      and exists (select from exam_analyses n where n.exam_id = e.id and n.state = 'DONE')`
  if (later !== undefined) return
  const periodCode = `${schoolYear}/SY`
  await tx`
    delete from stored_results
    where regency_code = ${regencyCode} and indicator_key = any(${keys}) and period_code = ${periodCode}`
  await tx`
    insert into stored_results (regency_code, indicator_key, area_code, period_code, value, lower, upper, method, numerator,
      denominator, source)
    select ${regencyCode}, r.key, r."areaCode", ${periodCode}, r.value, r.lower, r.upper, r.method, r.numerator,
      r.denominator, r.source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, "areaCode" text, value double precision,
      lower double precision, upper double precision, method text, numerator double precision,
      denominator double precision, source text)`
}
