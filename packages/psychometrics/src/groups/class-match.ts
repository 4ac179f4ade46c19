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
  for (let item = 0; item < table.itemCount; item++) {
    const chances = answeredChances(table, model, members, item, onlyWrong)
    const part = itemMoments(chances.rows)
    expected += part.expected
    variance += part.variance
    for (const count of chances.counts) observed += (count * (count - 1)) / 2
  }
  return { observed, ...matchTest(observed, expected, variance) }
}

function answeredChances(
  table: ChoiceTable,
  model: OptionModel,
  members: ArrayLike<number>,
  item: number,
  onlyWrong: boolean,
) {
  const { itemCount, optionCount, choices, right } = table
  const first = item * (optionCount + 1)
  const counts = new Array<number>(optionCount).fill(0)
  const rows = Array.from(members).flatMap((pupil) => {
    const choice = choices[pupil * itemCount + item] ?? NO_CHOICE
    if (choice === NO_CHOICE || (onlyWrong && right[first + choice] === 1)) return []
    counts[choice - 1] = (counts[choice - 1] ?? 0) + 1
    const start = ((model.levelOf[pupil] ?? 0) * itemCount + item) * (optionCount + 1) + 1
    const chances = model.probabilities.subarray(start, start + optionCount)
    return [onlyWrong ? givenWrong(chances, right.subarray(first + 1, first + 1 + optionCount)) : chances]
  })
  return { rows, counts }
}

function givenWrong(chances: Float64Array, right: Uint8Array): Float64Array {
  const wrong = chances.reduce((sum, p, k) => sum + (right[k] === 1 ? 0 : p), 0)
  return chances.map((p, k) => (right[k] === 1 || wrong === 0 ? 0 : p / wrong))
}

function itemMoments(rows: readonly Float64Array[]): { expected: number; variance: number } {
  const options = rows[0]?.length ?? 0
  const sums = new Float64Array(options)
  const squares = new Float64Array(options)
  for (const row of rows) {
    row.forEach((p, k) => {
      sums[k] = (sums[k] ?? 0) + p
      squares[k] = (squares[k] ?? 0) + p * p
    })
  }
  let [expected, variance] = [0, 0]
  rows.forEach((row, v) => {
    let [sum, square] = [0, 0]
    rows.forEach((other, w) => {
      if (w === v) return
      const s = row.reduce((total, p, k) => total + p * (other[k] ?? 0), 0)
      sum += s
      square += s * s
    })
    expected += sum / 2
    variance += (sum - square) / 2 - (sum * sum - square)
    row.forEach((p, k) => {
      const rest = (sums[k] ?? 0) - p
      variance += p * (rest * rest - ((squares[k] ?? 0) - p * p))
    })
  })
  return { expected, variance }
}
