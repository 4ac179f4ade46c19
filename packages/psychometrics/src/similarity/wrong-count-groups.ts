import { type ChoiceTable, countChoices, NO_CHOICE } from './choice-table.ts'

/** The pupils by their number of wrong answers g, counted once for all sources. */
export interface WrongCountGroups {
  wrongCounts: Int32Array
  /** Pupils of g, and those of them who answered everything. */
  sizes: Int32Array
  whole: Int32Array
  /** Pupils of g with a choice on an item, no choice too, at [(g * n + item) * (optionCount + 1) + choice]. */
  chosen: Int32Array
  /** Pupils of g who had an item right, and those of them who answered everything, at [g * n + item]. */
  right: Int32Array
  wholeRight: Int32Array
  /** 1 for pupils who left something out, and who they are. */
  hasGap: Uint8Array
  gappy: Int32Array
}

export function wrongCountGroups(table: ChoiceTable): WrongCountGroups {
  const { pupilCount, itemCount, optionCount, choices, right: isRight } = table
  const wrongCounts = countChoices(table).wrong
  const side = optionCount + 1
  const groups = {
    sizes: new Int32Array(itemCount + 1),
    whole: new Int32Array(itemCount + 1),
    chosen: new Int32Array((itemCount + 1) * itemCount * side),
    right: new Int32Array((itemCount + 1) * itemCount),
    wholeRight: new Int32Array((itemCount + 1) * itemCount),
  }
  const hasGap = new Uint8Array(pupilCount)
  const add = (counts: Int32Array, at: number) => {
    counts[at] = (counts[at] ?? 0) + 1
  }
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    const answers = choices.subarray(pupil * itemCount, (pupil + 1) * itemCount)
    const count = wrongCounts[pupil] ?? 0
    const isWhole = !answers.includes(NO_CHOICE)
    if (!isWhole) hasGap[pupil] = 1
    add(groups.sizes, count)
    if (isWhole) add(groups.whole, count)
    for (let item = 0; item < itemCount; item++) {
      const choice = answers[item] ?? NO_CHOICE
      add(groups.chosen, (count * itemCount + item) * side + choice)
      if (isRight[item * side + choice] !== 1) continue
      add(groups.right, count * itemCount + item)
      if (isWhole) add(groups.wholeRight, count * itemCount + item)
    }
  }
  const gappy = Int32Array.from([...hasGap.keys()].filter((pupil) => hasGap[pupil] === 1))
  return { wrongCounts, ...groups, hasGap, gappy }
}
