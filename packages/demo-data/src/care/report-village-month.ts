import { isPlaceOfEffect } from '../effects/active-effects.ts'
import type { MonthIndex } from '../months.ts'
import { streamOf } from '../random/random-stream.ts'
import type { Village } from '../territory/regency.ts'
import { countVillageMonth, type VillageMonth } from './count-village-month.ts'
import type { Simulation } from './simulation.ts'

const CHANCE_GAP = 0.003 // 1 village-month in 391 was missing in a national export of 2026

/** What reached the regency for a village's month at first; null when nothing did. */
export function reportVillageMonth(simulation: Simulation, village: Village, month: MonthIndex): VillageMonth | null {
  if (isMissing(simulation, village, month)) return null
  const counts = countVillageMonth(simulation, village, month)
  const [mistake] = simulation.effects('CORRECTED_REPORT', village, month)
  if (mistake === undefined) return counts
  return {
    ...counts,
    'anc.k4': Math.floor(counts['anc.k4'] * mistake.size),
    'pnc.complete': Math.floor(counts['pnc.complete'] * mistake.size),
  }
}

function isMissing({ effects, regency }: Simulation, village: Village, month: MonthIndex): boolean {
  const silent = effects('SILENT_HEALTH_CENTRE', village, month).length > 0
  const late = effects('LATE_REPORT', village, month).length > 0
  const isGap = streamOf(regency.seed, 5, village.number, month)() < CHANCE_GAP
  return silent || late || (isGap && !isPlaceOfEffect(village))
}
