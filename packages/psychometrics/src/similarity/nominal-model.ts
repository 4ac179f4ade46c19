import type { ChoiceTable } from './choice-table.ts'
import { emptyModel, type OptionModel } from './option-model.ts'

/** Slopes and intercepts at [item * optionCount + option - 1]; NaN where an option was never chosen. */
export interface NominalParameters {
  slopes: Float64Array
  intercepts: Float64Array
}

const NEVER_CHOSEN = 1e-4 // of the order of one choice in ten thousand pupils: a choice of it is rare, not impossible

/**
 * Option probabilities of the nominal response model, one level a pupil: P = exp(aθ + c) / Σ exp(aθ + c) over the options that were
 * chosen (Bock 1972, Psychometrika 37, 29-51). An option without parameters has probability 1e-4. No pupils give no levels.
 */
export function nominalModel(
  table: ChoiceTable,
  parameters: NominalParameters,
  abilities: ArrayLike<number>,
): OptionModel {
  const { pupilCount, itemCount, optionCount } = table
  const model = emptyModel(
    table,
    Int32Array.from({ length: pupilCount }, (_, pupil) => pupil),
    pupilCount,
  )
  for (let pupil = 0, place = 0; pupil < pupilCount; pupil++) {
    for (let item = 0; item < itemCount; item++, place += optionCount + 1) {
      const options = model.probabilities.subarray(place + 1, place + 1 + (table.offered[item] ?? 0))
      fillOptions(options, parameters, item * optionCount, abilities[pupil] ?? 0)
    }
  }
  return model
}

function fillOptions(options: Float64Array, parameters: NominalParameters, first: number, ability: number): void {
  const logits = options.map(
    (_, k) => (parameters.slopes[first + k] ?? Number.NaN) * ability + (parameters.intercepts[first + k] ?? Number.NaN),
  )
  const known = logits.filter((logit) => !Number.isNaN(logit))
  const highest = known.reduce((high, logit) => Math.max(high, logit), -Infinity)
  const total = known.reduce((sum, logit) => sum + Math.exp(logit - highest), 0)
  const rest = 1 - NEVER_CHOSEN * (options.length - known.length)
  logits.forEach((logit, k) => {
    options[k] = Number.isNaN(logit) ? NEVER_CHOSEN : (rest * Math.exp(logit - highest)) / total
  })
}
