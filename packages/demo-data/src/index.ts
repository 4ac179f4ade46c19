export type { DemoOptions, DemoSheet, DemoSize } from './demo-sheet.ts'
export { type DatedEffect, listPlantedEffects } from './effects/list-planted-effects.ts'
export { type EffectKind, type PlantedEffect, plantedEffects } from './effects/planted-effects.ts'
export { simulateRegency } from './simulate-regency.ts'
