import { type ChoiceTable, NO_CHOICE } from '../similarity/choice-table.ts'
import type { OptionModel } from '../similarity/option-model.ts'

/**
 * M2 and M3: by item v = Σⱼ eⱼ²/N, eⱼ the class's choices of option j less those expected; M2 is their mean over items, M3 their
 * variance, high where a class agrees on some items only (Jacob & Levitt 2003, Quarterly Journal of Economics 118, 843-877).
 * An omitted answer counts on neither side. No pupils give zeros.
 */
export function answerResiduals(
  { itemCount, optionCount, choices }: ChoiceTable,
  model: OptionModel,
  members: ArrayLike<number>,
): { m2: number; m3: number } {
  const residuals = new Float64Array(itemCount * (optionCount + 1))
  for (let place = 0; place < members.length; place++) {
    const pupil = members[place] ?? 0
    const level = (model.levelOf[pupil] ?? 0) * residuals.length
    for (let item = 0; item < itemCount; item++) {
      const first = item * (optionCount + 1)
      const chosen = choices[pupil * itemCount + item] ?? NO_CHOICE
      if (chosen === NO_CHOICE) continue
      for (let option = 1; option <= optionCount; option++) {
        const p = model.probabilities[level + first + option] ?? 0
        residuals[first + option] = (residuals[first + option] ?? 0) + (option === chosen ? 1 : 0) - p
      }
    }
  }
  const byItem = Float64Array.from({ length: itemCount }, (_, item) => {
    const first = item * (optionCount + 1)
    const square = residuals.subarray(first, first + optionCount + 1).reduce((sum, e) => sum + e * e, 0)
    return square / Math.max(1, members.length)
  })
  const m2 = byItem.reduce((sum, v) => sum + v, 0) / itemCount
  return { m2, m3: byItem.reduce((sum, v) => sum + (v - m2) ** 2, 0) / itemCount }
}
