import { type ChoiceTable, countChoices, NO_CHOICE } from './choice-table.ts'

/** How the pupils with the same number of wrong answers meet one source; built once a source, in O(N n). */
export interface SourceProfile {
  source: number
  itemCount: number
  /** Items the source answered wrongly. */
  wrongItems: readonly number[]
  rightItems: readonly number[]
  /** Number of wrong answers of each group, ascending; groups without the source, none empty. */
  groups: readonly SourceGroup[]
  groupOf: ReadonlyMap<number, SourceGroup>
  wrongCounts: Int32Array
}

export interface SourceGroup {
  wrongCount: number
  pupils: number
  /** Matches with the source on its wrong items, summed over the group. */
  wrongMatches: number
  /** Share right among those of the group who answered, by item that the source has right. */
  rightShares: ReadonlyMap<number, number>
  /** Members who answered every item that the source has right. */
  complete: readonly number[]
}

export function sourceProfile(
  table: ChoiceTable,
  source: number,
  wrongCounts = countChoices(table).wrong,
): SourceProfile {
  const { itemCount, pupilCount } = table
  const wrongItems: number[] = []
  const rightItems: number[] = []
  for (let item = 0; item < itemCount; item++) {
    if (isRight(table, source, item)) rightItems.push(item)
    else if (table.choices[source * itemCount + item] !== NO_CHOICE) wrongItems.push(item)
  }
  const members = new Map<number, number[]>()
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    if (pupil === source) continue
    const count = wrongCounts[pupil] ?? 0
    const group = members.get(count)
    if (group) group.push(pupil)
    else members.set(count, [pupil])
  }
  const groups = [...members.entries()]
    .sort(([a], [b]) => a - b)
    .map(([wrongCount, pupils]) => describeGroup(table, source, wrongCount, pupils, wrongItems, rightItems))
  return {
    source,
    itemCount,
    wrongItems,
    rightItems,
    groups,
    groupOf: new Map(groups.map((group) => [group.wrongCount, group])),
    wrongCounts,
  }
}

export function isRight({ choices, itemCount, right, optionCount }: ChoiceTable, pupil: number, item: number): boolean {
  return right[item * (optionCount + 1) + (choices[pupil * itemCount + item] ?? 0)] === 1
}

/** Matches of a pupil with the source on the items the source answered wrongly. */
export function wrongMatchesWith(
  table: ChoiceTable,
  source: number,
  wrongItems: readonly number[],
  pupil: number,
): number {
  const { choices, itemCount } = table
  return wrongItems.filter((item) => choices[pupil * itemCount + item] === choices[source * itemCount + item]).length
}

function describeGroup(
  table: ChoiceTable,
  source: number,
  wrongCount: number,
  members: readonly number[],
  wrongItems: readonly number[],
  rightItems: readonly number[],
): SourceGroup {
  const hasAnswered = (pupil: number, item: number) => table.choices[pupil * table.itemCount + item] !== NO_CHOICE
  const shares = rightItems.map((item): [number, number] => {
    const answered = members.filter((pupil) => hasAnswered(pupil, item))
    return [item, answered.filter((pupil) => isRight(table, pupil, item)).length / answered.length]
  })
  return {
    wrongCount,
    pupils: members.length,
    wrongMatches: members.reduce((sum, pupil) => sum + wrongMatchesWith(table, source, wrongItems, pupil), 0),
    rightShares: new Map(shares),
    complete: members.filter((pupil) => rightItems.every((item) => hasAnswered(pupil, item))),
  }
}
