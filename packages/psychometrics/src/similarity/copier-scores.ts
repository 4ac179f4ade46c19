import { choicePairs } from './choice-pairs.ts'
import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import { precisionOf } from './level-pairs.ts'
import { omittedItems, withOmitted } from './omitted-answers.ts'
import { hasSharedLevels, type OptionModel } from './option-model.ts'
import type { OmittedRule } from './pair-items.ts'

/** Omegas of the pairs of a group. */
export interface CopierScores {
  /** Prepares a group; where levels are shared, the sums of each source and each distinct level in it. */
  open: (members: Int32Array) => void
  /** z of the matches; `copier` and `source` are places in the group. */
  score: (copier: number, source: number, matches: number) => number
}

/** Numbers kept for a level and a source: expected matches, variance, 1/√variance. */
const WIDTH = 3

export function copierScores(table: ChoiceTable, model: OptionModel, rule: OmittedRule): CopierScores {
  const { itemCount, optionCount, choices } = table
  const probabilities = withOmitted(table, model, rule)
  const omitted = omittedItems(table)
  const side = optionCount + 1
  const isShared = hasSharedLevels(model, table)
  const sumInto = isShared ? sumByPairs(table, model, probabilities) : sumByItems(table, probabilities)
  const scratch = new Float64Array(WIDTH)
  let group: Int32Array = new Int32Array(0)
  let rowOf = new Int32Array(0)
  let sums = new Float64Array(0)
  /** Items left out by the pupil at a place of the group, where the rule leaves them out. */
  let missing: (readonly number[] | null)[] = []

  const open = (members: Int32Array): void => {
    const isOpen = members.length === group.length && members.every((pupil, place) => pupil === group[place])
    group = members
    if (isOpen) return
    missing = Array.from(members, (pupil) => (rule === 'skip' ? (omitted[pupil] ?? null) : null))
    if (!isShared) return
    const levels = [...new Set(Array.from(members, (pupil) => model.levelOf[pupil] ?? 0))]
    const rowOfLevel = new Map(levels.map((level, row) => [level, row * WIDTH * members.length]))
    rowOf = Int32Array.from(members, (pupil) => rowOfLevel.get(model.levelOf[pupil] ?? 0) ?? 0)
    const length = levels.length * WIDTH * members.length
    if (sums.length < length) sums = new Float64Array(length)
    let place = 0
    for (const level of levels) {
      for (let source = 0; source < members.length; source++, place += WIDTH) {
        sumInto(level, members[source] ?? 0, sums, place)
      }
    }
  }

  /** Sums without the items the copier left out. */
  const scoreWithout = (
    missed: readonly number[],
    copier: number,
    source: number,
    matches: number,
    expected: number,
    variance: number,
  ): number => {
    const first = (model.levelOf[copier] ?? 0) * itemCount * side
    let lessExpected = 0
    let lessVariance = 0
    for (let m = 0; m < missed.length; m++) {
      const item = missed[m] ?? 0
      const p = probabilities[first + item * side + (choices[source * itemCount + item] ?? NO_CHOICE)] ?? 0
      lessExpected += p
      lessVariance += p * (1 - p)
    }
    return (matches - expected + lessExpected) * precisionOf(variance - lessVariance)
  }

  const score = (copier: number, source: number, matches: number): number => {
    const of = isShared ? sums : scratch
    const place = isShared ? (rowOf[copier] ?? 0) + WIDTH * source : 0
    if (!isShared) sumInto(model.levelOf[group[copier] ?? 0] ?? 0, group[source] ?? 0, scratch, 0)
    const missed = missing[copier]
    if (!missed) return (matches - (of[place] ?? 0)) * (of[place + 2] ?? 0)
    return scoreWithout(missed, group[copier] ?? 0, group[source] ?? 0, matches, of[place] ?? 0, of[place + 1] ?? 0)
  }
  return { open, score }
}

type SumInto = (level: number, source: number, out: Float64Array, place: number) => void

function sumByPairs(table: ChoiceTable, model: OptionModel, probabilities: Float64Array): SumInto {
  const { blocks, width, sums, places } = choicePairs(table, probabilities, model.levelCount)
  return (level, source, out, place) => {
    const row = level * width
    let expected = 0
    let variance = 0
    for (let block = source * blocks, end = block + blocks; block < end; block++) {
      const at = row + (places[block] ?? 0)
      expected += sums[at] ?? 0
      variance += sums[at + 1] ?? 0
    }
    out[place] = expected
    out[place + 1] = variance
    out[place + 2] = precisionOf(variance)
  }
}

function sumByItems({ itemCount, optionCount, choices }: ChoiceTable, probabilities: Float64Array): SumInto {
  return (level, source, out, place) => {
    let row = level * itemCount * (optionCount + 1)
    let expected = 0
    let variance = 0
    for (let item = source * itemCount, end = item + itemCount; item < end; item++, row += optionCount + 1) {
      const p = probabilities[row + (choices[item] ?? 0)] ?? 0
      expected += p
      variance += p * (1 - p)
    }
    out[place] = expected
    out[place + 1] = variance
    out[place + 2] = precisionOf(variance)
  }
}
