import { normalCdf } from '../numeric/normal.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import type { ChoiceTable } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'
import type { OmittedRule } from './pair-items.ts'
import { MEASURES, type PairScreener, pairScreener } from './pair-screener.ts'

export const KEEP_BELOW = 0.01 // pairs kept one by one: about one in a hundred, all that a list of suspicious pairs can need
const KEEP_ABOVE_Z = -normalQuantile(KEEP_BELOW / 2)
const BIN = 0.1
const LOWEST = -8
const BINS = 160
const WIDTH = MEASURES.length

/** Rows of a group's upper triangle of pairs: pair (i, j) with from <= i < to and i < j. */
export interface PairRange {
  members: Int32Array
  from: number
  to: number
}

export interface PairScreen {
  pairs: number
  /** Kept pairs: places in the table. */
  first: Int32Array
  second: Int32Array
  /** p of the larger omega, doubled for its two directions. */
  p: Float64Array
  /** MEASURES.length numbers a kept pair. */
  measures: Float64Array
  /** Pairs by the larger omega in steps of 0.1 from -8, kept ones too. */
  histogram: Float64Array
}

/**
 * Screens pairs inside groups by their omegas: keeps those with p < .01, with every other measure, and counts the rest. Memory is
 * bounded by the largest group and what is kept.
 */
export function screenPairs(
  table: ChoiceTable,
  model: OptionModel,
  ranges: Iterable<PairRange>,
  rule: OmittedRule = 'skip',
): PairScreen {
  return screenRanges(pairScreener(table, model, rule), ranges)
}

export function screenRanges(screener: PairScreener, ranges: Iterable<PairRange>): PairScreen {
  const kept: number[] = []
  const histogram = new Float64Array(BINS)
  let pairs = 0
  for (const { members, from, to } of ranges) {
    screener.open(members)
    const { values } = screener
    for (let i = from; i < to; i++) {
      screener.score(i, i + 1, members.length)
      const count = members.length - i - 1
      for (let row = 0, at = 0; row < count; row++, at += WIDTH) {
        const z = Math.max(values[at + 2] ?? 0, values[at + 3] ?? 0)
        const bin = Math.max(0, Math.min(BINS - 1, Math.floor((z - LOWEST) / BIN)))
        histogram[bin] = (histogram[bin] ?? 0) + 1
        if (z <= KEEP_ABOVE_Z) continue
        screener.complete(i, i + 1 + row, i + 2 + row, row)
        keep(kept, members[i] ?? 0, members[i + 1 + row] ?? 0, z, values.subarray(at, at + WIDTH))
      }
      pairs += count
    }
  }
  return unpack(kept, pairs, histogram)
}

/** Pairs are named in the order of the table, whatever the order of the group. */
function keep(kept: number[], i: number, j: number, z: number, values: Float64Array): void {
  const [matches = 0, wrongMatches = 0, ofFirst = 0, ofSecond = 0, ...rest] = values
  const omegas = i < j ? [ofFirst, ofSecond] : [ofSecond, ofFirst]
  kept.push(Math.min(i, j), Math.max(i, j), bothWaysP(z), matches, wrongMatches, ...omegas, ...rest)
}

/** p of the larger of two omegas: min(1, 2(1 - Φ(z))). */
export function bothWaysP(z: number): number {
  return Math.min(1, 2 * normalCdf(-z))
}

function unpack(kept: readonly number[], pairs: number, histogram: Float64Array): PairScreen {
  const width = 3 + WIDTH
  const count = kept.length / width
  const screen = { ...emptyScreen(count), pairs, histogram }
  for (let row = 0, at = 0; row < count; row++, at += width) {
    screen.first[row] = kept[at] ?? 0
    screen.second[row] = kept[at + 1] ?? 0
    screen.p[row] = kept[at + 2] ?? 0
    for (let column = 0; column < WIDTH; column++) screen.measures[row * WIDTH + column] = kept[at + 3 + column] ?? 0
  }
  return screen
}

function emptyScreen(count: number): PairScreen {
  return {
    pairs: 0,
    first: new Int32Array(count),
    second: new Int32Array(count),
    p: new Float64Array(count),
    measures: new Float64Array(count * WIDTH),
    histogram: new Float64Array(BINS),
  }
}

/** Joins the screens of parts, in their order. */
export function joinScreens(parts: readonly PairScreen[]): PairScreen {
  const joined = emptyScreen(parts.reduce((sum, { first }) => sum + first.length, 0))
  let row = 0
  for (const { pairs, first, second, p, measures, histogram } of parts) {
    joined.pairs += pairs
    joined.first.set(first, row)
    joined.second.set(second, row)
    joined.p.set(p, row)
    joined.measures.set(measures, row * WIDTH)
    for (let bin = 0; bin < BINS; bin++) joined.histogram[bin] = (joined.histogram[bin] ?? 0) + (histogram[bin] ?? 0)
    row += first.length
  }
  return joined
}
