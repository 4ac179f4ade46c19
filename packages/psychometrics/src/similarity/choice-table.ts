import { FIRST_CATEGORY, itemCodes, type MatrixItem, type ResponseMatrix } from '../matrix/response-matrix.ts'

/** No answer that can match: omitted, double, unreadable or not presented. */
export const NO_CHOICE = 0

/** Choices of N pupils on n items, pupil-major: the choice of pupil v on item i is choices[v * n + i]. */
export interface ChoiceTable {
  pupilCount: number
  itemCount: number
  /** Most options of any item; choices run from 1 to it. */
  optionCount: number
  choices: Uint8Array
  /** Options by item. */
  offered: Uint8Array
  /** 1 where a choice earns full points, at [i * (optionCount + 1) + choice]. */
  right: Uint8Array
}

const LEAST_SHARE = 0.02 // rarer answer sets of multiple-answer items are pooled (DeMars 2003: categories cost more than items)

/** The choices of a response matrix: every category is an option; rare answer sets of multiple-answer items are one option. */
export function choiceTable(matrix: ResponseMatrix): ChoiceTable {
  const { pupilCount, itemCount } = matrix
  const maps = matrix.items.map((item, index) => optionMap(item, itemCodes(matrix, index)))
  const optionCount = maps.reduce((most, { offered }) => Math.max(most, offered), 1)
  const choices = new Uint8Array(pupilCount * itemCount)
  const right = new Uint8Array(itemCount * (optionCount + 1))
  maps.forEach(({ optionOf, isRight }, item) => {
    const codes = itemCodes(matrix, item)
    for (let pupil = 0; pupil < pupilCount; pupil++)
      choices[pupil * itemCount + item] = optionOf[codes[pupil] ?? 0] ?? 0
    isRight.forEach((value, option) => {
      if (value) right[item * (optionCount + 1) + option] = 1
    })
  })
  return {
    pupilCount,
    itemCount,
    optionCount,
    choices,
    offered: Uint8Array.from(maps, ({ offered }) => offered),
    right,
  }
}

function optionMap(item: MatrixItem, codes: Uint8Array) {
  const counts = new Int32Array(FIRST_CATEGORY + item.categories.length)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  const optionOf = new Uint8Array(counts.length)
  const isRight: boolean[] = [false]
  const rare: number[] = []
  for (let code = FIRST_CATEGORY; code < counts.length; code++) {
    const earnsAll = (item.points[code] ?? 0) >= item.maximum
    if (item.type === 'multiple' && !earnsAll && (counts[code] ?? 0) < LEAST_SHARE * codes.length) rare.push(code)
    else optionOf[code] = isRight.push(earnsAll) - 1
  }
  if (rare.length > 0) isRight.push(false)
  for (const code of rare) optionOf[code] = isRight.length - 1
  return { optionOf, isRight, offered: isRight.length - 1 }
}

/** Right and wrong answers by pupil; no answer is neither. */
export function countChoices({ pupilCount, itemCount, optionCount, choices, right }: ChoiceTable) {
  const rightCounts = new Int32Array(pupilCount)
  const wrongCounts = new Int32Array(pupilCount)
  for (let pupil = 0, place = 0; pupil < pupilCount; pupil++) {
    for (let item = 0; item < itemCount; item++, place++) {
      const choice = choices[place] ?? 0
      if (choice === NO_CHOICE) continue
      const counts = right[item * (optionCount + 1) + choice] === 1 ? rightCounts : wrongCounts
      counts[pupil] = (counts[pupil] ?? 0) + 1
    }
  }
  return { right: rightCounts, wrong: wrongCounts }
}
