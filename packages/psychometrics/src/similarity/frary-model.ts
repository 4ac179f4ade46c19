import type { ChoiceTable } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'
import { modelByScore } from './right-by-score.ts'

/**
 * Frary's model of g2: an item's share right p moves with the pupil's score T about the mean m, P = pT/m below it and
 * 1 - (1 - p)(n - T)/(n - m) above (Frary, Tideman & Watts 1977, Journal of Educational Statistics 2, 235-256).
 * A population of none gives P = 0 at score 0 and p elsewhere.
 */
export function fraryModel(table: ChoiceTable, population?: readonly number[]): OptionModel {
  return modelByScore(table, population, (score, { right, meanScore }) =>
    right.map((p) => {
      if (score <= meanScore) return meanScore > 0 ? (p * score) / meanScore : p
      return 1 - ((1 - p) * (table.itemCount - score)) / (table.itemCount - meanScore)
    }),
  )
}
