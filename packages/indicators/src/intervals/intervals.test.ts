import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaTails } from '../distributions/gamma.ts'
import { byar } from './byar.ts'
import { exactPoisson } from './exact-poisson.ts'
import type { IntervalEstimate } from './interval-estimate.ts'
import { poissonInterval } from './poisson-interval.ts'
import { studentMean } from './student-mean.ts'
import { wilson } from './wilson.ts'

const near = (actual: number | null, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)))

// Recomputed in an independent program that reproduces the published intervals of PHEindicatormethods 2.1.0.
// Cases: coverage figures of a health centre, February 2026 (28/901 K6, 289/999 K1), and live births in 2015 (717).
const WILSON = [
  [28, 901, 0.95, 0.02158707400683493, 0.04454767063526759],
  [28, 901, 0.998, 0.017555998902746353, 0.05443298482151971],
  [289, 999, 0.95, 0.26202115151591754, 0.3181717131717061],
  [289, 999, 0.998, 0.2471173430869098, 0.3354514994982401],
  [0, 12, 0.95, 0, 0.24249400665524087],
  [0, 12, 0.998, 0, 0.44314345498346364],
  [12, 12, 0.95, 0.7575059933447591, 1],
  [12, 12, 0.998, 0.5568565450165364, 1],
  [1, 7, 0.95, 0.025679624344743596, 0.5131278292743189],
  [1, 7, 0.998, 0.012596442615209993, 0.6852802779889752],
  [695, 717, 0.95, 0.9539798971114007, 0.9796511971669951],
  [695, 717, 0.998, 0.9424364710568554, 0.9838596270418899],
  [58, 433, 0.95, 0.10506685622599132, 0.1692694193285783],
  [58, 433, 0.998, 0.09119586600524404, 0.1925001399249627],
] as const

const POISSON = [
  [0, 717, 1e5, 0.95, 'exact', 0, 514.4880689140775],
  [0, 717, 1e5, 0.998, 'exact', 0, 963.4247251021112],
  [1, 717, 1e5, 0.95, 'exact', 3.5310750326764153, 777.0771814419663],
  [1, 717, 1e5, 0.998, 'exact', 0.13953979547887513, 1287.7843063391333],
  [22, 717, 1000, 0.95, 'byar', 19.2224445350259, 46.45715310954102],
  [22, 717, 1000, 0.998, 'byar', 14.301243121327698, 56.82198704970709],
  [20, 15798, 1e5, 0.95, 'byar', 77.29730874082755, 195.53032263069414],
  [20, 15798, 1e5, 0.998, 'byar', 56.48058213156218, 241.07504510091096],
  [9, 15798, 1e5, 0.95, 'exact', 26.04996263690552, 108.14535669970356],
  [9, 15798, 1e5, 0.998, 'exact', 15.523638462867293, 143.41925122840186],
  [10, 15798, 1e5, 0.95, 'byar', 30.304151879779482, 116.41637299504035],
  [10, 15798, 1e5, 0.998, 'byar', 18.460047947181202, 153.1442266608466],
  [150, 15798, 1000, 0.95, 'byar', 8.036123149520456, 11.14180011912266],
  [150, 15798, 1000, 0.998, 'byar', 7.277318719493978, 12.144210635605065],
] as const

describe('worked intervals', () => {
  it.each(WILSON)('Wilson %d/%d at %d', (x, n, confidence, lower, upper) => {
    const estimate = wilson(x, n, { confidence })
    near(estimate.value, x / n)
    near(estimate.lower, lower)
    near(estimate.upper, upper)
  })
  it.each(POISSON)('Poisson %d/%d × %d at %d is %s', (x, n, multiplier, confidence, method, lower, upper) => {
    const estimate = poissonInterval(x, n, { multiplier, confidence })
    expect(estimate.method).toBe(method)
    near(estimate.value, (x / n) * multiplier)
    near(estimate.lower, lower)
    near(estimate.upper, upper)
  })
  it('Newcombe (1998), table I: 81/263, 15/148, 0/20, 1/29 by the score method', () => {
    const rounded = (x: number, n: number) => {
      const { lower, upper } = wilson(x, n)
      return [lower, upper].map((limit) => Math.round((limit ?? Number.NaN) * 1e4) / 1e4)
    }
    expect(rounded(81, 263)).toEqual([0.2553, 0.3662])
    expect(rounded(15, 148)).toEqual([0.0624, 0.1605])
    expect(rounded(0, 20)).toEqual([0, 0.1611])
    expect(rounded(1, 29)).toEqual([0.0061, 0.1718])
  })
  it('no event seen has the exact upper limit −ln(α/2)', () => {
    near(exactPoisson(0, 1).upper, -Math.log(0.025))
    expect(exactPoisson(0, 1)).toMatchObject({ value: 0, lower: 0, reason: null })
  })
  it('a mean of 10, 12, 14 at 95 % is 12 ∓ 4.303·2/√3', () => {
    const estimate = studentMean({ count: 3, sum: 36, sumOfSquares: 440 })
    near(estimate.lower, 12 - (4.302652729749464 * 2) / Math.sqrt(3))
    near(estimate.upper, 12 + (4.302652729749464 * 2) / Math.sqrt(3))
  })
})

const count = fc.integer({ min: 0, max: 5000 })
const denominator = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const options = fc.record({
  multiplier: fc.constantFrom(1, 100, 1000, 100000),
  confidence: fc.constantFrom(0.8, 0.9, 0.95, 0.998),
})

function expectOrdered({ value, lower, upper }: IntervalEstimate) {
  expect([value, lower, upper].every(Number.isFinite)).toBe(true)
  expect(lower).toBeLessThanOrEqual(value ?? Number.NaN)
  expect(upper).toBeGreaterThanOrEqual(value ?? Number.NaN)
  expect(lower).toBeGreaterThanOrEqual(0)
}

describe('interval properties', () => {
  it('lower ≤ value ≤ upper, never NaN or infinite', () => {
    fc.assert(
      fc.property(count, denominator, options, (x, n, o) => {
        expectOrdered(poissonInterval(x, n, o))
        expectOrdered(exactPoisson(x, n, o))
        expectOrdered(wilson(Math.min(x, n), n, o))
        expect(wilson(Math.min(x, n), n, o).upper).toBeLessThanOrEqual(o.multiplier)
      }),
    )
  })
  it('Wilson mirrors: limits of n − x are one minus the limits of x', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const x = Math.floor(share * n)
        near(wilson(x, n).lower, 1 - (wilson(n - x, n).upper ?? Number.NaN))
      }),
    )
  })
  it('one more event moves both limits up, more confidence widens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 402, max: 9000 }), (x, n) => {
        for (const method of [wilson, exactPoisson]) {
          const [now, next, wider] = [method(x, n), method(x + 1, n), method(x, n, { confidence: 0.998 })]
          expect(next.lower).toBeGreaterThan(now.lower ?? Number.NaN)
          expect(next.upper).toBeGreaterThan(now.upper ?? Number.NaN)
          expect(wider.lower).toBeLessThanOrEqual(now.lower ?? Number.NaN)
          expect(wider.upper).toBeGreaterThan(now.upper ?? Number.NaN)
        }
      }),
    )
  })
  it('exact limits invert the Poisson test: each tail holds α/2 at its limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(0.9, 0.95, 0.998), (x, confidence) => {
        const { lower, upper } = exactPoisson(x, 1, { confidence })
        const tail = (1 - confidence) / 2
        // P(X ≥ x | lower) = P(x, lower); P(X ≤ x | upper) = Q(x + 1, upper)
        expect(gammaTails(x, lower ?? Number.NaN).lower / tail).toBeCloseTo(1, 10)
        expect(gammaTails(x + 1, upper ?? Number.NaN).upper / tail).toBeCloseTo(1, 10)
      }),
    )
  })
  it('Byar stays within 0.4 % of exact from 10 events up at 95 %', () => {
    for (let x = 10; x <= 500; x += 1) {
      const [approximate, exact] = [byar(x, 1), exactPoisson(x, 1)]
      expect(Math.abs((approximate.lower ?? 0) / (exact.lower ?? 1) - 1)).toBeLessThan(0.004)
      expect(Math.abs((approximate.upper ?? 0) / (exact.upper ?? 1) - 1)).toBeLessThan(0.004)
    }
  })
})

describe('what cannot be estimated is null with its reason', () => {
  it('names the reason', () => {
    expect(wilson(5, 3)).toMatchObject({ value: null, lower: null, upper: null, reason: 'NUMERATOR_ABOVE_DENOMINATOR' })
    expect(wilson(0, 0).reason).toBe('ZERO_DENOMINATOR')
    expect(poissonInterval(2, 0).reason).toBe('ZERO_DENOMINATOR')
    expect(exactPoisson(-1, 4).reason).toBe('NEGATIVE_COUNT')
    expect(byar(Number.NaN, 4).reason).toBe('NOT_A_NUMBER')
    expect(byar(0, 4)).toMatchObject({ value: 0, lower: null, reason: 'TOO_FEW' })
    expect(byar(1, 4, { confidence: 0.998 })).toMatchObject({ lower: null, reason: 'TOO_FEW' })
    expect(studentMean({ count: 0, sum: 0, sumOfSquares: 0 }).reason).toBe('ZERO_DENOMINATOR')
    expect(studentMean({ count: 1, sum: 7, sumOfSquares: 49 })).toMatchObject({
      value: 7,
      lower: null,
      reason: 'TOO_FEW',
    })
  })
  it('throws on a confidence written as per cent', () => {
    expect(() => wilson(1, 2, { confidence: 95 })).toThrow(RangeError)
    expect(() => poissonInterval(1, 2, { multiplier: 0 })).toThrow(RangeError)
  })
})
