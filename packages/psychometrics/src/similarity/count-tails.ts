import { incompleteBeta } from '../numeric/incomplete-beta.ts'

/** P(X >= m) of X ~ Bin(n, p), by the incomplete beta function I_p(m, n - m + 1). m <= 0 gives 1, m > n gives 0. */
export function binomialTail(m: number, n: number, p: number): number {
  if (m <= 0) return 1
  if (m > n) return 0
  return incompleteBeta(p, 1 - p, m, n - m + 1)
}

/** P(from <= X <= to) of X ~ Poisson(mean), summed from the smallest term; from > to gives 0. */
export function poissonBetween(from: number, to: number, mean: number): number {
  if (from > to || !(mean >= 0)) return 0
  if (mean === 0) return from <= 0 ? 1 : 0
  const terms: number[] = []
  let log = -mean
  for (let x = 0; x <= to; x++) {
    if (x > 0) log += Math.log(mean / x)
    if (x >= from) terms.push(Math.exp(log))
  }
  return Math.min(
    1,
    terms.sort((a, b) => a - b).reduce((sum, term) => sum + term, 0),
  )
}
