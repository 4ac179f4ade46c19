export const LIMIT_FACTOR = 2.66 // 3 / d₂ with d₂ = 1.128 for two points; Shewhart (1931), Wheeler (2000)
export const D2 = 1.128 // mean range of two normal points in sigmas; Shewhart (1931)
const SCREEN_FACTOR = 3.267 // D₄ for two points: upper limit of the moving range; Nelson (1982)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Mean absolute difference of neighbours; null with fewer than two values.
 * `isScreened` leaves out ranges of 3.267 times the mean range or more, once. Nelson (1982).
 */
export function meanMovingRange(values: readonly number[], isScreened = false): number | null {
  if (values.length < 2) return null
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)))
  const average = mean(ranges)
  if (!isScreened || average === 0) return average
  return mean(ranges.filter((range) => range < SCREEN_FACTOR * average))
}
