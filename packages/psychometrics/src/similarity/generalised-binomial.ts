import { fillDensity } from './match-density.ts'

/**
 * Generalised binomial test: P(Σ Bernoulli(sᵢ) >= M), exact by f(j) <- (1 - s) f(j) + s f(j - 1), summed from n down to M
 * (van der Linden & Sotaridona 2006, Journal of Educational and Behavioral Statistics 31, 283-304). M <= 0 gives 1, M > n gives 0.
 * `same` holds the chance of a match by item: of either pupil (symmetric) or of the copier with the source's answers (conditional).
 */
export function generalisedBinomial(same: Float64Array, matches: number): number {
  return upperTails(same)[Math.max(0, matches)] ?? 0
}

/** P(at least j matches) for j = 0..n. */
export function upperTails(same: Float64Array): Float64Array {
  const tails = new Float64Array(same.length + 1)
  fillUpperTails(same, same.length, tails)
  return tails
}

/** The same into an array that is there already: n + 1 numbers from `start`, for the chances from..from + n. */
export function fillUpperTails(same: Float64Array, n: number, tails: Float64Array, start = 0, from = 0): void {
  fillDensity(same, from, from + n, tails, start)
  sumToTails(tails, n, start)
}

/** P(at least j matches) in the place of P(j matches), from the rarest. */
export function sumToTails(tails: Float64Array, n: number, start: number): void {
  for (let j = start + n - 1; j > start; j--) tails[j] = (tails[j] ?? 0) + (tails[j + 1] ?? 0)
  tails[start] = 1
}
