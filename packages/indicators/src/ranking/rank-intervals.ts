/** An estimate with its interval; rank 1 is the highest value. */
export interface RankedEstimate {
  value: number
  lower: number
  upper: number
}

export interface RankInterval {
  /** Place by the value alone; equal values share the better one. */
  place: number
  /** Best and worst rank that the intervals allow. */
  best: number
  worst: number
}

/**
 * Ranks with the interval in which all of them lie together: the best rank of an area is one more than the areas whose
 * lower limit is above its upper limit, the worst one the number of areas less those whose upper limit is below its lower
 * limit. The intervals given must hold jointly (`jointConfidence`); then so do the ranks, without simulation. Order is
 * kept; no estimates give none. Klein, Wright & Wieczorek (2020), JRSS C 69: 589–606.
 */
export function rankIntervals(estimates: readonly RankedEstimate[]): RankInterval[] {
  const count = (holds: (other: RankedEstimate) => boolean) => estimates.filter(holds).length
  return estimates.map(({ value, lower, upper }) => ({
    place: 1 + count((other) => other.value > value),
    best: 1 + count((other) => other.lower > upper),
    worst: estimates.length - count((other) => other.upper < lower),
  }))
}

/** The confidence of each of k independent intervals so that all hold together with `confidence`. Šidák (1967). */
export const jointConfidence = (confidence: number, count: number): number => confidence ** (1 / Math.max(1, count))
