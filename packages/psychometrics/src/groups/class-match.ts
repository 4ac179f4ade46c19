import { type ChoiceTable, NO_CHOICE } from '../similarity/choice-table.ts'
import { type MatchTest, matchTest } from '../similarity/omega.ts'
import type { OptionModel } from '../similarity/option-model.ts'

export interface ClassMatch extends MatchTest {
  observed: number
}

/**
 * Exact class match: pairs of pupils with the same answer, over all items, against Σ s of the pairs that both answered; the variance
 * Σ s(1 - s) + 2 Σ (Σₖ PᵥPᵥ'Pᵥ'' - ss') counts that pairs share pupils. `onlyWrong` compares the wrong answers of
 * those who were wrong, each chance given that. Conservative for
 * honest classes, so judged by robustZ over the classes (our own; in the spirit of Wesolowsky 2000). One pupil gives z = 0.
 */
export function classMatch(
  table: ChoiceTable,
  model: OptionModel,
  members: ArrayLike<number>,
  onlyWrong = false,
): ClassMatch {
  let [observed, expected, variance] = [0, 0, 0]
  const chances = new Float64Array(members.length * table.optionCount)
  const counts = new Float64Array(table.optionCount)
  for (let item = 0; item < table.itemCount; item++) {
    const pupils = fillChances({ table, model, members, item, onlyWrong }, chances, counts)
    const part = itemMoments(chances, pupils, table.optionCount)
    expected += part.expected
    variance += part.variance
    for (const count of counts) observed += (count * (count - 1)) / 2
  }
  return { observed, ...matchTest(observed, expected, variance) }
}

interface ItemOfClass {
  readonly table: ChoiceTable
  readonly model: OptionModel
  readonly members: ArrayLike<number>
  readonly item: number
  readonly onlyWrong: boolean
}

/** Chances of those who answered, a row each, and how many chose what; gives the number of rows. */
function fillChances(about: ItemOfClass, chances: Float64Array, counts: Float64Array): number {
  const { table, model, members, item, onlyWrong } = about
  const { itemCount, optionCount, choices, right } = table
  const first = item * (optionCount + 1)
  counts.fill(0)
  let rows = 0
  for (let place = 0; place < members.length; place++) {
    const pupil = members[place] ?? 0
    const choice = choices[pupil * itemCount + item] ?? NO_CHOICE
    if (choice === NO_CHOICE || (onlyWrong && right[first + choice] === 1)) continue
    counts[choice - 1] = (counts[choice - 1] ?? 0) + 1
    const start = ((model.levelOf[pupil] ?? 0) * itemCount + item) * (optionCount + 1) + 1
    const row = rows++ * optionCount
    let wrong = 0
    for (let k = 0; k < optionCount; k++) {
      const p = onlyWrong && right[first + 1 + k] === 1 ? 0 : (model.probabilities[start + k] ?? 0)
      chances[row + k] = p
      wrong += p
    }
    if (onlyWrong && wrong > 0) for (let k = 0; k < optionCount; k++) chances[row + k] = (chances[row + k] ?? 0) / wrong
  }
  return rows
}

/** With sums over the other pupils of p and of p p', so that the work grows with the pupils and not with their pairs. */
function itemMoments(rows: Float64Array, pupils: number, options: number): { expected: number; variance: number } {
  const sums = new Float64Array(options)
  const products = new Float64Array(options * options)
  for (let v = 0; v < pupils; v++)
    for (let k = 0; k < options; k++) {
      const p = rows[v * options + k] ?? 0
      sums[k] = (sums[k] ?? 0) + p
      for (let l = 0; l < options; l++)
        products[k * options + l] = (products[k * options + l] ?? 0) + p * (rows[v * options + l] ?? 0)
    }
  let [expected, variance] = [0, 0]
  for (let v = 0; v < pupils; v++) {
    let [sum, square, own, shared] = [0, 0, 0, 0]
    for (let k = 0; k < options; k++) {
      const p = rows[v * options + k] ?? 0
      const rest = (sums[k] ?? 0) - p
      sum += p * rest
      own += p * p
      shared += p * (rest * rest - ((products[k * options + k] ?? 0) - p * p))
      for (let l = 0; l < options; l++) square += p * (rows[v * options + l] ?? 0) * (products[k * options + l] ?? 0)
    }
    square -= own * own
    expected += sum / 2
    variance += (sum - square) / 2 - (sum * sum - square) + shared
  }
  return { expected, variance }
}
