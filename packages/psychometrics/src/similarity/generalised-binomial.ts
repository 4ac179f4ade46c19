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
  tails[0] = 1
  fillUpperTails(same, same.length, tails)
  return tails
}

/** The same into an array that is there already: tails[0..n]. */
export function fillUpperTails(same: Float64Array, n: number, tails: Float64Array): void {
  tails.fill(0, 0, n + 1)
  tails[0] = 1
  for (let item = 0; item < n; item++) {
    const s = same[item] ?? 0
    const miss = 1 - s
    for (let j = item + 1; j > 0; j--) tails[j] = miss * (tails[j] ?? 0) + s * (tails[j - 1] ?? 0)
    tails[0] = miss * (tails[0] ?? 0)
  }
  for (let j = n - 1; j > 0; j--) tails[j] = (tails[j] ?? 0) + (tails[j + 1] ?? 0)
  tails[0] = 1
}
