export type { DemoOptions, DemoSheet, DemoSize } from './demo-sheet.ts'
export { type DatedEffect, listPlantedEffects } from './effects/list-planted-effects.ts'
export { type EffectKind, type PlantedEffect, plantedEffects } from './effects/planted-effects.ts'
export { type ExamEffect, plantedExamEffects } from './exams/planted-exam-effects.ts'
export { type SimulatedExam, simulateExam } from './exams/simulate-exam.ts'
export { storyClients } from './registry/plant-stories.ts'
export { type ReportedDeaths, simulateMaternalDeaths } from './registry/simulate-maternal-deaths.ts'
export type { RegistryOptions } from './registry/simulate-registry.ts'
export { simulateRegistry } from './registry/simulate-registry.ts'
export { simulateWatch } from './registry/simulate-watch.ts'
export type { SimulatedClient, SimulatedRegister } from './registry/simulated-register.ts'
export type { SimulatedSheet, SimulatedSign, SimulatedWatch } from './registry/simulated-watch.ts'
export type { SimulatedPart } from './schools/give-levels.ts'
export { plantedSchoolEffects, type SchoolEffect, type SchoolEffectKind } from './schools/planted-school-effects.ts'
export {
  type SimulatedSchools,
  type SimulatedScore,
  type SimulatedSession,
  type Sitting,
  simulateSchools,
} from './schools/simulate-schools.ts'
export { simulateRegency } from './simulate-regency.ts'
