import type postgres from 'postgres'
import { type Clock, openDays } from '../clock.ts'
import { loadCharts } from '../registry/charts/load-charts.ts'
import { type EscalationRow, escalationColumns } from '../watches/escalations/escalation-row.ts'
import { groupBy } from '../watches/group-by.ts'
import { type SubmissionRow, submissionColumns } from '../watches/sheets/sheet-row.ts'
import type { ClientRecords } from './rules/client-records.ts'

/** Everything recorded of these clients, in a handful of statements however many they are. */
export async function loadClientRecords(
  tx: postgres.TransactionSql,
  ids: readonly number[],
  { timeZone }: Clock,
): Promise<ClientRecords[]> {
  const [charts, submissions, escalations] = await Promise.all([
    loadCharts(tx, ids),
    tx<SubmissionRow[]>`
      select ${submissionColumns(tx)} from sheet_submissions where pregnancy_id = any(${[...ids]}) order by id`,
    tx<EscalationRow[]>`
      select ${escalationColumns(tx)} from escalations e where e.pregnancy_id = any(${[...ids]}) order by e.id`,
  ])
  const dayOf = openDays(timeZone)
  const submissionsOf = groupBy(submissions, ({ pregnancyId }) => pregnancyId)
  const escalationsOf = groupBy(escalations, ({ pregnancyId }) => pregnancyId)
  return charts.map((chart) => ({
    chart,
    submissions: submissionsOf.get(chart.pregnancy.id) ?? [],
    escalations: escalationsOf.get(chart.pregnancy.id) ?? [],
    dayOf,
  }))
}
