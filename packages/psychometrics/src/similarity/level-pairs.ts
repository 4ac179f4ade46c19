import type { ChoiceTable } from './choice-table.ts'
import { fillUpperTails } from './generalised-binomial.ts'
import { hasSharedLevels, type OptionModel } from './option-model.ts'
import { wrongOptions } from './wrong-options.ts'

const BLOCKS = 8 // a pair mostly leaves out items of one block: the tails over the other seven are looked up

export const precisionOf = (variance: number): number => (variance > ROUNDING ? 1 / Math.sqrt(variance) : 0)
const ROUNDING = 1e-12 // what is left of a variance after every item was taken away again

/**
 * What two levels alone decide, over all n items, by place of the level pair; s = P(both choose the same) of an item. Arrays apart, so
 * that what a pair mostly needs lies close together; untouched parts take no memory.
 */
export interface LevelPairs {
  /** Whether levels are shared by pupils. Levels that are single pupils have one place, filled anew each time and without tails. */
  isShared: boolean
  /** Σ s, Σ s(1 - s), and 1/√ of that. */
  expected: Float64Array
  variance: Float64Array
  precision: Float64Array
  /** s, and P(same | both wrong), at [place * n + item]. */
  same: Float64Array
  sameWrong: Float64Array
  /** P(at least j matches) at [place * (n + 1) + j]. */
  tails: Float64Array
  /** Tails over the items outside a block. */
  others: Float64Array
  blockItems: number
  /** Place of two levels, filled when first asked for. */
  find: (first: number, second: number) => number
  /** Start in `others` of the items outside a block, filled when first asked for. */
  findOthers: (place: number, block: number) => number
}

export function levelPairs(table: ChoiceTable, model: OptionModel): LevelPairs {
  const { itemCount } = table
  const isShared = hasSharedLevels(model, table)
  const places = isShared ? (model.levelCount * (model.levelCount + 1)) / 2 : 1
  const blockItems = Math.max(1, Math.ceil(itemCount / BLOCKS))
  const pairs = {
    expected: new Float64Array(places),
    variance: new Float64Array(places),
    precision: new Float64Array(places),
    same: new Float64Array(places * itemCount),
    sameWrong: new Float64Array(places * itemCount),
    tails: new Float64Array(isShared ? places * (itemCount + 1) : 0),
    others: new Float64Array(isShared ? places * BLOCKS * (itemCount + 1) : 0),
  }
  const { same, tails, others } = pairs
  const fill = pairFiller(table, model, pairs)
  const rest = new Float64Array(itemCount)

  const find = (first: number, second: number): number => {
    if (!isShared) {
      fill(0, first, second)
      return 0
    }
    const place = first > second ? ((first * (first + 1)) >> 1) + second : ((second * (second + 1)) >> 1) + first
    if (tails[place * (itemCount + 1)] === 0) {
      fill(place, first, second)
      fillUpperTails(same, itemCount, tails, place * (itemCount + 1), place * itemCount)
    }
    return place
  }

  const findOthers = (place: number, block: number): number => {
    const start = (place * BLOCKS + block) * (itemCount + 1)
    if (others[start] !== 0) return start
    let n = 0
    for (let item = 0; item < itemCount; item++) {
      if (item < block * blockItems || item >= (block + 1) * blockItems) rest[n++] = same[place * itemCount + item] ?? 0
    }
    fillUpperTails(rest, n, others, start)
    return start
  }
  return { isShared, ...pairs, blockItems, find, findOthers }
}

type Filled = Pick<LevelPairs, 'expected' | 'variance' | 'precision' | 'same' | 'sameWrong'>

function pairFiller({ itemCount, optionCount, right }: ChoiceTable, model: OptionModel, pairs: Filled) {
  const { probabilities } = model
  const wrong = wrongOptions({ itemCount, optionCount, right }, model)
  return (place: number, first: number, second: number): void => {
    let expected = 0
    let variance = 0
    let a = first * itemCount * (optionCount + 1)
    let b = second * itemCount * (optionCount + 1)
    for (let item = place * itemCount, end = item + itemCount; item < end; item++, a++, b++) {
      let s = 0
      let w = 0
      for (let option = 0; option < optionCount; option++) {
        a++
        b++
        s += (probabilities[a] ?? 0) * (probabilities[b] ?? 0)
        w += (wrong[a] ?? 0) * (wrong[b] ?? 0)
      }
      pairs.same[item] = s
      pairs.sameWrong[item] = w
      expected += s
      variance += s * (1 - s)
    }
    pairs.expected[place] = expected
    pairs.variance[place] = variance
    pairs.precision[place] = precisionOf(variance)
  }
}
