import type { ChoiceTable } from './choice-table.ts'
import { fillUpperTails } from './generalised-binomial.ts'
import { type LevelPairs, precisionOf } from './level-pairs.ts'
import { fillDensity } from './match-density.ts'
import { omittedItems } from './omitted-answers.ts'
import type { OmittedRule } from './pair-items.ts'
import { tailAt } from './tail-at.ts'

/** z of the matches and P(as many or more), written into `out` at `place` and after it; `start` is that of the level pair. */
export type SameChoice = (
  start: number,
  first: number,
  second: number,
  matches: number,
  out: Float64Array,
  place: number,
) => void

const NONE: readonly number[] = []

/** Symmetric chances of a pair: looked up by its levels; where answers were left out, put together from the items both answered. */
export function sameChoice(table: ChoiceTable, { layout, values }: LevelPairs, rule: OmittedRule): SameChoice {
  const omitted = omittedItems(table)
  const { itemCount, choices } = table
  const { tails, blockItems } = layout
  const same = new Float64Array(itemCount)
  const scratch = new Float64Array(itemCount + 4)

  const collect = (start: number, first: number, second: number, from: number, to: number): number => {
    let n = 0
    for (let item = from; item < to; item++) {
      if (choices[first * itemCount + item] === 0 || choices[second * itemCount + item] === 0) continue
      same[n++] = values[start + layout.same + item] ?? 0
    }
    return n
  }

  /** Tails over the items outside a block, computed when first asked for. */
  const findOthers = (start: number, block: number): number => {
    const others = start + layout.without + block * layout.blockWidth
    if (values[others] !== 0) return others
    let n = 0
    for (let item = 0; item < itemCount; item++) {
      if (item < block * blockItems || item >= (block + 1) * blockItems)
        same[n++] = values[start + layout.same + item] ?? 0
    }
    fillUpperTails(same, n, values, others)
    return others
  }

  /** The items both answered of one block, and all the others. */
  const tailByBlock = (start: number, block: number, first: number, second: number, matches: number): number => {
    const others = findOthers(start, block)
    const n = collect(start, first, second, block * blockItems, Math.min(itemCount, (block + 1) * blockItems))
    fillDensity(same, 0, n, scratch, 0)
    let p = 0
    for (let j = 0; j <= n; j++) p += (scratch[j] ?? 0) * (j >= matches ? 1 : (values[others + matches - j] ?? 0))
    return p
  }

  /** The block of all items that one of the two left out; -1 where there are several. */
  const commonBlock = (one: readonly number[], other: readonly number[]): number => {
    const block = Math.floor((one[0] ?? other[0] ?? 0) / blockItems)
    for (let m = 0; m < one.length; m++) if (Math.floor((one[m] ?? 0) / blockItems) !== block) return -1
    for (let m = 0; m < other.length; m++) if (Math.floor((other[m] ?? 0) / blockItems) !== block) return -1
    return block
  }

  return (start, first, second, matches, out, place) => {
    const isKept = values[start + tails] !== 0
    const missedFirst = rule === 'skip' ? (omitted[first] ?? NONE) : NONE
    const missedSecond = rule === 'skip' ? (omitted[second] ?? NONE) : NONE
    if (isKept && missedFirst.length + missedSecond.length === 0) {
      out[place] = (matches - (values[start] ?? 0)) * (values[start + layout.precision] ?? 0)
      out[place + 1] = values[start + tails + matches] ?? 0
      return
    }
    let expected = values[start] ?? 0
    let variance = values[start + layout.variance] ?? 0
    for (let m = 0; m < missedFirst.length; m++) {
      const s = values[start + layout.same + (missedFirst[m] ?? 0)] ?? 0
      expected -= s
      variance -= s * (1 - s)
    }
    for (let m = 0; m < missedSecond.length; m++) {
      const item = missedSecond[m] ?? 0
      if (choices[first * itemCount + item] === 0) continue
      const s = values[start + layout.same + item] ?? 0
      expected -= s
      variance -= s * (1 - s)
    }
    out[place] = (matches - expected) * precisionOf(variance)
    const block = isKept ? commonBlock(missedFirst, missedSecond) : -1
    if (block >= 0) out[place + 1] = tailByBlock(start, block, first, second, matches)
    else if (rule === 'skip') {
      out[place + 1] = tailAt(same, collect(start, first, second, 0, itemCount), matches, scratch)
    } else {
      const from = start + layout.same
      out[place + 1] = tailAt(values.subarray(from, from + itemCount), itemCount, matches, scratch)
    }
  }
}
