import { drawGamma } from './draw-gamma.ts'
import { drawPoisson } from './draw-poisson.ts'
import type { RandomStream } from './random-stream.ts'

/**
 * A count with the given mean and variance mean + mean²/size: Poisson whose mean is gamma (Greenwood & Yule 1920).
 * mean = 0 gives 0. Errors: RangeError when the mean is negative or size < 1.
 */
export function drawNegativeBinomial(random: RandomStream, mean: number, size: number): number {
  return drawPoisson(random, mean * drawGamma(random, size, 1 / size))
}
