import type { ChoiceTable } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'

/** P(choice | level, wrong): the wrong options of every level and item scaled to one, the right ones 0. Shaped as the model. */
export function wrongOptions(
  { itemCount, optionCount, right }: Pick<ChoiceTable, 'itemCount' | 'optionCount' | 'right'>,
  { probabilities }: OptionModel,
): Float64Array {
  const scaled = new Float64Array(probabilities.length)
  const width = itemCount * (optionCount + 1)
  for (let place = 0; place < scaled.length; place += optionCount + 1) {
    const first = place % width
    let wrong = 0
    for (let option = 1; option <= optionCount; option++) {
      if (right[first + option] !== 1) wrong += probabilities[place + option] ?? 0
    }
    if (wrong === 0) continue
    for (let option = 1; option <= optionCount; option++) {
      if (right[first + option] !== 1) scaled[place + option] = (probabilities[place + option] ?? 0) / wrong
    }
  }
  return scaled
}
