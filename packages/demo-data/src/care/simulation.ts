import { type ActiveEffects, effectsBefore } from '../effects/active-effects.ts'
import type { MonthIndex } from '../months.ts'
import { buildRegency, type Regency } from '../territory/regency.ts'
import { type Demography, demographyBefore } from './demography.ts'

/** Everything a village's month is drawn from. */
export interface Simulation {
  regency: Regency
  demography: Demography
  effects: ActiveEffects
  lastMonth: MonthIndex
}

export function startSimulation(seed: number, lastMonth: MonthIndex): Simulation {
  const demography = demographyBefore(lastMonth)
  return { regency: buildRegency(seed), demography, effects: effectsBefore(lastMonth), lastMonth }
}

/** A regency-wide level shifted in logits. */
export function shifted(level: number, logits: number): number {
  return 1 / (1 + ((1 - level) / level) * Math.exp(-logits))
}
