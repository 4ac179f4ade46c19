import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import { levelProbabilities, type OptionModel } from './option-model.ts'
import type { Pair } from './pair-items.ts'
import { precisionOf } from './precision-of.ts'

const COPIED_SHARE = 0.5 // share of items a copier takes over, the middle of what copying studies plant (Wollack 2003: .1 to .9)

/**
 * Combined evidence of copying: omega plus ln of the likelihood ratio of "half of the answers are the source's, the rest his own" to
 * "all are his own", Σ ln(½/P + ½) over matches and Σ ln ½ over the other items, P the copier's own chance of his answer. The ratio
 * weighs a match by its rarity (Neyman & Pearson 1933), omega keeps single rare answers from deciding; our own sum of the two.
 * For ranking: it has no p. Omitted answers are left out; no item gives 0.
 */
export function copyingEvidence(table: ChoiceTable, model: OptionModel, { copier, source }: Pair): number {
  const { itemCount, optionCount, choices } = table
  const chances = levelProbabilities(model, table, model.levelOf[copier] ?? 0)
  let [logRatio, excess, variance] = [0, 0, 0]
  for (let item = 0; item < itemCount; item++) {
    const mine = choices[copier * itemCount + item] ?? NO_CHOICE
    const theirs = choices[source * itemCount + item] ?? NO_CHOICE
    if (mine === NO_CHOICE || theirs === NO_CHOICE) continue
    const p = chances[item * (optionCount + 1) + theirs] ?? 0
    logRatio += Math.log(1 - COPIED_SHARE + (mine === theirs ? COPIED_SHARE / p : 0))
    excess += (mine === theirs ? 1 : 0) - p
    variance += p * (1 - p)
  }
  return logRatio + excess * precisionOf(variance)
}

/** The stronger of the two directions. */
export function pairEvidence(table: ChoiceTable, model: OptionModel, first: number, second: number): number {
  return Math.max(
    copyingEvidence(table, model, { copier: first, source: second }),
    copyingEvidence(table, model, { copier: second, source: first }),
  )
}
