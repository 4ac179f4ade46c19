import { binomialMass } from '../distributions/saddle-point.ts'

const TIE = 1 + 1e-7 // as in R's fisher.test: equal up to rounding counts as equally likely

/**
 * Two-sided Fisher–Irwin test of x₁ in n₁ against x₂ in n₂: the probability, given all margins, of every table no
 * likelier than the one seen. All four are whole, x ≤ n. No event or no non-event at all gives 1. Fisher (1935).
 */
export function fisherExact(x1: number, n1: number, x2: number, n2: number): number {
  const total = n1 + n2
  const events = x1 + x2
  if (events === 0 || events === total) return 1
  const p = events / total
  const mass = (k: number) => binomialMass(k, n1, p, 1 - p) * binomialMass(events - k, n2, p, 1 - p)
  const bound = mass(x1) * TIE
  let [extreme, all] = [0, 0]
  for (let k = Math.max(0, events - n2); k <= Math.min(n1, events); k += 1) {
    const here = mass(k)
    all += here
    if (here <= bound) extreme += here
  }
  return Math.min(1, extreme / all)
}
