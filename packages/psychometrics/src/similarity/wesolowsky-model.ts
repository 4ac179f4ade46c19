import type { ChoiceTable } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'
import { modelByScore } from './right-by-score.ts'

const FARTHEST = 4 // |ln A|; beyond it every item is all but certain
const STEPS = 60

/**
 * Wesolowsky's model: P(right) = (1 - (1 - p)^A)^(1/A), A such that the mean of P over items is the pupil's share right
 * (Wesolowsky 2000, Journal of Applied Statistics 27, 909-921). A is sought by bisection of ln A in (-4, 4), so a score of none or
 * all comes close to 0 or 1, not onto it.
 */
export function wesolowskyModel(table: ChoiceTable, population?: readonly number[]): OptionModel {
  return modelByScore(table, population, (score, { right }) => {
    let [low, high] = [-FARTHEST, FARTHEST]
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2
      const expected = curve(right, Math.exp(middle)).reduce((sum, p) => sum + p, 0)
      if (expected < score) low = middle
      else high = middle
    }
    return curve(right, Math.exp((low + high) / 2))
  })
}

function curve(right: Float64Array, a: number): Float64Array {
  return right.map((p) => (1 - (1 - p) ** a) ** (1 / a))
}
