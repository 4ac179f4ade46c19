import type { ChoiceTable } from './choice-table.ts'
import { fillUpperTails } from './generalised-binomial.ts'
import { hasSharedLevels, type OptionModel } from './option-model.ts'
import { wrongOptions } from './wrong-options.ts'

/** Places of the numbers of a level pair after its start: what two levels alone decide, over all n items. */
export interface LevelPairLayout {
  /** Σ s of s = P(both choose the same), Σ s(1 - s), and 1/√ of that; then s by item. */
  expected: 0
  variance: 1
  precision: 2
  same: 3
  /** P(at least j matches), j = 0..n; the first is 0 until the tails are there. */
  tails: number
  /** By item P(same | both wrong) = w and w(1 - w). */
  sameWrong: number
  /** BLOCKS times the tails over the items outside a block; the first is 0 until they are there. */
  without: number
  blockItems: number
  blockWidth: number
  width: number
}

export interface LevelPairs {
  layout: LevelPairLayout
  values: Float64Array
  /** Start of the numbers of two levels, computed when first asked for. */
  find: (first: number, second: number) => number
}

const BLOCKS = 8 // a pair mostly leaves out items of one block: the tails over the other seven are looked up

export const precisionOf = (variance: number): number => (variance > ROUNDING ? 1 / Math.sqrt(variance) : 0)
const ROUNDING = 1e-12 // what is left of a variance after every item was taken away again

function layOut(items: number): LevelPairLayout {
  const blockItems = Math.max(1, Math.ceil(items / BLOCKS))
  const tails = 3 + items
  const sameWrong = tails + items + 1
  const without = sameWrong + 2 * items
  const blockWidth = items + 1
  const width = without + BLOCKS * blockWidth
  return { expected: 0, variance: 1, precision: 2, same: 3, tails, sameWrong, without, blockItems, blockWidth, width }
}

/**
 * Numbers of level pairs, one after the other in one array whose untouched parts take no memory. Levels that are single pupils have
 * one place, filled anew each time and without tails.
 */
export function levelPairs(table: ChoiceTable, model: OptionModel): LevelPairs {
  const layout = layOut(table.itemCount)
  const wrong = wrongOptions(table, model)
  const isShared = hasSharedLevels(model, table)
  const places = isShared ? (model.levelCount * (model.levelCount + 1)) / 2 : 1
  const values = new Float64Array(places * layout.width)
  const find = (first: number, second: number): number => {
    if (!isShared) {
      fillPair(values, 0, layout, table, model, wrong, first, second)
      return 0
    }
    const high = Math.max(first, second)
    const start = ((high * (high + 1)) / 2 + first + second - high) * layout.width
    if (values[start + layout.tails] === 0) {
      fillPair(values, start, layout, table, model, wrong, first, second)
      fillUpperTails(values, table.itemCount, values, start + layout.tails, start + layout.same)
    }
    return start
  }
  return { layout, values, find }
}

function fillPair(
  values: Float64Array,
  start: number,
  layout: LevelPairLayout,
  { itemCount, optionCount }: ChoiceTable,
  { probabilities }: OptionModel,
  wrong: Float64Array,
  first: number,
  second: number,
): void {
  let expected = 0
  let variance = 0
  let a = first * itemCount * (optionCount + 1)
  let b = second * itemCount * (optionCount + 1)
  for (let item = 0; item < itemCount; item++, a++, b++) {
    let s = 0
    let w = 0
    for (let option = 0; option < optionCount; option++) {
      a++
      b++
      s += (probabilities[a] ?? 0) * (probabilities[b] ?? 0)
      w += (wrong[a] ?? 0) * (wrong[b] ?? 0)
    }
    values[start + layout.same + item] = s
    expected += s
    variance += s * (1 - s)
    values[start + layout.sameWrong + 2 * item] = w
    values[start + layout.sameWrong + 2 * item + 1] = w * (1 - w)
  }
  values[start] = expected
  values[start + layout.variance] = variance
  values[start + layout.precision] = precisionOf(variance)
}
