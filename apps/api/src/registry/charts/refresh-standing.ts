import type postgres from 'postgres'
import type { Chart } from './chart.ts'
import { loadCharts } from './load-charts.ts'
import { standOfChart } from './stand-of-chart.ts'

/** Brings what follows from the records (end, score, band) up to date on pregnancies, for filters and for their policies. */
export async function refreshStandings(
  tx: postgres.TransactionSql,
  pregnancyIds: readonly number[],
  today: string,
): Promise<void> {
  const charts = await loadCharts(tx, pregnancyIds)
  const standings = charts.map((chart) => derivedOf(chart, today))
  await tx`
    update pregnancies p set kspr_score = s.kspr_score, kspr_band = s.kspr_band, is_emergency = s.is_emergency,
      mother_died_on = s.mother_died_on, ended_on = s.ended_on
    from jsonb_to_recordset(${tx.json(standings)}) as s(id integer, kspr_score smallint, kspr_band text,
      is_emergency boolean, mother_died_on date, ended_on date)
    where p.id = s.id`
}

export const refreshStanding = (tx: postgres.TransactionSql, pregnancyId: number, today: string): Promise<void> =>
  refreshStandings(tx, [pregnancyId], today)

function derivedOf(chart: Chart, today: string) {
  const { kspr } = standOfChart(chart, today)
  const motherDiedOn = chart.deaths.find(({ kind }) => kind === 'MATERNAL')?.diedOn ?? null
  return {
    id: chart.pregnancy.id,
    kspr_score: kspr.score,
    kspr_band: kspr.band?.code ?? null,
    is_emergency: kspr.isEmergency,
    mother_died_on: motherDiedOn,
    ended_on: chart.delivery?.on ?? motherDiedOn ?? chart.pregnancy.closedOn,
  }
}
