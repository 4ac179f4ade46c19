import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import { type WrongCountGroups, wrongCountGroups } from './wrong-count-groups.ts'

/** How the pupils with the same number of wrong answers meet one source; built once a source from what all sources share. */
export interface SourceProfile {
  source: number
  itemCount: number
  /** Items the source answered wrongly. */
  wrongItems: readonly number[]
  rightItems: readonly number[]
  /** By number of wrong answers, ascending; groups without the source, none empty. */
  groups: readonly SourceGroup[]
  groupOf: ReadonlyMap<number, SourceGroup>
  wrongCounts: Int32Array
}

export interface SourceGroup {
  wrongCount: number
  pupils: number
  /** Matches with the source on its wrong items, summed over the group. */
  wrongMatches: number
  /** Share right among those of the group who answered, by place in the items that the source has right. */
  rightShares: readonly number[]
  /** Members who answered every item that the source has right, and how many of them had each of those right. */
  completePupils: number
  completeRight: readonly number[]
}

export function sourceProfile(table: ChoiceTable, source: number, shared = wrongCountGroups(table)): SourceProfile {
  const { itemCount } = table
  const wrongItems: number[] = []
  const rightItems: number[] = []
  for (let item = 0; item < itemCount; item++) {
    if (isRight(table, source, item)) rightItems.push(item)
    else if (table.choices[source * itemCount + item] !== NO_CHOICE) wrongItems.push(item)
  }
  const completeGappy = gappyWhoAnswered(table, shared, source, rightItems)
  const groups: SourceGroup[] = []
  for (let wrongCount = 0; wrongCount <= itemCount; wrongCount++) {
    const group = describeGroup(
      table,
      shared,
      { source, wrongCount, wrongItems, rightItems },
      completeGappy[wrongCount] ?? [],
    )
    if (group.pupils > 0) groups.push(group)
  }
  const groupOf = new Map(groups.map((group) => [group.wrongCount, group]))
  return { source, itemCount, wrongItems, rightItems, groups, groupOf, wrongCounts: shared.wrongCounts }
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

/** Pupils with gaps who answered the given items, by their number of wrong answers; without the source. */
function gappyWhoAnswered(
  { choices, itemCount }: ChoiceTable,
  { gappy, wrongCounts }: WrongCountGroups,
  source: number,
  items: readonly number[],
): number[][] {
  const groups: number[][] = []
  for (const pupil of gappy) {
    if (pupil === source || items.some((item) => choices[pupil * itemCount + item] === NO_CHOICE)) continue
    const count = wrongCounts[pupil] ?? 0
    groups[count] = [...(groups[count] ?? []), pupil]
  }
  return groups
}

interface Meeting {
  source: number
  wrongCount: number
  wrongItems: readonly number[]
  rightItems: readonly number[]
}

function describeGroup(
  table: ChoiceTable,
  { wrongCounts, sizes, chosen, right, whole, wholeRight, hasGap }: WrongCountGroups,
  { source, wrongCount, wrongItems, rightItems }: Meeting,
  completeGappy: readonly number[],
): SourceGroup {
  const { itemCount, optionCount, choices } = table
  const first = wrongCount * itemCount
  const own = wrongCounts[source] === wrongCount ? 1 : 0
  const ownWhole = own === 1 && hasGap[source] === 0 ? 1 : 0
  const pupils = (sizes[wrongCount] ?? 0) - own
  const chose = (item: number, choice: number) => chosen[(first + item) * (optionCount + 1) + choice] ?? 0
  return {
    wrongCount,
    pupils,
    wrongMatches: wrongItems.reduce(
      (sum, item) => sum + chose(item, choices[source * itemCount + item] ?? NO_CHOICE) - own,
      0,
    ),
    rightShares: rightItems.map((item) => {
      const answered = pupils - chose(item, NO_CHOICE)
      return answered > 0 ? ((right[first + item] ?? 0) - own) / answered : 0
    }),
    completePupils: (whole[wrongCount] ?? 0) - ownWhole + completeGappy.length,
    completeRight: rightItems.map(
      (item) =>
        (wholeRight[first + item] ?? 0) -
        ownWhole +
        completeGappy.filter((pupil) => isRight(table, pupil, item)).length,
    ),
  }
}
