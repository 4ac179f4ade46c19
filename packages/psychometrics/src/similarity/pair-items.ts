import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import { levelProbabilities, type OptionModel } from './option-model.ts'

/**
 * What an answer that one of the two left out does: `skip` leaves the item out of everything; `copydetect` keeps it, and takes the
 * wrong option likeliest for the copier as the source's (the rule of Zopluoglu's CopyDetect).
 */
export type OmittedRule = 'skip' | 'copydetect'

export interface Pair {
  copier: number
  source: number
}

/** One pair item by item: only items that count under the rule. */
export interface PairItems {
  /** P(copier chooses what the source chose). */
  copied: Float64Array
  /** P(both choose the same), answers independent given ability. */
  same: Float64Array
  /** P(both choose right). */
  bothRight: Float64Array
  /** 1 where the two match. */
  matched: Uint8Array
  matches: number
  rightMatches: number
  wrongMatches: number
}

export function pairItems(table: ChoiceTable, model: OptionModel, pair: Pair, rule: OmittedRule): PairItems {
  const copierP = levelProbabilities(model, table, model.levelOf[pair.copier] ?? 0)
  const sourceP = levelProbabilities(model, table, model.levelOf[pair.source] ?? 0)
  const kept = keptItems(table, pair, rule)
  const items: PairItems = {
    copied: new Float64Array(kept.length),
    same: new Float64Array(kept.length),
    bothRight: new Float64Array(kept.length),
    matched: new Uint8Array(kept.length),
    matches: 0,
    rightMatches: 0,
    wrongMatches: 0,
  }
  kept.forEach((item, place) => {
    const first = item * (table.optionCount + 1)
    const chosen = table.choices[pair.source * table.itemCount + item] ?? 0
    const assumed = chosen === NO_CHOICE ? likeliestWrong(table, copierP, first) : chosen
    items.copied[place] = copierP[first + assumed] ?? 0
    for (let option = 1; option <= table.optionCount; option++) {
      const both = (copierP[first + option] ?? 0) * (sourceP[first + option] ?? 0)
      items.same[place] = (items.same[place] ?? 0) + both
      if (table.right[first + option] === 1) items.bothRight[place] = (items.bothRight[place] ?? 0) + both
    }
    if (chosen === NO_CHOICE || chosen !== table.choices[pair.copier * table.itemCount + item]) return
    items.matched[place] = 1
    items.matches++
    if (table.right[first + chosen] === 1) items.rightMatches++
    else items.wrongMatches++
  })
  return items
}

function keptItems({ itemCount, choices }: ChoiceTable, { copier, source }: Pair, rule: OmittedRule): number[] {
  const all = Array.from({ length: itemCount }, (_, item) => item)
  if (rule === 'copydetect') return all
  return all.filter(
    (item) => choices[copier * itemCount + item] !== NO_CHOICE && choices[source * itemCount + item] !== NO_CHOICE,
  )
}

function likeliestWrong({ optionCount, right }: ChoiceTable, probabilities: Float64Array, first: number): number {
  let best = NO_CHOICE
  for (let option = 1; option <= optionCount; option++) {
    if (right[first + option] === 1) continue
    if (best === NO_CHOICE || (probabilities[first + option] ?? 0) > (probabilities[first + best] ?? 0)) best = option
  }
  return best
}
