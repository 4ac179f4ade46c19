import { fQuantile } from '../numeric/f-quantile.ts'
import type { Interval } from '../numeric/wilson.ts'
import { leastSquares } from '../similarity/least-squares.ts'

const COMPRESSED_BELOW = 0.6 // share of the expected spread (our own cut, near the 1 % point of honest classes of 25)

export interface ClassSpread {
  pupils: number
  /** Mean share right. */
  mean: number
  /** Standard deviation of the share right, divisor N - 1. */
  sd: number
}

export interface Compression {
  expectedSd: number
  ratio: number
  /** 95 % interval of the ratio, by the F distribution of a variance against the pooled one. */
  interval: Interval
  isCompressed: boolean
}

/**
 * Variance compression: a class's sd over the sd expected at its mean, the parabola ln sd on the mean over all classes weighted by pupils.
 * The interval treats the expectation as known to Σ(N - 1) degrees of freedom (Snedecor 1934). Fewer than four usable classes,
 * a class of one or without spread give null.
 */
export function varianceCompression(classes: readonly ClassSpread[]): (Compression | null)[] {
  const usable = classes.filter(({ pupils, sd }) => pupils > 1 && sd > 0)
  const powers = (x: number) => [1, x, x * x]
  const fit = leastSquares(
    usable.map(({ mean }) => powers(mean)),
    usable.map(({ sd }) => Math.log(sd)),
    usable.map(({ pupils }) => pupils),
  )
  const degrees = usable.reduce((sum, { pupils }) => sum + pupils - 1, 0)
  if (!fit || usable.length < 4) return classes.map(() => null)
  return classes.map(({ pupils, mean, sd }) => {
    if (pupils <= 1 || !(sd > 0)) return null
    const expectedSd = Math.exp(powers(mean).reduce((sum, power, i) => sum + power * (fit[i] ?? 0), 0))
    const ratio = sd / expectedSd
    const bound = (p: number) => ratio / Math.sqrt(fQuantile(p, pupils - 1, degrees))
    const interval = { lower: bound(0.975), upper: bound(0.025) }
    return { expectedSd, ratio, interval, isCompressed: ratio < COMPRESSED_BELOW }
  })
}
