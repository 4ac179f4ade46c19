import { type ChoiceTable, countChoices } from './choice-table.ts'

/** Pupils of a population, counted by score, item and choice. */
export interface ScoreCounts {
  /** Right answers by pupil of the whole table, the level of the models by score. */
  levelOf: Int32Array
  /** itemCount + 1. */
  levelCount: number
  /** Pupils of the population by score. */
  pupils: Float64Array
  /** At [(score * itemCount + item) * (optionCount + 1) + choice]. */
  chosen: Float64Array
}

/** Counts of the pupils a model is fitted on; without a list, of all. */
export function countByScore(table: ChoiceTable, population?: readonly number[]): ScoreCounts {
  const { pupilCount, itemCount, optionCount, choices } = table
  const levelOf = countChoices(table).right
  const levelCount = itemCount + 1
  const width = itemCount * (optionCount + 1)
  const pupils = new Float64Array(levelCount)
  const chosen = new Float64Array(levelCount * width)
  const add = (pupil: number) => {
    const level = levelOf[pupil] ?? 0
    pupils[level] = (pupils[level] ?? 0) + 1
    for (let item = 0; item < itemCount; item++) {
      const place = level * width + item * (optionCount + 1) + (choices[pupil * itemCount + item] ?? 0)
      chosen[place] = (chosen[place] ?? 0) + 1
    }
  }
  if (population) population.forEach(add)
  else for (let pupil = 0; pupil < pupilCount; pupil++) add(pupil)
  return { levelOf, levelCount, pupils, chosen }
}

/** Counts over all scores, at [item * (optionCount + 1) + choice]. */
export function totalCounts({ itemCount, optionCount }: ChoiceTable, { chosen }: ScoreCounts): Float64Array {
  const totals = new Float64Array(itemCount * (optionCount + 1))
  chosen.forEach((count, place) => {
    totals[place % totals.length] = (totals[place % totals.length] ?? 0) + count
  })
  return totals
}
