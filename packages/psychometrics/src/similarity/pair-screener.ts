import type { ChoiceTable } from './choice-table.ts'
import { copierScores } from './copier-scores.ts'
import { levelPairs, precisionOf } from './level-pairs.ts'
import type { OptionModel } from './option-model.ts'
import { bitCount, packChoices, sameBits, WRONG } from './pack-choices.ts'
import type { OmittedRule } from './pair-items.ts'
import { sameChoice } from './same-choice.ts'

/** Columns of what is measured of a pair; omegaFirst has the first of the two as copier. */
export const MEASURES = [
  'matches',
  'wrongMatches',
  'omegaFirst',
  'omegaSecond',
  'similarityZ',
  'gbtP',
  'wrongItems',
  'wrongMatchZ',
] as const

export interface PairScreener {
  open: (members: Int32Array) => void
  /** Matches and omegas of the pairs of place i with the places from..to of the open group, each in its row of `out`. */
  score: (i: number, from: number, to: number, out: Float64Array) => void
  /** All other measures of one pair that was scored, into its row that starts at `at`. */
  complete: (i: number, j: number, out: Float64Array, at: number) => void
}

const WIDTH = MEASURES.length

/**
 * The statistics of very many pairs: matches counted 32 items at a time, and what two levels of ability decide looked up. Equal to
 * analysePair in its omegas (each as copier of the other), similarity z, exact GBT and wrong-match z.
 */
export function pairScreener(table: ChoiceTable, model: OptionModel, rule: OmittedRule): PairScreener {
  const { words, kinds, bits } = packChoices(table)
  const { itemCount } = table
  const { levelOf } = model
  const stride = words * kinds
  const pairs = levelPairs(table, model)
  const { sameWrong } = pairs
  const scores = copierScores(table, model, rule)
  const chances = sameChoice(table, pairs, rule)
  let group: Int32Array = new Int32Array(0)

  const score = (i: number, from: number, to: number, out: Float64Array): void => {
    const first = (group[i] ?? 0) * stride
    for (let j = from, at = 0; j < to; j++, at += WIDTH) {
      let matches = 0
      for (let a = first, end = a + stride, b = (group[j] ?? 0) * stride; a < end; a += kinds, b += kinds) {
        matches += bitCount(sameBits(bits, kinds, a, b))
      }
      out[at] = matches
      out[at + 2] = scores.score(i, j, matches)
      out[at + 3] = scores.score(j, i, matches)
    }
  }

  const countWrong = (place: number, first: number, second: number, out: Float64Array, at: number): void => {
    let wrongMatches = 0
    let wrongItems = 0
    let expected = 0
    let squares = 0
    let base = place * itemCount + 31
    for (let word = 0, a = first * stride, b = second * stride; word < words; word++, a += kinds, b += kinds) {
      let bothWrong = (bits[a + WRONG] ?? 0) & (bits[b + WRONG] ?? 0)
      wrongMatches += bitCount(sameBits(bits, kinds, a, b) & bothWrong)
      wrongItems += bitCount(bothWrong)
      while (bothWrong !== 0) {
        const lowest = bothWrong & -bothWrong
        const w = sameWrong[base - Math.clz32(lowest)] ?? 0
        expected += w
        squares += w * w
        bothWrong ^= lowest
      }
      base += 32
    }
    out[at + 1] = wrongMatches
    out[at + 6] = wrongItems
    out[at + 7] = (wrongMatches - expected) * precisionOf(expected - squares)
  }

  return {
    open: (members) => {
      group = members
      scores.open(members)
    },
    score,
    complete: (i, j, out, at) => {
      const [first, second] = [group[i] ?? 0, group[j] ?? 0]
      const place = pairs.find(levelOf[first] ?? 0, levelOf[second] ?? 0)
      countWrong(place, first, second, out, at)
      chances(place, first, second, out[at] ?? 0, out, at + 4)
    },
  }
}
