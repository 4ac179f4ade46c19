import { addDays } from '@pantau/maternal-care'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { loadCharts } from '../charts/load-charts.ts'
import { type ChartStep, standOfChart } from '../charts/stand-of-chart.ts'
import type { PregnancyRow } from '../records/record-rows.ts'
import { checkPage, type PregnancyChoice, wantedBy } from './list-pregnancies.ts'

export interface DueStepRow {
  readonly pregnancy: PregnancyRow
  readonly step: ChartStep
}

const daysAhead = 7

/** Steps that are open and due by a day, of clients followed now, in order of the day by which they should be done. */
export async function listDueSteps(
  asker: RegistryAsker,
  { first, by, choice }: { first: number; by: string | null; choice: PregnancyChoice },
): Promise<DueStepRow[]> {
  checkPage(first)
  const today = asker.clock.today()
  const followed = { ...choice, statuses: choice.statuses ?? (['PREGNANT', 'POSTPARTUM'] as const) }
  const charts = await withRegistry(asker, 'read only', async (tx) => {
    const rows = await tx<{ id: number }[]>`
      select id from pregnancies p where withdrawn_at is null and ${wantedBy(tx, followed, today)}`
    return loadCharts(
      tx,
      rows.map(({ id }) => id),
    )
  })
  const lastOn = by ?? addDays(today, daysAhead)
  const due = charts.flatMap((chart) =>
    standOfChart(chart, today)
      .steps.filter(({ state, dueBy }) => (state === 'OVERDUE' || state === 'DUE') && dueBy <= lastOn)
      .map((step) => ({ pregnancy: chart.pregnancy, step })),
  )
  return due
    .sort((a, b) =>
      a.step.dueBy === b.step.dueBy ? a.pregnancy.id - b.pregnancy.id : a.step.dueBy < b.step.dueBy ? -1 : 1,
    )
    .slice(0, first)
}
