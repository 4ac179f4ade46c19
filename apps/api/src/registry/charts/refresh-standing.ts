import type postgres from 'postgres'
import type { Chart } from './chart.ts'
import { loadChart } from './load-charts.ts'
import { standOfChart } from './stand-of-chart.ts'

/** Brings what follows from the records (end, score, band) up to date on the pregnancy, for filters and for its policies. */
export async function refreshStanding(tx: postgres.TransactionSql, pregnancyId: number, today: string): Promise<void> {
  const chart = await loadChart(tx, pregnancyId)
  if (chart === null) return
  const { kspr } = standOfChart(chart, today)
  const motherDiedOn = chart.deaths.find(({ kind }) => kind === 'MATERNAL')?.diedOn ?? null
  await tx`
    update pregnancies set kspr_score = ${kspr.score}, kspr_band = ${kspr.band?.code ?? null},
      is_emergency = ${kspr.isEmergency}, mother_died_on = ${motherDiedOn}, ended_on = ${endOf(chart, motherDiedOn)}
    where id = ${pregnancyId}`
}

const endOf = ({ pregnancy, delivery }: Chart, motherDiedOn: string | null) =>
  delivery?.on ?? motherDiedOn ?? pregnancy.closedOn
