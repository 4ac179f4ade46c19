/** Codes of an erasure: none, from one wrong answer to another, from wrong to right. */
export const WRONG_TO_RIGHT = 2

/**
 * Wrong-to-right erasures of classes: the mean by pupil less that of all pupils, over sd/√N (screen of the Georgia Governor's Office
 * of Student Achievement 2011). `counts` holds one number a pupil. No spread gives z = 0, an empty class null.
 */
export function wrongToRight(
  counts: ArrayLike<number>,
  classes: readonly ArrayLike<number>[],
): ({ mean: number; z: number } | null)[] {
  const all = Array.from(counts)
  const overall = all.reduce((sum, count) => sum + count, 0) / all.length
  const sd = Math.sqrt(all.reduce((sum, count) => sum + (count - overall) ** 2, 0) / (all.length - 1))
  return classes.map((members) => {
    if (members.length === 0) return null
    const mean = Array.from(members).reduce((sum, pupil) => sum + (counts[pupil] ?? 0), 0) / members.length
    return { mean, z: sd > 0 ? (mean - overall) / (sd / Math.sqrt(members.length)) : 0 }
  })
}
