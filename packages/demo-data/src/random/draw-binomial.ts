import type { RandomStream } from './random-stream.ts'

const LARGEST_STEP = 256 // 0.5^256 is far from underflow; binomial counts of one p add up to a binomial count

/**
 * A binomial count by inversion (BINV; Kachitvichyanukul & Schmeiser 1988). trials = 0 gives 0.
 * Errors: RangeError when trials is no whole number from 0 or the probability lies outside [0, 1].
 */
export function drawBinomial(random: RandomStream, trials: number, probability: number): number {
  if (!Number.isInteger(trials) || trials < 0) throw new RangeError(`Trials are a whole number, not ${trials}.`)
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`No probability: ${probability}.`)
  if (probability > 0.5) return trials - drawBinomial(random, trials, 1 - probability)
  let count = 0
  let rest = trials
  for (; rest > LARGEST_STEP; rest -= LARGEST_STEP) count += invertBinomial(random(), LARGEST_STEP, probability)
  return count + invertBinomial(random(), rest, probability)
}

function invertBinomial(uniform: number, trials: number, probability: number): number {
  const odds = probability / (1 - probability)
  let mass = 1
  for (let trial = 0; trial < trials; trial += 1) mass *= 1 - probability
  let rest = uniform
  let count = 0
  while (rest >= mass && count < trials) {
    rest -= mass
    count += 1
    mass *= (odds * (trials - count + 1)) / count
  }
  return count
}
