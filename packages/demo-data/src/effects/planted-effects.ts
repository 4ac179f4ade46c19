import type { DemoSize } from '../demo-sheet.ts'

export type EffectKind =
  | 'SILENT_HEALTH_CENTRE'
  | 'LATE_REPORT'
  | 'COVERAGE_FALL'
  | 'OVER_FULL_COVERAGE'
  | 'DEATH_CLUSTER'
  | 'CORRECTED_REPORT'
  | 'CUMULATIVE_FALL'
  | 'CATCHMENT_MOVE'

/** Something put into the figures on purpose, for tests to look for; no analysis may read it. */
export interface PlantedEffect {
  kind: EffectKind
  /** Code as in the sheets: kecamatan, village, or puskesmas of the simulation (P01 … P35). */
  areaCode: string
  /** Elements whose cells it changes; empty: every element of the month. */
  elements: readonly string[]
  /** First and last month it holds, in months before the last month of the simulation. */
  firstMonthsBack: number
  lastMonthsBack: number
  size: number
  unit: 'ROWS_LEFT' | 'SHARE_OF_MOTHERS' | 'TIMES_BIRTHS' | 'DEATHS_A_MONTH' | 'TIMES_COUNT' | 'CUMULATED' | 'PUSKESMAS'
  sizes: readonly DemoSize[]
}

const both: readonly DemoSize[] = ['small', 'full']

function plant(
  kind: EffectKind,
  areaCode: string,
  [size, unit]: [number, PlantedEffect['unit']],
  [firstMonthsBack, lastMonthsBack]: [number, number],
  elements: readonly string[] = [],
  sizes = both,
): PlantedEffect {
  return { kind, areaCode, elements, firstMonthsBack, lastMonthsBack, size, unit, sizes }
}

const neonatalDeath = ['death.early_neonatal', 'death.neonatal', 'death.infant', 'death.under_five']

export const plantedEffects: readonly PlantedEffect[] = [
  plant('SILENT_HEALTH_CENTRE', 'P30', [0, 'ROWS_LEFT'], [4, 0]),
  plant('LATE_REPORT', 'P32', [0, 'ROWS_LEFT'], [0, 0]),
  plant('LATE_REPORT', 'P23', [0, 'ROWS_LEFT'], [0, 0], [], ['full']),
  plant('COVERAGE_FALL', '33.04.17', [-0.2, 'SHARE_OF_MOTHERS'], [7, 0], ['anc.k6_delivered']),
  plant('COVERAGE_FALL', '33.04.17.2009', [-0.35, 'SHARE_OF_MOTHERS'], [7, 0], ['anc.k6_delivered']),
  plant('OVER_FULL_COVERAGE', '33.04.15.2014', [1.45, 'TIMES_BIRTHS'], [23, 0]),
  plant('DEATH_CLUSTER', '33.04.16.2004', [2, 'DEATHS_A_MONTH'], [9, 7], neonatalDeath),
  plant('CORRECTED_REPORT', 'P28', [0.5, 'TIMES_COUNT'], [4, 4], ['anc.k4', 'pnc.complete']),
  plant('CUMULATIVE_FALL', '33.04.16.2001', [-12, 'CUMULATED'], [1, 1], ['anc.k4']),
  plant('CATCHMENT_MOVE', '33.04.05.2009', [1, 'PUSKESMAS'], [14, 0], [], ['full']),
]
