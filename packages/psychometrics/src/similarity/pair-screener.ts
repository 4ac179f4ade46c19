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
  /** Measures the pair at two places of the open group into `out`, in the order of MEASURES. */
  measure: (i: number, j: number, out: Float64Array) => void
}

/**
 * The statistics of very many pairs: matches counted 32 items at a time, and what two levels of ability decide looked up. Equal to
 * analysePair in its omegas (each as copier of the other), similarity z, exact GBT and wrong-match z.
 */
export function pairScreener(table: ChoiceTable, model: OptionModel, rule: OmittedRule): PairScreener {
  const { words, kinds, bits } = packChoices(table)
  const stride = words * kinds
  const pairs = levelPairs(table, model)
  const { values } = pairs
  const { sameWrong } = pairs.layout
  const scores = copierScores(table, model, rule)
  const chances = sameChoice(table, pairs, rule)
  let group: Int32Array = new Int32Array(0)

  const measure = (i: number, j: number, out: Float64Array): void => {
    const first = group[i] ?? 0
    const second = group[j] ?? 0
    const start = pairs.find(model.levelOf[first] ?? 0, model.levelOf[second] ?? 0)
    let matches = 0
    let wrongMatches = 0
    let wrongItems = 0
    let expected = 0
    let variance = 0
    for (let word = 0, a = first * stride, b = second * stride; word < words; word++, a += kinds, b += kinds) {
      const same = sameBits(bits, kinds, a, b)
      let bothWrong = (bits[a + WRONG] ?? 0) & (bits[b + WRONG] ?? 0)
      matches += bitCount(same)
      wrongMatches += bitCount(same & bothWrong)
      wrongItems += bitCount(bothWrong)
      while (bothWrong !== 0) {
        const place = start + sameWrong + (((word << 5) + 31 - Math.clz32(bothWrong & -bothWrong)) << 1)
        expected += values[place] ?? 0
        variance += values[place + 1] ?? 0
        bothWrong &= bothWrong - 1
      }
    }
    out[0] = matches
    out[1] = wrongMatches
    out[2] = scores.score(i, j, matches)
    out[3] = scores.score(j, i, matches)
    chances(start, first, second, matches, out, 4)
    out[6] = wrongItems
    out[7] = (wrongMatches - expected) * precisionOf(variance)
  }

  return {
    open: (members) => {
      group = members
      scores.open(members)
    },
    measure,
  }
}
