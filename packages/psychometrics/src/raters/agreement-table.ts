/** Counts of objects by the category of the first and of the second rater, row by row; size categories. */
export interface AgreementTable {
  size: number
  counts: Float64Array
}

/** Categories of the same objects by two raters, numbered from 0; pairs with a missing or unknown category are left out. */
export function agreementTable(first: ArrayLike<number>, second: ArrayLike<number>, size: number): AgreementTable {
  const counts = new Float64Array(size * size)
  const isCategory = (value: number | undefined): value is number => value !== undefined && value >= 0 && value < size
  for (let object = 0; object < first.length; object++) {
    const [a, b] = [first[object], second[object]]
    if (isCategory(a) && isCategory(b)) counts[a * size + b] = (counts[a * size + b] ?? 0) + 1
  }
  return { size, counts }
}
