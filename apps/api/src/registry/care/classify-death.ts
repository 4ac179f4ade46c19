import {
  classifyChildDeath,
  classifyFetalDeath,
  classifyMaternalDeath,
  gestationDays,
  type MaternalDeath,
} from '@pantau/maternal-care'
import type { Chart } from '../charts/chart.ts'
import type { Standing } from '../charts/stand-of-chart.ts'
import type { DeathRow } from '../records/record-rows.ts'

export const classifyMother = (
  { diedOn, causeGroup }: DeathRow,
  { delivery }: Pick<Chart, 'delivery'>,
): MaternalDeath =>
  classifyMaternalDeath(diedOn, delivery?.on ?? null, causeGroup === 'UNKNOWN' ? null : causeGroup === 'INCIDENTAL')

/** Class of a death by its day, e.g. MATERNAL, LATE_NEONATAL or STILLBIRTH; null where it cannot be said. */
export function classifyDeath(row: DeathRow, chart: Chart, { dating }: Pick<Standing, 'dating'>): string | null {
  if (row.kind === 'MATERNAL') return classifyMother(row, chart).class
  if (row.kind === 'INFANT')
    return chart.delivery === null ? null : classifyChildDeath(chart.delivery.on, row.diedOn).class
  const weight = chart.newborns.find(({ ordinal }) => ordinal === row.ordinal)?.weightGrams ?? null
  const gestation = dating === null ? null : gestationDays(dating.dating, chart.delivery?.on ?? row.diedOn)
  return classifyFetalDeath(gestation, weight)
}
