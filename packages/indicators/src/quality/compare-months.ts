export interface MonthLikeness {
  /** Cells in which anything was counted in either month. */
  readonly compared: number
  /** Of these, cells with the same count in both. */
  readonly same: number
  readonly isCopied: boolean
}

/** Two months of ten counts of one to five each are alike by chance about once in a hundred thousand. */
const fewestCells = 10

/**
 * Compares a unit's report of a month with the one before, cell by cell in the same order (null where not reported). A
 * month in which all of at least ten counts are those of the month before was copied rather than counted. Cells with zero
 * in both months say nothing and are left out.
 */
export function compareMonths(before: readonly (number | null)[], now: readonly (number | null)[]): MonthLikeness {
  let [compared, same] = [0, 0]
  for (const [place, count] of now.entries()) {
    const earlier = before[place] ?? null
    if ((count ?? 0) === 0 && (earlier ?? 0) === 0) continue
    compared += 1
    if (count === earlier) same += 1
  }
  return { compared, same, isCopied: compared >= fewestCells && same === compared }
}
