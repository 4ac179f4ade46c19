import { type ChoiceBlocks, choiceBlocks, sumSource } from './choice-blocks.ts'
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
  const { levelOf } = model
  const probabilities = withOmitted(table, model, rule)
  const omitted = omittedItems(table)
  const side = optionCount + 1
  const isShared = hasSharedLevels(model, table)
  const blocks = isShared ? choiceBlocks(table, probabilities, model.levelCount) : null
  const bySource = new Float64Array(isShared ? 2 * model.levelCount : 0)
  const scratch = new Float64Array(WIDTH)
  const rowOfLevel = new Int32Array(isShared ? model.levelCount : 0)
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
    if (blocks) sumGroup(blocks)
  }

  /** The sums of every level of the group with every source. */
  const sumGroup = (of: ChoiceBlocks): void => {
    const step = WIDTH * group.length
    rowOfLevel.fill(-1)
    rowOf = new Int32Array(group.length)
    let [levels, lowest, highest] = [0, rowOfLevel.length, 0]
    for (let member = 0; member < group.length; member++) {
      const level = levelOf[group[member] ?? 0] ?? 0
      if (rowOfLevel[level] === -1) rowOfLevel[level] = step * levels++
      if (level < lowest) lowest = level
      if (level > highest) highest = level
      rowOf[member] = rowOfLevel[level] ?? 0
    }
    if (sums.length < levels * step) sums = new Float64Array(levels * step)
    for (let source = 0; source < group.length; source++) {
      sumSource(of, group[source] ?? 0, lowest, highest + 1, bySource)
      for (let level = lowest; level <= highest; level++) {
        const row = rowOfLevel[level] ?? -1
        if (row < 0) continue
        const variance = bySource[2 * level + 1] ?? 0
        sums[row + WIDTH * source] = bySource[2 * level] ?? 0
        sums[row + WIDTH * source + 1] = variance
        sums[row + WIDTH * source + 2] = precisionOf(variance)
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
    const first = (levelOf[copier] ?? 0) * itemCount * side
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
    if (!isShared) sumItems(table, probabilities, levelOf[group[copier] ?? 0] ?? 0, group[source] ?? 0, scratch)
    const missed = missing[copier]
    if (!missed) return (matches - (of[place] ?? 0)) * (of[place + 2] ?? 0)
    return scoreWithout(missed, group[copier] ?? 0, group[source] ?? 0, matches, of[place] ?? 0, of[place + 1] ?? 0)
  }
  return { open, score }
}

function sumItems(
  { itemCount, optionCount, choices }: ChoiceTable,
  probabilities: Float64Array,
  level: number,
  source: number,
  out: Float64Array,
): void {
  let row = level * itemCount * (optionCount + 1)
  let expected = 0
  let variance = 0
  for (let item = source * itemCount, end = item + itemCount; item < end; item++, row += optionCount + 1) {
    const p = probabilities[row + (choices[item] ?? 0)] ?? 0
    expected += p
    variance += p * (1 - p)
  }
  out[0] = expected
  out[1] = variance
  out[2] = precisionOf(variance)
}
