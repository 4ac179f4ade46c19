import { type IntervalEstimate, type IntervalOptions, noEstimate, readIntervalOptions } from './interval-estimate.ts'

/**
 * The median of values, of an even number of them the mean of the two in the middle, with the exact interval by order
 * statistics: the j-th smallest to the j-th largest, j the largest with P(Bin(n, ½) < j) ≤ α/2. It holds whatever the
 * distribution. Below six values no pair reaches 95 %: the limits are null. No value: nulls with TOO_FEW.
 * Thompson (1936), Annals of Mathematical Statistics 7: 122–128.
 */
export function medianInterval(values: readonly number[], options: IntervalOptions = {}): IntervalEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const sorted = values.map((value) => value * multiplier).sort((a, b) => a - b)
  const n = sorted.length
  if (sorted.some((value) => !Number.isFinite(value))) return noEstimate('NOT_A_NUMBER', 'exact', confidence)
  const [low, high] = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)]]
  if (low === undefined || high === undefined) return noEstimate('TOO_FEW', 'exact', confidence)
  const place = findPlace(n, (1 - confidence) / 2)
  return {
    value: (low + high) / 2,
    lower: sorted[place - 1] ?? null,
    upper: place === 0 ? null : (sorted[n - place] ?? null),
    method: 'exact',
    confidence,
    reason: null,
  }
}

/** The largest j with P(Bin(n, ½) < j) ≤ tail, in logarithms so that a thousand values do not underflow. */
function findPlace(n: number, tail: number): number {
  let logMass = -n * Math.LN2
  let below = 0
  for (let j = 0; ; j += 1) {
    below += Math.exp(logMass)
    if (below > tail || j > n) return j
    logMass += Math.log((n - j) / (j + 1))
  }
}
