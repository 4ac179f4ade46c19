import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { type AnalysisRow, findAnalysis } from './analysis-rows.ts'
import { openAnalysis } from './request-analysis.ts'
import { runAnalysis } from './run-analysis.ts'

/** Analyses an exam here and now, past the queue, for programs that wait for the result. */
export async function analyseNow(asker: SchoolAsker, examId: number): Promise<AnalysisRow> {
  const id = await withSchools(asker, 'read write', (tx) => openAnalysis(tx, asker, examId))
  await runAnalysis({ sql: asker.sql, regencyCode: asker.scope.regencyCode, today: asker.clock.today() }, id)
  return findAnalysis(asker, id)
}
