import { setTimeout } from 'node:timers/promises'
import type postgres from 'postgres'
import { AppError } from '../../errors.ts'
import { enterSchools } from '../../schools/access/with-schools.ts'
import { analyseLoaded, type Stage } from '../analysis/analyse-loaded.ts'
import type { Sentences } from '../analysis/findings.ts'
import { loadExam } from '../analysis/load-exam.ts'
import { MOST_ATTEMPTS } from './request-analysis.ts'
import { writeFindings } from './write-findings.ts'

export interface AnalysisPlace {
  readonly sql: postgres.Sql
  readonly regencyCode: string
  readonly today: string
}

const beatMs = 1_000

/** Taken up by somebody else meanwhile, or cancelled: whatever was found is not wanted any more. */
class NotWanted extends Error {
  override readonly name = 'NotWanted'
}

/**
 * Takes an analysis up, carries it through and writes what it found, all or nothing. Each time it is taken up it gets a new
 * number, and only the last one may write. An unexpected fault is thrown, so that the queue tries again.
 */
export async function runAnalysis(place: AnalysisPlace, analysisId: number): Promise<void> {
  const claim = await claimAnalysis(place, analysisId)
  if (claim === null) return
  const { examId, attempt } = claim
  const controller = new AbortController()
  const progress = { stage: 'READ' as Stage, done: 0, total: 0 }
  const beating = beat(place, { analysisId, attempt, progress, controller })
  try {
    const start = performance.now()
    const loaded = await enter(place, 'read only', (tx) => loadExam(tx, { regencyCode: place.regencyCode, examId }))
    const read = performance.now()
    const findings = await analyseLoaded(loaded, {
      signal: controller.signal,
      onStage: (stage, done, total) => Object.assign(progress, { stage, done, total }),
    })
    const computed = performance.now()
    Object.assign(progress, { stage: 'WRITE', done: 0, total: 0 })
    const isWritten = await enter(place, 'read write', (tx) =>
      writeFindings(tx, { analysisId, attempt, loaded, findings, seconds: [read - start, computed - read] }),
    )
    if (!isWritten) throw new NotWanted()
  } catch (error) {
    if (error instanceof NotWanted) return
    const isLast = attempt >= MOST_ATTEMPTS
    if (!(error instanceof AppError) && !isLast) throw error
    await fail(place, { analysisId, attempt }, error instanceof AppError ? error.sentence : unexpected)
    if (!(error instanceof AppError)) throw error
  } finally {
    await beating.stop()
  }
}

const unexpected: Sentences = {
  id: 'Analisis berhenti karena kesalahan sistem dan tidak ada yang disimpan. Ulangi; bila tetap gagal, beri tahu pengelola.',
  en: 'The analysis stopped at a fault of the system, and nothing was kept. Try again; if it fails still, tell the administrator.',
}

const enter = <T>(
  { sql, regencyCode, today }: AnalysisPlace,
  mode: 'read only' | 'read write',
  work: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> =>
  sql
    .begin(mode, async (tx) => {
      await enterSchools(tx, { regencyCode, accountName: '', tier: 'OFFICE', areaCodes: [regencyCode], today })
      return { value: await work(tx) }
    })
    .then(({ value }) => value)

const claimAnalysis = (place: AnalysisPlace, analysisId: number) =>
  enter(place, 'read write', async (tx) => {
    const [claim] = await tx<{ examId: number; attempt: number }[]>`
      update exam_analyses set state = 'RUNNING', attempt = attempt + 1, seen_at = clock_timestamp(), stage = 'READ',
        done = 0, total = 0, started_at = coalesce(started_at, clock_timestamp())
      where id = ${analysisId} and state in ('QUEUED', 'RUNNING') returning exam_id as "examId", attempt`
    return claim ?? null
  })

interface Beating {
  readonly analysisId: number
  readonly attempt: number
  readonly progress: { stage: Stage; done: number; total: number }
  readonly controller: AbortController
}

/** Says every second how far the work is and that somebody lives; hears so that it is no longer wanted. */
function beat(place: AnalysisPlace, { analysisId, attempt, progress, controller }: Beating) {
  const ending = new AbortController()
  const run = async () => {
    while (!ending.signal.aborted) {
      const { stage, done, total } = progress
      const { count } = await enter(
        place,
        'read write',
        (tx) => tx`
          update exam_analyses set seen_at = clock_timestamp(), stage = ${stage}, done = ${done}, total = ${total}
          where id = ${analysisId} and attempt = ${attempt} and state = 'RUNNING'`,
      ).catch(() => ({ count: 1 }))
      if (count === 0 && !ending.signal.aborted) controller.abort(new NotWanted())
      await setTimeout(beatMs, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: () => {
      ending.abort()
      return running
    },
  }
}

const fail = (
  place: AnalysisPlace,
  { analysisId, attempt }: Pick<Beating, 'analysisId' | 'attempt'>,
  sentence: Sentences,
) =>
  enter(
    place,
    'read write',
    (tx) => tx`
      update exam_analyses set state = 'FAILED', finished_at = clock_timestamp(), stage = null,
        failure = ${JSON.stringify(sentence)}::jsonb
      where id = ${analysisId} and attempt = ${attempt} and state = 'RUNNING'`,
  )
