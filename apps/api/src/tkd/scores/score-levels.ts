/**
 * The score of an area, 0 to 100: the mean of its items' levels, where the lowest level counts 0 and the highest 1. Null
 * unless every item has one of its levels.
 */
export function scoreLevels(levels: readonly number[], levelCounts: readonly number[]): number | null {
  if (levels.length !== levelCounts.length || levels.length === 0) return null
  let sum = 0
  for (const [at, level] of levels.entries()) {
    const count = levelCounts[at] ?? 0
    if (!Number.isInteger(level) || level < 1 || level > count || count < 2) return null
    sum += (level - 1) / (count - 1)
  }
  return (100 * sum) / levels.length
}
