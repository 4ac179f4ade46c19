import type { DemoOptions } from '../demo-sheet.ts'
import { formatMonth, parseMonth } from '../months.ts'
import { type PlantedEffect, plantedEffects } from './planted-effects.ts'

export interface DatedEffect extends PlantedEffect {
  /** First and last month, `2026-03`. */
  fromMonth: string
  toMonth: string
}

/** The planted effects of one simulation, with calendar months. */
export function listPlantedEffects({ lastMonth, size }: Pick<DemoOptions, 'lastMonth' | 'size'>): DatedEffect[] {
  const last = parseMonth(lastMonth)
  return plantedEffects
    .filter((effect) => effect.sizes.includes(size))
    .map((effect) => ({
      ...effect,
      fromMonth: formatMonth(last - effect.firstMonthsBack),
      toMonth: formatMonth(last - effect.lastMonthsBack),
    }))
}
