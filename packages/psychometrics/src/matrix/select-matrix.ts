import { itemCodes, NOT_PRESENTED, type ResponseMatrix } from './response-matrix.ts'

/** The matrix of some pupils and some items, by their places. */
export function selectMatrix(
  matrix: ResponseMatrix,
  pupils: readonly number[],
  items: readonly number[],
): ResponseMatrix {
  const codes = new Uint8Array(pupils.length * items.length)
  items.forEach((item, row) => {
    const source = itemCodes(matrix, item)
    for (let place = 0; place < pupils.length; place++) {
      codes[row * pupils.length + place] = source[pupils[place] ?? 0] ?? 0
    }
  })
  const pick = <T>(values: readonly T[], places: readonly number[]): T[] =>
    places.flatMap((place) => {
      const value = values[place]
      return value === undefined ? [] : [value]
    })
  const pickNumbers = (values: Int32Array) => Int32Array.from(pupils, (pupil) => values[pupil] ?? 0)
  return {
    pupilCount: pupils.length,
    itemCount: items.length,
    pupils: pick(matrix.pupils, pupils),
    items: pick(matrix.items, items),
    codes,
    forms: matrix.forms,
    formOf: pickNumbers(matrix.formOf),
    groups: matrix.groups.map(({ column, names, of }) => ({ column, names, of: pickNumbers(of) })),
    hasNotPresented: codes.includes(NOT_PRESENTED),
  }
}

export interface FormSet {
  /** Names of the forms joined, in the key's order. */
  forms: readonly string[]
  matrix: ResponseMatrix
}

/**
 * One matrix for every set of items that was given together. Forms that only reorder the same items stay one test; forms with
 * other items have scores of their own and are analysed apart.
 */
export function splitByItems(matrix: ResponseMatrix): FormSet[] {
  if (!matrix.hasNotPresented) return [{ forms: matrix.forms, matrix }]
  const sets = new Map<string, { forms: Set<string>; items: number[]; pupils: number[] }>()
  const setOfForm = new Map<number, string>()
  for (let pupil = 0; pupil < matrix.pupilCount; pupil++) {
    const form = matrix.formOf[pupil] ?? 0
    const key = setOfForm.get(form) ?? presentedItems(matrix, pupil).join()
    setOfForm.set(form, key)
    const set = sets.get(key) ?? { forms: new Set(), items: presentedItems(matrix, pupil), pupils: [] }
    sets.set(key, set)
    set.forms.add(matrix.forms[form] ?? '')
    set.pupils.push(pupil)
  }
  return [...sets.values()].map(({ forms, items, pupils }) => ({
    forms: matrix.forms.filter((form) => forms.has(form)),
    matrix: selectMatrix(matrix, pupils, items),
  }))
}

function presentedItems(matrix: ResponseMatrix, pupil: number): number[] {
  return matrix.items.flatMap((_, item) =>
    matrix.codes[item * matrix.pupilCount + pupil] === NOT_PRESENTED ? [] : [item],
  )
}
