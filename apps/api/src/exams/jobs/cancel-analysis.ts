import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { type AnalysisRow, findAnalysisIn } from './analysis-rows.ts'
import { jobKeyOf } from './request-analysis.ts'

/** Stops an analysis that waits or runs; its worker sees so within a second and keeps nothing. A finished one stays. */
export const cancelAnalysis = (asker: SchoolAsker, analysisId: number): Promise<AnalysisRow> =>
  withSchools(asker, 'read write', async (tx) => {
    await findAnalysisIn(tx, analysisId)
    const { count } = await tx`
      update exam_analyses set state = 'CANCELLED', finished_at = clock_timestamp(), stage = null
      where id = ${analysisId} and state in ('QUEUED', 'RUNNING')`
    if (count > 0) await tx`select from graphile_worker.remove_job(${jobKeyOf(analysisId)})`
    return findAnalysisIn(tx, analysisId)
  })
