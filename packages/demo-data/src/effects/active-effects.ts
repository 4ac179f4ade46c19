import type { MonthIndex } from '../months.ts'
import type { Village } from '../territory/regency.ts'
import { type EffectKind, type PlantedEffect, plantedEffects } from './planted-effects.ts'

/** The effects of a kind that hold in a village in a month; effects of its kecamatan and puskesmas hold in it too. */
export type ActiveEffects = (kind: EffectKind, village: Village, month: MonthIndex) => readonly PlantedEffect[]

const none: readonly PlantedEffect[] = []

export function effectsBefore(lastMonth: MonthIndex): ActiveEffects {
  const ofArea = (code: string) => plantedEffects.filter((effect) => effect.areaCode === code)
  const found = new Map<string, readonly PlantedEffect[]>()
  const ofVillage = (village: Village) => {
    const known = found.get(village.code)
    if (known !== undefined) return known
    const codes = [village.code, village.healthCentre.code, village.kecamatanCode]
    const effects = codes.flatMap(ofArea)
    found.set(village.code, effects)
    return effects
  }
  return (kind, village, month) => {
    const effects = ofVillage(village)
    return effects.length === 0
      ? none
      : effects.filter((effect) => effect.kind === kind && holds(effect, lastMonth - month))
  }
}

function holds(effect: PlantedEffect, monthsBack: number): boolean {
  return monthsBack <= effect.firstMonthsBack && monthsBack >= effect.lastMonthsBack
}

/** Whether a village is the very place of an effect, so that no chance gap may hide it. */
export function isPlaceOfEffect(village: Village): boolean {
  return plantedEffects.some((effect) => effect.areaCode === village.code)
}
