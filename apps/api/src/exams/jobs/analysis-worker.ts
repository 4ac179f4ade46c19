import { workerData } from 'node:worker_threads'
import { connect } from '@pantau/database'
import { runAnalysis } from './run-analysis.ts'

/** What a thread is told of its one analysis. */
export interface AnalysisTask {
  readonly appUrl: string
  readonly regencyCode: string
  readonly today: string
  readonly analysisId: number
}

const { appUrl, regencyCode, today, analysisId } = workerData as AnalysisTask
const connection = connect(appUrl, { max: 2, applicationName: 'pantau-analysis' })
try {
  await runAnalysis({ sql: connection.sql, regencyCode, today }, analysisId)
} finally {
  await connection.close()
}
