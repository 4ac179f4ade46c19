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

/** Screens pairs inside groups; keeps those with p < .01 and counts the rest. Memory is bounded by the largest group and what is kept. */
export function screenPairs(
  table: ChoiceTable,
  model: OptionModel,
  ranges: Iterable<PairRange>,
  rule: OmittedRule = 'skip',
): PairScreen {
  const screener = pairScreener(table, model, rule)
  return joinScreens([...ranges].map((range) => screenRange(screener, range)))
}

export function screenRange(screener: PairScreener, { members, from, to }: PairRange): PairScreen {
  const kept: number[] = []
  const histogram = new Float64Array(BINS)
  const values = new Float64Array(MEASURES.length)
  let pairs = 0
  screener.open(members)
  for (let i = from; i < to; i++) {
    for (let j = i + 1; j < members.length; j++) {
      screener.measure(i, j, values)
      const z = Math.max(values[2] ?? 0, values[3] ?? 0)
      const bin = Math.max(0, Math.min(BINS - 1, Math.floor((z - LOWEST) / BIN)))
      histogram[bin] = (histogram[bin] ?? 0) + 1
      if (z > KEEP_ABOVE_Z) keep(kept, members[i] ?? 0, members[j] ?? 0, z, values)
      pairs++
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
  const width = 3 + MEASURES.length
  const count = kept.length / width
  const column = (offset: number) => (_: unknown, row: number) => kept[row * width + offset] ?? 0
  return {
    pairs,
    histogram,
    first: Int32Array.from({ length: count }, column(0)),
    second: Int32Array.from({ length: count }, column(1)),
    p: Float64Array.from({ length: count }, column(2)),
    measures: Float64Array.from({ length: count * MEASURES.length }, (_, place) => {
      const row = Math.floor(place / MEASURES.length)
      return kept[row * width + 3 + (place % MEASURES.length)] ?? 0
    }),
  }
}

/** Joins the screens of parts, in their order. */
export function joinScreens(parts: readonly PairScreen[]): PairScreen {
  const histogram = new Float64Array(BINS)
  for (const part of parts)
    part.histogram.forEach((count, bin) => {
      histogram[bin] = (histogram[bin] ?? 0) + count
    })
  return {
    pairs: parts.reduce((sum, { pairs }) => sum + pairs, 0),
    histogram,
    first: Int32Array.from(parts.flatMap(({ first }) => [...first])),
    second: Int32Array.from(parts.flatMap(({ second }) => [...second])),
    p: Float64Array.from(parts.flatMap(({ p }) => [...p])),
    measures: Float64Array.from(parts.flatMap(({ measures }) => [...measures])),
  }
}
