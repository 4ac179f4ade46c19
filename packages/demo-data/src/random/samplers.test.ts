import { describe, expect, it } from 'vitest'
import { drawBinomial } from './draw-binomial.ts'
import { drawGamma, drawNormal } from './draw-gamma.ts'
import { drawNegativeBinomial } from './draw-negative-binomial.ts'
import { drawPoisson } from './draw-poisson.ts'
import { type RandomStream, streamOf, xoshiro128 } from './random-stream.ts'

const DRAWS = 100_000

function moments(draw: (random: RandomStream) => number, seed: number) {
  const random = streamOf(seed)
  const values = Array.from({ length: DRAWS }, () => draw(random))
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
  const squares = values.map((value) => (value - mean) ** 2)
  const variance = squares.reduce((sum, square) => sum + square, 0) / (DRAWS - 1)
  const fourth = squares.reduce((sum, square) => sum + square * square, 0) / DRAWS
  return { mean, variance, varianceError: Math.sqrt((fourth - variance * variance) / DRAWS) }
}

const cases: [name: string, draw: (random: RandomStream) => number, mean: number, variance: number][] = [
  ['uniform', (random) => random(), 0.5, 1 / 12],
  ['normal', (random) => drawNormal(random), 0, 1],
  ['gamma(9, 2)', (random) => drawGamma(random, 9, 2), 18, 36],
  ['poisson(0.02)', (random) => drawPoisson(random, 0.02), 0.02, 0.02],
  ['poisson(4.7)', (random) => drawPoisson(random, 4.7), 4.7, 4.7],
  ['poisson(95)', (random) => drawPoisson(random, 95), 95, 95],
  ['binomial(7, 0.98)', (random) => drawBinomial(random, 7, 0.98), 6.86, 0.1372],
  ['binomial(40, 0.25)', (random) => drawBinomial(random, 40, 0.25), 10, 7.5],
  ['binomial(900, 0.5)', (random) => drawBinomial(random, 900, 0.5), 450, 225],
  ['negative binomial(6, 8)', (random) => drawNegativeBinomial(random, 6, 8), 6, 10.5],
]

describe('samplers', () => {
  it.each(cases)('%s has its mean and variance within four standard errors', (_, draw, mean, variance) => {
    const found = moments(draw, 7)
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS))
    expect(Math.abs(found.variance - variance)).toBeLessThan(4 * found.varianceError)
  })

  it('give whole numbers inside their range at the edges', () => {
    const random = streamOf(1)
    expect(drawPoisson(random, 0)).toBe(0)
    expect(drawBinomial(random, 0, 0.4)).toBe(0)
    expect(drawBinomial(random, 12, 0)).toBe(0)
    expect(drawBinomial(random, 12, 1)).toBe(12)
    expect(drawNegativeBinomial(random, 0, 3)).toBe(0)
  })

  it('refuse what is no distribution', () => {
    const random = streamOf(1)
    expect(() => drawPoisson(random, -1)).toThrow(RangeError)
    expect(() => drawPoisson(random, Number.NaN)).toThrow(RangeError)
    expect(() => drawBinomial(random, 2.5, 0.5)).toThrow(RangeError)
    expect(() => drawBinomial(random, 2, 1.01)).toThrow(RangeError)
    expect(() => drawGamma(random, 0.5, 1)).toThrow(RangeError)
  })
})

describe('random streams', () => {
  it('follow xoshiro128** for the state 1, 2, 3, 4', () => {
    const next = xoshiro128(1, 2, 3, 4)
    expect([next(), next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200, 2031721883])
  })

  it('repeat for one key and are unrelated for neighbouring keys', () => {
    const drawn = (...key: number[]) => Array.from({ length: 2000 }, streamOf(...key))
    expect(drawn(1, 2, 3)).toEqual(drawn(1, 2, 3))
    const [left, right] = [drawn(1, 2, 3), drawn(1, 2, 4)]
    const covariance = left.reduce((sum, value, index) => sum + (value - 0.5) * ((right[index] ?? 0) - 0.5), 0) / 2000
    expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(2000))
  })
})
