import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaTails } from './beta.ts'
import { chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.ts'
import { gammaQuantile, gammaTails, gammaUpperQuantile } from './gamma.ts'
import { confidenceMultiplier, normalCdf, normalQuantile } from './normal.ts'
import { studentQuantile, studentUpperQuantile, studentUpperTail } from './student.ts'

// Reference values: mpmath 1.3 at 30 digits, root of the incomplete gamma or beta function.
const GAMMA_LOWER = [
  [0.025, 1, 0.025317807984289876],
  [0.001, 9, 2.452424404363775],
  [0.025, 0.5, 0.000491034558587628],
  [0.5, 3.7, 3.372538013236415],
  [0.999, 40, 62.41961200788239],
  [1e-10, 2, 1.4142202290829742e-5],
  [0.025, 1000, 938.9730184076952],
  [0.001, 100000, 99025.63189050092],
] as const
const GAMMA_UPPER = [
  [0.025, 1, 3.6888794541139363],
  [0.001, 10, 22.65737330906293],
  [0.002, 0.5, 4.774767853041622],
  [1e-12, 5, 39.23582328141924],
  [0.025, 1001, 1063.952136016302],
  [0.001, 100001, 100981.07267802989],
] as const
const NORMAL = [
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [1e-10, -6.361340902404057],
  [1e-100, -21.273453560965326],
  [0.6, 0.2533471031357997],
  [0.9999, 3.7190164854557084],
] as const
const STUDENT_UPPER = [
  [0.025, 1, 12.706204736174705],
  [0.025, 2, 4.302652729749464],
  [0.025, 25, 2.0595385527532977],
  [0.001, 3, 10.214531852407386],
  [0.4, 7, 0.2631668613520228],
  [0.025, 1000, 1.9623390808264085],
  [1e-8, 4, 131.59473694062356],
] as const
const BETA = [
  [0.025, 3, 8, 0.06673951117773447],
  [0.975, 3, 8, 0.5560954623076415],
  [0.025, 1, 100, 0.00025314603297742064],
  [0.001, 0.5, 0.5, 2.467399070916944e-6],
  [0.5, 200, 300, 0.3998665627141161],
  [0.025, 5000, 5100, 0.48530041196096013],
] as const

const within = (actual: number, expected: number) => Math.abs(actual / expected - 1)
const RELATIVE = 1e-12

describe('quantiles agree with 30-digit arithmetic to 1e-12', () => {
  it.each(GAMMA_LOWER)('gamma lower tail %d, shape %d', (p, shape, expected) => {
    expect(within(gammaQuantile(p, shape), expected)).toBeLessThan(RELATIVE)
  })
  it.each(GAMMA_UPPER)('gamma upper tail %d, shape %d', (q, shape, expected) => {
    expect(within(gammaUpperQuantile(q, shape), expected)).toBeLessThan(RELATIVE)
  })
  it.each(NORMAL)('normal %d', (p, expected) => {
    expect(within(normalQuantile(p), expected)).toBeLessThan(RELATIVE)
  })
  it.each(STUDENT_UPPER)('t upper tail %d, %d degrees of freedom', (q, degrees, expected) => {
    expect(within(studentUpperQuantile(q, degrees), expected)).toBeLessThan(RELATIVE)
  })
  it.each(BETA)('beta %d (%d, %d)', (p, a, b, expected) => {
    expect(within(betaQuantile(p, a, b), expected)).toBeLessThan(RELATIVE)
  })
})

describe('quantiles agree with the printed tables', () => {
  it('χ² of NIST/SEMATECH e-Handbook 1.3.6.7.4', () => {
    expect(chiSquareUpperQuantile(0.05, 1)).toBeCloseTo(3.841, 3)
    expect(chiSquareUpperQuantile(0.025, 10)).toBeCloseTo(20.483, 3)
    expect(chiSquareUpperQuantile(0.001, 100)).toBeCloseTo(149.449, 3)
    expect(chiSquareQuantile(0.05, 10)).toBeCloseTo(3.94, 3)
  })
  it('t of NIST/SEMATECH e-Handbook 1.3.6.7.2', () => {
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3)
    expect(studentQuantile(0.999, 30)).toBeCloseTo(3.385, 3)
    expect(studentQuantile(0.025, 10)).toBeCloseTo(-2.228, 3)
  })
  it('z of the two confidence levels in use', () => {
    expect(confidenceMultiplier(0.95)).toBeCloseTo(1.959963984540054, 12)
    expect(confidenceMultiplier(0.998)).toBeCloseTo(3.090232306167813, 12)
  })
})

const probability = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true })
const shape = fc.double({ min: 0.05, max: 5000, noNaN: true })

describe('a quantile inverts its distribution function', () => {
  it('gamma, both tails', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => {
        expect(within(gammaTails(a, gammaQuantile(p, a)).lower, p)).toBeLessThan(1e-9)
        expect(within(gammaTails(a, gammaUpperQuantile(p, a)).upper, p)).toBeLessThan(1e-9)
      }),
    )
  })
  it('beta', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        fc.pre(x > 1e-12 && x < 1 - 1e-6)
        expect(within(betaTails(a, b, x, 1 - x).lower, p)).toBeLessThan(1e-8)
      }),
    )
  })
  it('normal and t', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.49, noNaN: true }), fc.integer({ min: 1, max: 500 }), (p, degrees) => {
        expect(within(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-12)
        expect(within(studentUpperTail(studentUpperQuantile(p, degrees), degrees), p)).toBeLessThan(1e-11)
      }),
    )
  })
})

describe('ends and misuse', () => {
  it('maps probabilities 0 and 1 to the ends of the support', () => {
    expect(gammaQuantile(0, 2)).toBe(0)
    expect(gammaUpperQuantile(0, 2)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(betaQuantile(1, 2, 3)).toBe(1)
    expect(chiSquareQuantile(0.5, 0)).toBe(0)
    expect(chiSquareUpperTail(0, 3)).toBe(1)
  })
  it('throws on a probability outside [0, 1]', () => {
    expect(() => gammaQuantile(1.1, 2)).toThrow(RangeError)
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError)
    expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError)
    expect(() => confidenceMultiplier(1)).toThrow(RangeError)
  })
})
