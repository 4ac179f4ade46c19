import type postgres from 'postgres'
import { listRecords, pregnancyColumns } from '../records/list-records.ts'
import {
  antenatalKind,
  assignmentKind,
  deathKind,
  deliveryKind,
  neonatalKind,
  newbornKind,
  postpartumKind,
  referralKind,
} from '../records/record-kinds.ts'
import type {
  AntenatalRow,
  AssignmentRow,
  DeathRow,
  DeliveryRow,
  NeonatalRow,
  NewbornRow,
  PostpartumRow,
  PregnancyRow,
  Recorded,
  ReferralRow,
} from '../records/record-rows.ts'
import type { Chart } from './chart.ts'

/** The charts of these pregnancies that the transaction's viewer may see, in no order. */
export async function loadCharts(tx: postgres.TransactionSql, ids: readonly number[]): Promise<Chart[]> {
  const pregnancies = await tx<PregnancyRow[]>`
    select ${pregnancyColumns(tx)} from pregnancies where id = any(${[...ids]}) and withdrawn_at is null`
  const seen = pregnancies.map(({ id }) => id)
  const of = <Row extends Recorded>(kind: Parameters<typeof listRecords>[1]) => listRecords<Row>(tx, kind, seen)
  const [assignments, antenatal, deliveries, newborns, postpartum, neonatal, referrals, deaths] = await Promise.all([
    of<AssignmentRow>(assignmentKind),
    of<AntenatalRow>(antenatalKind),
    of<DeliveryRow>(deliveryKind),
    of<NewbornRow>(newbornKind),
    of<PostpartumRow>(postpartumKind),
    of<NeonatalRow>(neonatalKind),
    of<ReferralRow>(referralKind),
    of<DeathRow>(deathKind),
  ])
  return pregnancies.map((pregnancy) => ({
    pregnancy,
    assignments: assignments(pregnancy.id),
    antenatal: antenatal(pregnancy.id),
    delivery: deliveries(pregnancy.id)[0] ?? null,
    newborns: newborns(pregnancy.id),
    postpartum: postpartum(pregnancy.id),
    neonatal: neonatal(pregnancy.id),
    referrals: referrals(pregnancy.id),
    deaths: deaths(pregnancy.id),
  }))
}

export async function loadChart(tx: postgres.TransactionSql, id: number): Promise<Chart | null> {
  const [chart] = await loadCharts(tx, [id])
  return chart ?? null
}
