import type { ChoiceTable } from './choice-table.ts'
import { fitNominal } from './fit-nominal.ts'
import { nominalAbilities } from './nominal-abilities.ts'
import { nominalModel } from './nominal-model.ts'
import type { OptionModel } from './option-model.ts'

/** Nominal model fitted on a population, all pupils unless told, with an ability for every pupil of the table. */
export function estimateNominal(table: ChoiceTable, population?: readonly number[]): OptionModel {
  const fit = fitNominal(population === undefined ? table : pickPupils(table, population))
  return nominalModel(table, fit, nominalAbilities(table, fit))
}

function pickPupils(table: ChoiceTable, pupils: readonly number[]): ChoiceTable {
  const { itemCount } = table
  const choices = new Uint8Array(pupils.length * itemCount)
  pupils.forEach((pupil, place) => {
    choices.set(table.choices.subarray(pupil * itemCount, (pupil + 1) * itemCount), place * itemCount)
  })
  return { ...table, pupilCount: pupils.length, choices }
}
