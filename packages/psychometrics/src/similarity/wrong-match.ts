import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import { type MatchTest, matchTest } from './omega.ts'
import { levelProbabilities, type OptionModel } from './option-model.ts'
import type { Pair } from './pair-items.ts'

/**
 * Conditional wrong-match z: of the items both answered wrongly, matches against those expected when each draws a wrong option on its
 * own, s = Σ vₐₖ v_bₖ over wrong options, v the option's share of the pupil's chance of being wrong; z = (M - Σ s) / √Σ s(1 - s)
 * (error-similarity of Belov 2011, Applied Psychological Measurement 35, in its plainest form). No such item: z = 0, p = 1.
 */
export function wrongMatchZ(table: ChoiceTable, model: OptionModel, pair: Pair): MatchTest & { items: number } {
  const { itemCount, optionCount, choices, right } = table
  const copierP = levelProbabilities(model, table, model.levelOf[pair.copier] ?? 0)
  const sourceP = levelProbabilities(model, table, model.levelOf[pair.source] ?? 0)
  let [items, matches, expected, variance] = [0, 0, 0, 0]
  for (let item = 0; item < itemCount; item++) {
    const mine = choices[pair.copier * itemCount + item] ?? 0
    const theirs = choices[pair.source * itemCount + item] ?? 0
    const first = item * (optionCount + 1)
    if (mine === NO_CHOICE || theirs === NO_CHOICE || right[first + mine] === 1 || right[first + theirs] === 1) continue
    const s = sameWrong(table, copierP, sourceP, first)
    items++
    if (mine === theirs) matches++
    expected += s
    variance += s * (1 - s)
  }
  return { items, ...matchTest(matches, expected, variance) }
}

/** P(same wrong option | both wrong) on the item whose options start at `first`. */
export function sameWrong(table: ChoiceTable, a: Float64Array, b: Float64Array, first: number): number {
  let [both, wrongA, wrongB] = [0, 0, 0]
  for (let option = 1; option <= table.optionCount; option++) {
    if (table.right[first + option] === 1) continue
    const [pa, pb] = [a[first + option] ?? 0, b[first + option] ?? 0]
    both += pa * pb
    wrongA += pa
    wrongB += pb
  }
  return wrongA > 0 && wrongB > 0 ? both / (wrongA * wrongB) : 0
}
