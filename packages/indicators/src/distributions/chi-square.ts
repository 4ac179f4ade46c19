import { gammaQuantile, gammaTails, gammaUpperQuantile } from './gamma.ts'

/** P(X > x) for a χ² variable with `degrees` > 0 of freedom. */
export function chiSquareUpperTail(x: number, degrees: number): number {
  return gammaTails(degrees / 2, x / 2).upper
}

/** Where the lower tail of χ² with `degrees` of freedom holds `probability`; 0 degrees is the constant 0. */
export function chiSquareQuantile(probability: number, degrees: number): number {
  return degrees === 0 ? 0 : 2 * gammaQuantile(probability, degrees / 2)
}

/** Where the upper tail of χ² with `degrees` of freedom holds `probability`; 0 degrees is the constant 0. */
export function chiSquareUpperQuantile(probability: number, degrees: number): number {
  return degrees === 0 ? 0 : 2 * gammaUpperQuantile(probability, degrees / 2)
}
