import { classifyDeath, classifyMother } from '../registry/care/classify-death.ts'
import type { Chart } from '../registry/charts/chart.ts'
import type { Standing } from '../registry/charts/stand-of-chart.ts'
import type { DeathRow } from '../registry/records/record-rows.ts'

export type DeathKind = DeathRow['kind']

/** A death with what is known of the pregnancy. */
export interface DeathCase {
  readonly row: DeathRow
  readonly chart: Chart
  readonly class: string | null
  readonly phase: string | null
}

export const caseOf = (row: DeathRow, chart: Chart, standing: Standing): DeathCase => ({
  row,
  chart,
  class: classifyDeath(row, chart, standing),
  phase: row.kind === 'MATERNAL' ? classifyMother(row, chart).phase : null,
})

/** Whether AKI, AKB or the stillbirth rate count it; miscarriages, late and incidental deaths are listed, not counted. */
export const isCounted = ({ row, class: found }: DeathCase): boolean =>
  row.kind === 'INFANT' ? found !== null : found === (row.kind === 'MATERNAL' ? 'MATERNAL' : 'STILLBIRTH')

/** What the reports count of each kind, and the indicator that a decision about it is about. */
export const measuresOf = {
  MATERNAL: { element: 'death.maternal', indicator: 'AKI' },
  FETAL: { element: 'birth.still', indicator: 'SBR' },
  INFANT: { element: 'death.infant', indicator: 'AKB' },
} as const satisfies Record<DeathKind, { element: string; indicator: string }>

export const deathKinds = ['MATERNAL', 'INFANT', 'FETAL'] as const satisfies DeathKind[]
