import type { ChoiceTable } from './choice-table.ts'

/**
 * Probability of every option given a level of ability: a distinct score, or one pupil's ability.
 * P(choice | level) stands at [(level * itemCount + item) * (optionCount + 1) + choice]; that of no choice is 0.
 */
export interface OptionModel {
  levelCount: number
  /** By pupil. */
  levelOf: Int32Array
  probabilities: Float64Array
}

type Shape = Pick<ChoiceTable, 'itemCount' | 'optionCount'>

export function emptyModel({ itemCount, optionCount }: Shape, levelOf: Int32Array, levelCount: number): OptionModel {
  return { levelCount, levelOf, probabilities: new Float64Array(levelCount * itemCount * (optionCount + 1)) }
}

/** Probabilities of every item and choice at one level. */
export function levelProbabilities(model: OptionModel, { itemCount, optionCount }: Shape, level: number): Float64Array {
  const width = itemCount * (optionCount + 1)
  return model.probabilities.subarray(level * width, (level + 1) * width)
}

/** Whether levels are scores, shared by many pupils, so that what two levels decide is worth keeping. */
export function hasSharedLevels({ levelCount }: OptionModel, { itemCount }: Pick<ChoiceTable, 'itemCount'>): boolean {
  return levelCount <= itemCount + 1
}

/** Members of each group in the order of their levels: pairs of like levels come together, and their look-ups stay at hand. */
export function orderByLevel(groups: readonly Int32Array[], { levelOf }: OptionModel): Int32Array[] {
  return groups.map((members) => members.toSorted((a, b) => (levelOf[a] ?? 0) - (levelOf[b] ?? 0) || a - b))
}
