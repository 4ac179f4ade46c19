const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI)
// Below this the Stirling series is short of double precision and the recurrence lifts n first (Loader 2000, §3).
const SERIES_FROM = 16

/**
 * Error of Stirling's formula, δ(n) = ln Γ(n+1) − (n+½) ln n + n − ½ ln 2π, for real n > 0.
 * Asymptotic series from 16 up, recurrence δ(n) = δ(n+1) + (n+½) ln(1+1/n) − 1 below. Loader (2000).
 */
export function stirlingError(n: number): number {
  let lifted = n
  let sum = 0
  while (lifted < SERIES_FROM) {
    sum += (lifted + 0.5) * Math.log1p(1 / lifted) - 1
    lifted += 1
  }
  const inverse = 1 / (lifted * lifted)
  const series =
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360) * inverse) * inverse) * inverse) * inverse) *
        inverse) /
    lifted
  return sum + series
}

/** Deviance term D(x; m) = x ln(x/m) + m − x without cancellation near x = m; x ≥ 0, m > 0. Loader (2000). */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean
  const gap = x - mean
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap
  const ratio = gap / (x + mean)
  const square = ratio * ratio
  let power = 2 * x * ratio
  let sum = gap * ratio
  for (let k = 3; ; k += 2) {
    power *= square
    const next = sum + power / k
    if (next === sum) return sum
    sum = next
  }
}

/** Poisson mass m^x e^(−m) / Γ(x+1) for real x ≥ 0, m ≥ 0, to full relative precision. Loader (2000). */
export function poissonMass(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviance(x, mean) - HALF_LN_TWO_PI) / Math.sqrt(x)
}

/**
 * Binomial mass Γ(n+1)/(Γ(x+1)Γ(n−x+1)) p^x q^(n−x) for real 0 ≤ x ≤ n; q = 1 − p is passed so that it keeps its digits.
 * Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export function binomialMass(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  if (x === 0) return p < q ? Math.exp(n * Math.log1p(-p)) : q ** n
  if (x === n) return q < p ? Math.exp(n * Math.log1p(-q)) : p ** n
  const rest = n - x
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q)
  return Math.exp(exponent - HALF_LN_TWO_PI) * Math.sqrt(n / (x * rest))
}
