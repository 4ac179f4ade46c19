import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'
import type { OmittedRule } from './pair-items.ts'

/** Probabilities with what an omitted answer of the source counts for under the rule, in the place of no choice. */
export function withOmitted(table: ChoiceTable, model: OptionModel, rule: OmittedRule): Float64Array {
  if (rule === 'skip') return model.probabilities
  const { itemCount, optionCount, right } = table
  const filled = model.probabilities.slice()
  for (let place = 0; place < filled.length; place += optionCount + 1) {
    const first = place % (itemCount * (optionCount + 1))
    for (let option = 1; option <= optionCount; option++) {
      if (right[first + option] !== 1) filled[place] = Math.max(filled[place] ?? 0, filled[place + option] ?? 0)
    }
  }
  return filled
}

/** Items that pupils left out: those of pupil v at items[starts[v]..starts[v + 1]). */
export interface OmittedItems {
  starts: Int32Array
  items: Int32Array
}

export function omittedItems({ pupilCount, itemCount, choices }: ChoiceTable): OmittedItems {
  const starts = new Int32Array(pupilCount + 1)
  const items: number[] = []
  for (let place = choices.indexOf(NO_CHOICE); place >= 0; place = choices.indexOf(NO_CHOICE, place + 1)) {
    const pupil = Math.floor(place / itemCount)
    starts[pupil + 1] = items.push(place - pupil * itemCount)
  }
  for (let pupil = 0; pupil < pupilCount; pupil++)
    starts[pupil + 1] = Math.max(starts[pupil] ?? 0, starts[pupil + 1] ?? 0)
  return { starts, items: Int32Array.from(items) }
}
