import type { ChoiceTable } from './choice-table.ts'
import { fillUpperTails, sumToTails } from './generalised-binomial.ts'
import { fillDensity, joinDensities } from './match-density.ts'
import { hasSharedLevels, type OptionModel } from './option-model.ts'
import { wrongOptions } from './wrong-options.ts'

const BLOCKS = 4 // a pair mostly leaves out items of one block: the tails over the other three are looked up

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
  const fillOthers = othersFiller(same, itemCount, blockItems, others)

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
    const start = place * BLOCKS * (itemCount + 1)
    if (others[start] === 0) fillOthers(place * itemCount, start)
    return start + block * (itemCount + 1)
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

/** Fills the four tails over the items outside a block: each block's density once, joined two by two, then with a third. */
function othersFiller(same: Float64Array, itemCount: number, blockItems: number, others: Float64Array) {
  const counts = Array.from({ length: BLOCKS }, (_, block) =>
    Math.max(0, Math.min(itemCount, (block + 1) * blockItems) - block * blockItems),
  )
  const densities = counts.map((count) => new Float64Array(count + 1))
  const half = new Float64Array(2 * blockItems + 1)
  const count = (block: number): number => counts[block] ?? 0
  const density = (block: number): Float64Array => densities[block] ?? half
  return (from: number, start: number): void => {
    densities.forEach((out, block) => {
      const first = from + Math.min(itemCount, block * blockItems)
      fillDensity(same, first, first + count(block), out, 0)
    })
    for (let block = 0; block < BLOCKS; block++) {
      const [beside, other] = [block ^ 1, (block ^ 2) & 2]
      if ((block & 1) === 0) joinDensities(density(other), count(other), density(other + 1), count(other + 1), half, 0)
      const inHalf = count(other) + count(other + 1)
      const at = start + block * (itemCount + 1)
      joinDensities(half, inHalf, density(beside), count(beside), others, at)
      sumToTails(others, inHalf + count(beside), at)
    }
  }
}
