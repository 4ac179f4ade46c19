import type { ChoiceTable } from './choice-table.ts'
import { type LevelPairs, precisionOf } from './level-pairs.ts'
import { fillDensity } from './match-density.ts'
import { omittedItems } from './omitted-answers.ts'
import type { OmittedRule } from './pair-items.ts'
import { tailAt } from './tail-at.ts'

/**
 * z of the matches and P(as many or more) of one pair, written into `out` at `at` and after it; `place` is that of its levels, filled
 * already.
 */
export type SameChoice = (
  place: number,
  first: number,
  second: number,
  matches: number,
  out: Float64Array,
  at: number,
) => void

const NONE: readonly number[] = []

/** Symmetric chances of a pair: looked up by its levels; where answers were left out, put together from the items both answered. */
export function sameChoice(table: ChoiceTable, pairs: LevelPairs, rule: OmittedRule): SameChoice {
  const omitted = omittedItems(table)
  const { itemCount, choices } = table
  const { expected, variance, precision, same, tails, others, blockItems, isShared, findOthers } = pairs
  const part = new Float64Array(itemCount)
  const scratch = new Float64Array(itemCount + 4)

  const collect = (place: number, first: number, second: number, from: number, to: number): number => {
    let n = 0
    for (let item = from; item < to; item++) {
      if (choices[first * itemCount + item] === 0 || choices[second * itemCount + item] === 0) continue
      part[n++] = same[place * itemCount + item] ?? 0
    }
    return n
  }

  /** The items both answered of one block, and all the others. */
  const tailByBlock = (place: number, block: number, first: number, second: number, matches: number): number => {
    const start = findOthers(place, block)
    const n = collect(place, first, second, block * blockItems, Math.min(itemCount, (block + 1) * blockItems))
    fillDensity(part, 0, n, scratch, 0)
    let p = 0
    for (let j = 0; j <= n; j++) p += (scratch[j] ?? 0) * (j >= matches ? 1 : (others[start + matches - j] ?? 0))
    return p
  }

  /** The block of all items that one of the two left out; -1 where there are several. */
  const commonBlock = (one: readonly number[], other: readonly number[]): number => {
    const block = Math.floor((one[0] ?? other[0] ?? 0) / blockItems)
    for (let m = 0; m < one.length; m++) if (Math.floor((one[m] ?? 0) / blockItems) !== block) return -1
    for (let m = 0; m < other.length; m++) if (Math.floor((other[m] ?? 0) / blockItems) !== block) return -1
    return block
  }

  const measureWithout = (
    place: number,
    first: number,
    second: number,
    matches: number,
    out: Float64Array,
    at: number,
  ): void => {
    const missedFirst = omitted[first] ?? NONE
    const missedSecond = omitted[second] ?? NONE
    let e = expected[place] ?? 0
    let v = variance[place] ?? 0
    for (let m = 0; m < missedFirst.length; m++) {
      const s = same[place * itemCount + (missedFirst[m] ?? 0)] ?? 0
      e -= s
      v -= s * (1 - s)
    }
    for (let m = 0; m < missedSecond.length; m++) {
      const item = missedSecond[m] ?? 0
      if (choices[first * itemCount + item] === 0) continue
      const s = same[place * itemCount + item] ?? 0
      e -= s
      v -= s * (1 - s)
    }
    out[at] = (matches - e) * precisionOf(v)
    const block = isShared ? commonBlock(missedFirst, missedSecond) : -1
    out[at + 1] =
      block >= 0
        ? tailByBlock(place, block, first, second, matches)
        : tailAt(part, collect(place, first, second, 0, itemCount), matches, scratch)
  }

  return (place, first, second, matches, out, at) => {
    if (rule === 'skip' && (omitted[first] || omitted[second])) {
      measureWithout(place, first, second, matches, out, at)
      return
    }
    out[at] = (matches - (expected[place] ?? 0)) * (precision[place] ?? 0)
    out[at + 1] = isShared ? (tails[place * (itemCount + 1) + matches] ?? 0) : tailAt(same, itemCount, matches, scratch)
  }
}
