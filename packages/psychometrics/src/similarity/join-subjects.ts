import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'

export interface Subject {
  table: ChoiceTable
  model: OptionModel
  /** Name of each pupil of the table. */
  pupils: readonly string[]
}

export interface JoinedSubjects extends Subject {
  /** Items of each subject, in the joined table's order. */
  itemCounts: number[]
}

/**
 * Several subjects of the same pupils as one long test, so that a pupil pair is tested once; each subject keeps its own model. A pupil
 * who missed a subject has left all of it out. No subject gives an empty table.
 */
export function joinSubjects(subjects: readonly Subject[]): JoinedSubjects {
  const pupils = [...new Set(subjects.flatMap((subject) => subject.pupils))]
  const placeOf = new Map(pupils.map((pupil, place) => [pupil, place]))
  const itemCounts = subjects.map(({ table }) => table.itemCount)
  const itemCount = itemCounts.reduce((sum, count) => sum + count, 0)
  const optionCount = subjects.reduce((most, { table }) => Math.max(most, table.optionCount), 1)
  const side = optionCount + 1
  const choices = new Uint8Array(pupils.length * itemCount).fill(NO_CHOICE)
  const right = new Uint8Array(itemCount * side)
  const probabilities = new Float64Array(pupils.length * itemCount * side)
  let firstItem = 0
  for (const { table, model, pupils: names } of subjects) {
    const from = table.optionCount + 1
    names.forEach((name, pupil) => {
      const place = placeOf.get(name) ?? 0
      choices.set(
        table.choices.subarray(pupil * table.itemCount, (pupil + 1) * table.itemCount),
        place * itemCount + firstItem,
      )
      for (let item = 0; item < table.itemCount; item++) {
        const start = ((model.levelOf[pupil] ?? 0) * table.itemCount + item) * from
        probabilities.set(
          model.probabilities.subarray(start, start + from),
          (place * itemCount + firstItem + item) * side,
        )
      }
    })
    for (let item = 0; item < table.itemCount; item++) {
      right.set(table.right.subarray(item * from, (item + 1) * from), (firstItem + item) * side)
    }
    firstItem += table.itemCount
  }
  const offered = Uint8Array.from(subjects.flatMap(({ table }) => [...table.offered]))
  return {
    table: { pupilCount: pupils.length, itemCount, optionCount, choices, offered, right },
    model: { levelCount: pupils.length, levelOf: Int32Array.from(pupils.keys()), probabilities },
    pupils,
    itemCounts,
  }
}
