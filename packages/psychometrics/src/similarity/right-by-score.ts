import type { ChoiceTable } from './choice-table.ts'
import { emptyModel, type OptionModel } from './option-model.ts'
import { countByScore, type ScoreCounts, totalCounts } from './score-counts.ts'
import { shareOptions } from './share-options.ts'

const WRONG_PRIOR = 0.5 // half a pupil on every option, so that one nobody chose stays possible

export interface ItemShares {
  /** Share right by item. */
  right: Float64Array
  /** Mean score of the population. */
  meanScore: number
}

/**
 * Option probabilities from a rule that gives P(right) of every item for a score; wrong options share the rest by their share among
 * the wrong answers of the population.
 */
export function modelByScore(
  table: ChoiceTable,
  population: readonly number[] | undefined,
  rightAt: (score: number, shares: ItemShares) => Float64Array,
): OptionModel {
  const counts = countByScore(table, population)
  const totals = totalCounts(table, counts)
  const shares = itemShares(table, counts, totals)
  const model = emptyModel(table, counts.levelOf, counts.levelCount)
  const width = totals.length
  for (let score = 0; score < counts.levelCount; score++) {
    const right = rightAt(score, shares)
    for (let item = 0; item < table.itemCount; item++) {
      const from = item * (table.optionCount + 1)
      const out = { of: model.probabilities, to: score * width + from }
      shareOptions(table, item, right[item] ?? 0, { of: totals, from, prior: WRONG_PRIOR }, out)
    }
  }
  return model
}

function itemShares(table: ChoiceTable, { pupils }: ScoreCounts, totals: Float64Array): ItemShares {
  const n = pupils.reduce((sum, value) => sum + value, 0)
  const right = new Float64Array(table.itemCount)
  totals.forEach((count, place) => {
    const item = Math.floor(place / (table.optionCount + 1))
    if (table.right[place] === 1) right[item] = (right[item] ?? 0) + count / Math.max(1, n)
  })
  return { right, meanScore: right.reduce((sum, share) => sum + share, 0) }
}
