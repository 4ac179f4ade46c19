import type postgres from 'postgres'
import { badInput } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { nothingThere } from '../analysis/load-exam.ts'
import { findExamIn } from '../keeping/exam-rows.ts'
import { findSubject } from '../sheets/find-subject.ts'
import { type AnalysisRow, findAnalysisIn } from './analysis-rows.ts'

export const TASK = 'analyse_exam'

/** How many may wait at once: each takes seconds, so more is a mistake or a fault. */
const mostWaiting = 20

/** Most times an analysis is taken up when its worker is lost or fails. */
export const MOST_ATTEMPTS = 3

/** Of the queue itself, which counts also threads that ended before they took anything up. */
const mostTries = 25

export const jobKeyOf = (analysisId: number): string => `exam-analysis-${analysisId}`

/** Queues an analysis of an exam; while one waits or runs, that one is given. */
export const requestAnalysis = (asker: SchoolAsker, examId: number): Promise<AnalysisRow> =>
  withSchools(asker, 'read write', async (tx) => {
    const id = await openAnalysis(tx, asker, examId)
    const payload = { analysisId: id, regencyCode: asker.scope.regencyCode }
    await tx`
      select from graphile_worker.add_job(${TASK}, ${JSON.stringify(payload)}::json, max_attempts := ${mostTries},
        job_key := ${jobKeyOf(id)}, job_key_mode := 'unsafe_dedupe')`
    return findAnalysisIn(tx, id)
  })

/** The number of the analysis under way, or of a new one that waits. */
export async function openAnalysis(
  tx: postgres.TransactionSql,
  { viewer, scope }: Pick<SchoolAsker, 'viewer' | 'scope'>,
  examId: number,
): Promise<number> {
  await refuseUnready(tx, examId)
  const [made] = await tx<{ id: number }[]>`
    insert into exam_analyses (regency_code, exam_id, requested_by)
    values (${scope.regencyCode}, ${examId}, ${viewer.name ?? ''})
    on conflict (exam_id) where state in ('QUEUED', 'RUNNING') do nothing returning id`
  if (made === undefined) {
    const [open] = await tx<{ id: number }[]>`
      select id from exam_analyses where exam_id = ${examId} and state in ('QUEUED', 'RUNNING')`
    if (open === undefined) throw new Error('an analysis ended just now')
    return open.id
  }
  const [waiting] = await tx<{ count: number }[]>`
    select count(*)::integer as count from exam_analyses where regency_code = ${scope.regencyCode} and state = 'QUEUED'`
  if ((waiting?.count ?? 0) > mostWaiting) throw queueFull
  return made.id
}

/** Says beforehand what an analysis would fail for. */
async function refuseUnready(tx: postgres.TransactionSql, examId: number): Promise<void> {
  const { subjects } = await findExamIn(tx, examId)
  const answered = await tx<{ id: number }[]>`
    select id from exam_subjects u where exam_id = ${examId}
      and exists (select from exam_sheets s where s.subject_id = u.id) order by position`
  if (subjects.length === 0 || answered.length === 0) throw nothingThere
  for (const { id } of answered) await findSubject(tx, id)
}

const queueFull = badInput(
  `Antrean penuh: ${mostWaiting} analisis sedang menunggu. Tunggu beberapa menit, atau batalkan yang tidak perlu.`,
  `The queue is full: ${mostWaiting} analyses wait. Try again in some minutes, or cancel what is not needed.`,
)
