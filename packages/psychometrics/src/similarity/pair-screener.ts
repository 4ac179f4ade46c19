import type { ChoiceTable } from './choice-table.ts'
import { omittedItems, withOmitted } from './omitted-answers.ts'
import { hasSharedLevels, type OptionModel } from './option-model.ts'
import type { OmittedRule } from './pair-items.ts'
import { startPairKernel } from './pair-kernel.ts'
import { wrongOptions } from './wrong-options.ts'

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
  /** Prepares a group; `values` then has a row of measures for each of its members. */
  open: (members: Int32Array) => void
  /** Counts and omegas of the pairs of place i with the places from..to of the open group, in the first rows of the values. */
  score: (i: number, from: number, to: number) => void
  /** All other measures of the same pairs, from the row `row` on. */
  complete: (i: number, from: number, to: number, row: number) => void
  /** Valid until the next group is opened. */
  readonly values: Float64Array
}

/**
 * The statistics of very many pairs: matches counted 64 items at a time, and what two levels of ability decide looked up. Equal to
 * analysePair in its omegas (each as copier of the other), similarity z, exact GBT and wrong-match z.
 */
export function pairScreener(table: ChoiceTable, model: OptionModel, rule: OmittedRule): PairScreener {
  const { pupilCount, itemCount, optionCount } = table
  const { levelCount, levelOf, probabilities } = model
  const omitted = omittedItems(table)
  const kernel = startPairKernel()
  const { memory } = kernel
  const isShared = hasSharedLevels(model, table)
  const isPlanned = kernel.plan(
    pupilCount,
    itemCount,
    optionCount,
    levelCount,
    omitted.items.length,
    Number(isShared),
    Number(rule === 'skip'),
  )
  if (!isPlanned) throw tooLarge()
  const bytes = ({ value }: { value: number }, values: Uint8Array) => new Uint8Array(memory.buffer, value).set(values)
  const whole = ({ value }: { value: number }, values: Int32Array) => new Int32Array(memory.buffer, value).set(values)
  const numbers = (start: number, length: number) => new Float64Array(memory.buffer, start, length)
  bytes(kernel.choices, table.choices)
  bytes(kernel.right, table.right)
  whole(kernel.levelOf, levelOf)
  whole(kernel.starts, omitted.starts)
  whole(kernel.omitted, omitted.items)
  numbers(kernel.probabilities.value, probabilities.length).set(withOmitted(table, model, rule))
  numbers(kernel.chosenWrong.value, probabilities.length).set(wrongOptions(table, model))
  kernel.prepare()
  let group: Int32Array = new Int32Array(0)
  let values = new Float64Array(0)
  return {
    open: (members) => {
      if (members.length === group.length && members.every((pupil, place) => pupil === group[place])) return
      whole(kernel.members, members)
      if (!kernel.open(members.length)) throw tooLarge()
      group = members
      values = numbers(kernel.values.value, members.length * MEASURES.length)
    },
    score: kernel.score,
    complete: kernel.complete,
    get values() {
      return values
    },
  }
}

const tooLarge = () => new RangeError('the answers take more memory than there is')
