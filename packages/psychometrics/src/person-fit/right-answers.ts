import { type ChoiceTable, countChoices } from '../similarity/choice-table.ts'

/** Right (1) and other (0) answers of N pupils to n items, pupil-major, with the items' order of difficulty. */
export interface RightAnswers {
  pupilCount: number
  itemCount: number
  right: Uint8Array
  scores: Int32Array
  /** Share right by item. */
  shares: Float64Array
  /** Items from the easiest on; of equal shares the first item first. */
  order: Int32Array
}

export function rightAnswers(table: ChoiceTable): RightAnswers {
  const { pupilCount, itemCount, optionCount } = table
  const right = table.choices.map((choice, place) => table.right[(place % itemCount) * (optionCount + 1) + choice] ?? 0)
  const shares = new Float64Array(itemCount)
  for (let place = 0; place < right.length; place++) {
    shares[place % itemCount] = (shares[place % itemCount] ?? 0) + (right[place] ?? 0) / pupilCount
  }
  const counts = shares.map((share) => Math.round(share * pupilCount))
  const order = Int32Array.from({ length: itemCount }, (_, item) => item).sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
  )
  return {
    pupilCount,
    itemCount,
    right,
    scores: countChoices(table).right,
    shares: counts.map((count) => count / pupilCount),
    order,
  }
}

/** Answers of one pupil, by item. */
export function answersOf({ right, itemCount }: RightAnswers, pupil: number): Uint8Array {
  return right.subarray(pupil * itemCount, (pupil + 1) * itemCount)
}

/** All right or all wrong: such a pattern fits every order of items. */
export function isPerfect({ scores, itemCount }: RightAnswers, pupil: number): boolean {
  return scores[pupil] === 0 || scores[pupil] === itemCount
}
