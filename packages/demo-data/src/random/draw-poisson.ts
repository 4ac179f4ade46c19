import type { RandomStream } from './random-stream.ts'

const LARGEST_STEP = 30 // keeps exp(-mean) far from underflow; sums of Poisson counts are Poisson

/** A Poisson count by inversion (Devroye 1986, X.3). Errors: RangeError when the mean is negative or not finite. */
export function drawPoisson(random: RandomStream, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`A Poisson mean is zero or more, not ${mean}.`)
  let count = 0
  let rest = mean
  for (; rest > LARGEST_STEP; rest -= LARGEST_STEP) count += invertPoisson(random(), LARGEST_STEP)
  return count + invertPoisson(random(), rest)
}

function invertPoisson(uniform: number, mean: number): number {
  let count = 0
  let probability = Math.exp(-mean)
  let rest = uniform
  while (rest >= probability && probability > 0) {
    rest -= probability
    count += 1
    probability *= mean / count
  }
  return count
}
