import { type ChoiceTable, NO_CHOICE } from '../similarity/choice-table.ts'
import type { OptionModel } from '../similarity/option-model.ts'

const SHORTEST = 3 // items; lengths as in Jacob & Levitt 2003
const LONGEST = 7

export interface IdenticalBlock {
  /** ln of the block's chance under independent answers. */
  logChance: number
  firstItem: number
  items: number
  pupils: readonly number[]
}

/**
 * M1: the least likely block of 3 to 7 consecutive answers that two or more pupils of a class share; its chance is the product of
 * each pupil's chance of each answer (Jacob & Levitt 2003, Quarterly Journal of Economics 118, 843-877; the block lengths are our
 * choice). Strings with an omitted answer do not count. No shared string gives null.
 */
export function identicalBlock(
  table: ChoiceTable,
  model: OptionModel,
  members: ArrayLike<number>,
): IdenticalBlock | null {
  const logs = Array.from(members, (pupil) => runningLogs(table, model, pupil))
  let best: IdenticalBlock | null = null
  for (let items = SHORTEST; items <= LONGEST; items++) {
    for (let firstItem = 0; firstItem + items <= table.itemCount; firstItem++) {
      for (const group of sharedStrings(table, members, firstItem, items)) {
        if (group.length < 2) continue
        const logChance = group.reduce(
          (sum, place) => sum + (logs[place]?.[firstItem + items] ?? 0) - (logs[place]?.[firstItem] ?? 0),
          0,
        )
        if (best === null || logChance < best.logChance) {
          best = { logChance, firstItem, items, pupils: group.map((place) => members[place] ?? 0) }
        }
      }
    }
  }
  return best
}

/** Running sum of ln P(answer) over the items of a pupil. */
function runningLogs(
  { itemCount, optionCount, choices }: ChoiceTable,
  model: OptionModel,
  pupil: number,
): Float64Array {
  const logs = new Float64Array(itemCount + 1)
  for (let item = 0; item < itemCount; item++) {
    const choice = choices[pupil * itemCount + item] ?? NO_CHOICE
    const p = model.probabilities[((model.levelOf[pupil] ?? 0) * itemCount + item) * (optionCount + 1) + choice] ?? 0
    logs[item + 1] = (logs[item] ?? 0) + (choice === NO_CHOICE ? 0 : Math.log(p))
  }
  return logs
}

/** Places in the class of the pupils with the same string. */
function sharedStrings(
  table: ChoiceTable,
  members: ArrayLike<number>,
  first: number,
  items: number,
): Iterable<number[]> {
  const groups = new Map<number, number[]>()
  for (let place = 0; place < members.length; place++) {
    const start = (members[place] ?? 0) * table.itemCount + first
    let key = 0
    for (let item = start; item < start + items; item++) {
      const choice = table.choices[item] ?? NO_CHOICE
      key = choice === NO_CHOICE || key < 0 ? -1 : key * (table.optionCount + 1) + choice
    }
    if (key < 0) continue
    const group = groups.get(key)
    if (group) group.push(place)
    else groups.set(key, [place])
  }
  return groups.values()
}
