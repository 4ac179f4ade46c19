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
  /** Measures the pairs of place i with the places from..to of the open group, each a row of `out` in the order of MEASURES. */
  measure: (i: number, from: number, to: number, out: Float64Array) => void
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

  const count = (place: number, first: number, second: number, out: Float64Array, at: number): void => {
    let matches = 0
    let wrongMatches = 0
    let wrongItems = 0
    let expected = 0
    let squares = 0
    let base = place * itemCount + 31
    for (let word = 0, a = first * stride, b = second * stride; word < words; word++, a += kinds, b += kinds) {
      const same = sameBits(bits, kinds, a, b)
      let bothWrong = (bits[a + WRONG] ?? 0) & (bits[b + WRONG] ?? 0)
      matches += bitCount(same)
      wrongMatches += bitCount(same & bothWrong)
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
    out[at] = matches
    out[at + 1] = wrongMatches
    out[at + 6] = wrongItems
    out[at + 7] = (wrongMatches - expected) * precisionOf(expected - squares)
  }

  const measure = (i: number, from: number, to: number, out: Float64Array): void => {
    const first = group[i] ?? 0
    const level = levelOf[first] ?? 0
    for (let j = from, at = 0; j < to; j++, at += WIDTH) {
      const second = group[j] ?? 0
      const place = pairs.find(level, levelOf[second] ?? 0)
      count(place, first, second, out, at)
      const matches = out[at] ?? 0
      out[at + 2] = scores.score(i, j, matches)
      out[at + 3] = scores.score(j, i, matches)
      chances(place, first, second, matches, out, at + 4)
    }
  }

  return {
    open: (members) => {
      group = members
      scores.open(members)
    },
    measure,
  }
}
