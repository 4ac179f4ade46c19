import { type ItemParameters, logistic } from './item-parameters.ts'

/** Information of one item at an ability: slope² P (1 - P) (Birnbaum 1968). */
export function itemInformation(slope: number, intercept: number, ability: number): number {
  const p = logistic(slope * ability + intercept)
  return slope * slope * p * (1 - p)
}

/** Information of the whole test at an ability: the sum over its items; the standard error there is 1/√information. */
export function testInformation({ slopes, intercepts }: ItemParameters, ability: number): number {
  let sum = 0
  for (let item = 0; item < slopes.length; item++) {
    sum += itemInformation(slopes[item] ?? 0, intercepts[item] ?? 0, ability)
  }
  return sum
}
