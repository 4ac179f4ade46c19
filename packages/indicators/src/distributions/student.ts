import { betaQuantileOdds, betaTails } from './beta.ts'

/** P(T > t) for Student's t with `degrees` > 0 of freedom: half of I_{ν/(ν+t²)}(ν/2, ½) for t ≥ 0. */
export function studentUpperTail(t: number, degrees: number): number {
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1
  const whole = degrees + t * t
  const both = betaTails(degrees / 2, 0.5, degrees / whole, (t * t) / whole).lower
  return t >= 0 ? both / 2 : 1 - both / 2
}

/** Where the upper tail of Student's t holds `probability`: t² / ν are the odds of Beta(½, ν/2). */
export function studentUpperQuantile(probability: number, degrees: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability lies between 0 and 1.`)
  if (probability > 0.5) return -studentUpperQuantile(1 - probability, degrees)
  return Math.sqrt(degrees * betaQuantileOdds(2 * probability, 'upper', 0.5, degrees / 2))
}

/** Where the lower tail of Student's t holds `probability`. */
export function studentQuantile(probability: number, degrees: number): number {
  return probability > 0.5
    ? studentUpperQuantile(1 - probability, degrees)
    : -studentUpperQuantile(probability, degrees)
}
