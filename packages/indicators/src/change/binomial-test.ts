import { betaTails } from '../distributions/beta.ts'
import { binomialMass } from '../distributions/saddle-point.ts'

// Outcomes whose mass equals the observed one up to rounding count as equally likely (R, binom.test).
const TIE = 1 + 1e-7

/** P(X ≤ k) for X ~ Bin(n, p). */
function lowerTail(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : betaTails(k + 1, n - k, p, 1 - p).upper
}

/** P(X ≥ k) for X ~ Bin(n, p). */
function upperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  return k > n ? 0 : betaTails(k, n - k + 1, p, 1 - p).lower
}

/** The smallest whole number in [from, to] where a rising condition holds, `to` + 1 when it never does. */
function firstWhere(from: number, to: number, holds: (k: number) => boolean): number {
  let [low, high] = [from, to + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Two-sided exact binomial test of x in n against share p: the probability of all outcomes no likelier than x.
 * Returns a p-value in (0, 1]; n = 0 gives 1. Throws unless 0 ≤ x ≤ n are whole and 0 < p < 1. Clopper & Pearson (1934).
 */
export function binomialTest(x: number, n: number, p: number): number {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n)
    throw new RangeError('x and n are whole, 0 ≤ x ≤ n.')
  if (!(p > 0 && p < 1)) throw new RangeError(`A share tested lies between 0 and 1, not ${p}.`)
  const bound = binomialMass(x, n, p, 1 - p) * TIE
  const mode = Math.min(n, Math.floor((n + 1) * p))
  if (x === mode) return 1
  if (x < mode) {
    const mirror = firstWhere(mode, n, (k) => binomialMass(k, n, p, 1 - p) <= bound)
    return Math.min(1, lowerTail(x, n, p) + upperTail(mirror, n, p))
  }
  const mirror = firstWhere(0, mode, (k) => binomialMass(k, n, p, 1 - p) > bound) - 1
  return Math.min(1, lowerTail(mirror, n, p) + upperTail(x, n, p))
}
