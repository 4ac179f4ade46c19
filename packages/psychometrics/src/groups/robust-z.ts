const TO_SD = 1.4826 // MAD of a normal distribution to its standard deviation (Hampel 1974, JASA 69, 383-393)

/**
 * Distance from the median in units of 1.4826 MAD, so that a few extreme groups do not hide themselves. Empty values stay empty;
 * no values, or more than half of them equal, give null for all.
 */
export function robustZ(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null)
  const centre = median(known)
  const spread = TO_SD * median(known.map((value) => Math.abs(value - centre)))
  return values.map((value) => (value === null || !(spread > 0) ? null : (value - centre) / spread))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Quantile of type 7 (Hyndman & Fan 1996, The American Statistician 50, 361-365). No values give NaN. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = p * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? Number.NaN
  return low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? low) - low)
}

/** Percentile ranks (r - ½)/J, equal values sharing their mean rank. */
export function percentileRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + to) / 2 / values.length
    from = to
  }
  return ranks
}
