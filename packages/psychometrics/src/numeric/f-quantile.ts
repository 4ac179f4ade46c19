import { betaFront, incompleteBeta } from './incomplete-beta.ts'

/**
 * Quantile of the F distribution: the f with P(F <= f) = p on d1 and d2 degrees of freedom.
 * Newton steps on I_x(d1/2, d2/2) = p with x = d1 f/(d1 f + d2), kept inside a shrinking bracket. 0 < p < 1, d1, d2 > 0.
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  const a = d1 / 2
  const b = d2 / 2
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < 200; step++) {
    const error = incompleteBeta(x, 1 - x, a, b) - p
    if (error > 0) high = x
    else low = x
    const slope = betaFront(x, 1 - x, a, b) / (x * (1 - x))
    let next = x - error / slope
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - x) <= 1e-16 * x) break
    x = next
  }
  return (x * d2) / ((1 - x) * d1)
}

/** P(F > f) on d1 and d2 degrees of freedom. */
export function fUpperTail(f: number, d1: number, d2: number): number {
  if (f <= 0) return 1
  const total = d1 * f + d2
  return incompleteBeta(d2 / total, (d1 * f) / total, d2 / 2, d1 / 2)
}
