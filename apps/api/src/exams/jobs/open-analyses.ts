import { Worker } from 'node:worker_threads'
import { Logger, type Runner, run } from 'graphile-worker'
import type postgres from 'postgres'
import type { Clock } from '../../clock.ts'
import { enterSchools } from '../../schools/access/with-schools.ts'
import type { AnalysisTask } from './analysis-worker.ts'
import { MOST_ATTEMPTS, TASK } from './request-analysis.ts'

export interface AnalysesSettings {
  readonly sql: postgres.Sql
  readonly appUrl: string
  readonly regencyCode: string
  readonly clock: Clock
  readonly onError: (error: unknown) => void
  /** How long a worker may be silent before its work is given to another, and how often that is looked at. */
  readonly silentMs?: number
  readonly lookMs?: number
  readonly startThread?: (task: AnalysisTask) => Worker
}

export interface Analyses {
  close(): Promise<void>
}

export const startAnalysisThread = (task: AnalysisTask): Worker =>
  new Worker(new URL('./analysis-worker-entry.mjs', import.meta.url), { execArgv: [], workerData: task })

/**
 * Takes analyses from the queue, one at a time, each in a thread of its own. The queue locks the jobs of a dead process for
 * hours, so those whose analysis has been silent are unlocked here: whichever process lives takes them up again.
 */
export async function openAnalyses(settings: AnalysesSettings): Promise<Analyses> {
  const { sql, appUrl, regencyCode, clock, onError, silentMs = 15_000, lookMs = 5_000 } = settings
  const { startThread = startAnalysisThread } = settings
  const threads = new Set<Worker>()
  const analyse = async (payload: unknown) => {
    const { analysisId, regencyCode: regency } = payload as Pick<AnalysisTask, 'analysisId' | 'regencyCode'>
    const thread = startThread({ appUrl, regencyCode: regency, today: clock.today(), analysisId })
    threads.add(thread)
    await ended(thread).finally(() => threads.delete(thread))
    if (await isUnfinished({ sql, regencyCode: regency, clock }, analysisId))
      throw new Error('the analysis was stopped')
  }
  await unlockSilent({ sql, regencyCode, clock, silentMs })
  const runner: Runner = await run({
    connectionString: appUrl,
    taskList: { [TASK]: analyse },
    concurrency: 1,
    maxPoolSize: 2,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') onError(new Error(message))
    }),
  })
  const timer = setInterval(() => {
    unlockSilent({ sql, regencyCode, clock, silentMs }).catch(onError)
  }, lookMs)
  return {
    close: async () => {
      clearInterval(timer)
      await Promise.all([...threads].map((thread) => thread.terminate()))
      await runner.stop()
    },
  }
}

const ended = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    let failure: unknown = null
    thread.on('error', (error) => {
      failure = error
    })
    thread.on('exit', (code) => (code === 0 ? resolve() : reject(failure ?? new Error('the analysis was stopped'))))
  })

/** A thread that was ended before it began leaves without an error. */
const isUnfinished = (about: Pick<AnalysesSettings, 'sql' | 'regencyCode' | 'clock'>, analysisId: number) =>
  about.sql.begin('read only', async (tx) => {
    await enterAsOffice(tx, about)
    const rows = await tx`select from exam_analyses where id = ${analysisId} and state in ('QUEUED', 'RUNNING')`
    return rows.length > 0
  })

const enterAsOffice = (
  tx: postgres.TransactionSql,
  { regencyCode, clock }: Pick<AnalysesSettings, 'regencyCode' | 'clock'>,
) => enterSchools(tx, { regencyCode, accountName: '', tier: 'OFFICE', areaCodes: [regencyCode], today: clock.today() })

const unlockSilent = (about: Pick<AnalysesSettings, 'sql' | 'regencyCode' | 'clock'> & { readonly silentMs: number }) =>
  about.sql.begin('read write', async (tx) => {
    const { silentMs } = about
    await enterAsOffice(tx, about)
    await tx`
      update exam_analyses set state = 'FAILED', finished_at = clock_timestamp(), stage = null,
        failure = ${JSON.stringify(lostTooOften)}::jsonb
      where state = 'RUNNING' and attempt >= ${MOST_ATTEMPTS}
        and seen_at < clock_timestamp() - make_interval(secs => ${silentMs / 1000})`
    await tx`
      with silent as materialized (
        select 'exam-analysis-' || id as key from exam_analyses where state = 'RUNNING'
          and seen_at < clock_timestamp() - make_interval(secs => ${silentMs / 1000})),
      lost as materialized (select locked_by from graphile_worker._private_jobs j join silent s on s.key = j.key
        where j.locked_by is not null)
      select graphile_worker.force_unlock_workers(array(select locked_by from lost)) where exists (select from lost)`
  })

const lostTooOften = {
  id: `Pekerjanya hilang ${MOST_ATTEMPTS} kali, mungkin karena memori tidak cukup. Tidak ada yang disimpan; ulangi, atau beri tahu pengelola.`,
  en: `Its worker was lost ${MOST_ATTEMPTS} times, perhaps for want of memory. Nothing was kept; try again, or tell the administrator.`,
}
