import type postgres from 'postgres'
import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { Stage } from '../analysis/analyse-loaded.ts'
import type { Sentences, Summary } from '../analysis/findings.ts'

export type AnalysisState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'

export interface AnalysisRow {
  readonly id: number
  readonly examId: number
  readonly state: AnalysisState
  readonly stage: Stage | null
  readonly done: number
  readonly total: number
  readonly requestedBy: string
  readonly requestedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly attempts: number
  readonly failure: Sentences | null
  readonly inputHash: string | null
  readonly resultHash: string | null
  readonly methodVersion: string | null
  readonly seed: number | null
  readonly keyVersions: Readonly<Record<string, number>> | null
  readonly summary: (Summary & { readonly seconds: readonly number[] }) | null
}

export const analysisColumns = (tx: postgres.TransactionSql) => tx`
  n.id, n.exam_id as "examId", n.state, n.stage, n.done, n.total, n.requested_by as "requestedBy",
  n.requested_at as "requestedAt", n.started_at as "startedAt", n.finished_at as "finishedAt", n.attempt as attempts,
  n.failure, n.input_hash as "inputHash", n.result_hash as "resultHash", n.method_version as "methodVersion", n.seed,
  n.key_versions as "keyVersions", n.summary`

/** Every analysis of an exam, newest first. */
export const listAnalyses = (asker: SchoolAsker, examId: number): Promise<AnalysisRow[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<AnalysisRow[]>`
      select ${analysisColumns(tx)} from exam_analyses n where n.exam_id = ${examId} order by n.id desc`,
  )

/** The one whose results stand. */
export const findStanding = async (asker: SchoolAsker, examId: number): Promise<AnalysisRow | null> =>
  withSchools(asker, 'read only', async (tx) => {
    const [row] = await tx<AnalysisRow[]>`
      select ${analysisColumns(tx)} from exam_analyses n where n.exam_id = ${examId} and n.state = 'DONE'
      order by n.id desc limit 1`
    return row ?? null
  })

export const findAnalysis = (asker: SchoolAsker, analysisId: number): Promise<AnalysisRow> =>
  withSchools(asker, 'read only', (tx) => findAnalysisIn(tx, analysisId))

export async function findAnalysisIn(tx: postgres.TransactionSql, analysisId: number): Promise<AnalysisRow> {
  const [row] = await tx<AnalysisRow[]>`select ${analysisColumns(tx)} from exam_analyses n where n.id = ${analysisId}`
  if (row === undefined) throw noSuchAnalysis
  return row
}

const noSuchAnalysis = notFound('Analisis ini tidak ada.', 'There is no such analysis.')
