import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialMass } from '../distributions/saddle-point.ts'
import type { IndicatorDefinition } from '../figures/indicator-definition.ts'
import { binomialTest } from './binomial-test.ts'
import { compareProportions } from './compare-proportions.ts'
import { compareRates } from './compare-rates.ts'
import { fisherExact } from './fisher-exact.ts'
import { measureChange } from './measure-change.ts'

// Reference values: SciPy 1.17 binomtest and fisher_exact.
describe('exact tests', () => {
  it.each([
    [9, 16, 0.5, 0.803619384765625],
    [15, 20, 0.5, 0.04138946533203125],
    [3, 40, 0.2, 0.04786946338839313],
    [0, 7, 0.5, 0.015625],
    [120, 200, 0.5, 0.005685155996750306],
    [12, 100, 0.5254237288135594, 2.7530711720336346e-17],
    [700, 1300, 0.5254237288135594, 0.3594438880617395],
  ])('binomial %d of %d against %d', (x, n, p, expected) => {
    expect(binomialTest(x, n, p) / expected).toBeCloseTo(1, 9)
  })
  it.each([
    [3, 4, 5, 14, 0.27450980392156865],
    [0, 10, 5, 13, 0.04573687182382834],
    [8, 10, 1, 6, 0.034965034965034975],
    [1, 41, 0, 300, 0.12023460410557185],
  ])('Fisher %d/%d against %d/%d', (x1, n1, x2, n2, expected) => {
    expect(fisherExact(x1, n1, x2, n2)).toBeCloseTo(expected, 12)
  })
  it('binomial equals the sum over all outcomes no likelier, and mirrors', () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true }), share, (n, at, p) => {
        const x = Math.round(at * n)
        const masses = Array.from({ length: n + 1 }, (_, k) => binomialMass(k, n, p, 1 - p))
        const bound = (masses[x] ?? 0) * (1 + 1e-7)
        const sum = masses.filter((mass) => mass <= bound).reduce((a, b) => a + b, 0)
        expect(binomialTest(x, n, p)).toBeCloseTo(Math.min(1, sum), 10)
        expect(binomialTest(n - x, n, 0.5)).toBeCloseTo(binomialTest(x, n, 0.5), 10)
      }),
    )
  })
})

describe('two rates', () => {
  it.each([
    [
      'breast cancer after fluoroscopy (Rothman & Greenland 1998)',
      15,
      19017,
      41,
      28010,
      1.855759,
      1.005684,
      3.6093,
      0.04085,
    ],
    [
      '11 in 800 against 21 in 3011 (manual of R, poisson.test)',
      21,
      3011,
      11,
      800,
      1.971488,
      0.8584264,
      4.2772659,
      0.07967,
    ],
  ])('%s', (_name, x1, e1, x2, e2, ratio, lower, upper, p) => {
    const change = compareRates({ events: x1, exposure: e1 }, { events: x2, exposure: e2 })
    expect(change.value).toBeCloseTo(ratio, 5)
    expect(change.lower).toBeCloseTo(lower, 5)
    expect(change.upper).toBeCloseTo(upper, 4)
    expect(change.pValue).toBeCloseTo(p, 4)
  })
  it('limits are Clopper–Pearson odds (SciPy beta quantiles)', () => {
    const change = compareRates({ events: 7, exposure: 31 }, { events: 9, exposure: 28 })
    expect(change.lower).toBeCloseTo(0.4717310500277859, 12)
    expect(change.upper).toBeCloseTo(4.497674893132364, 12)
    expect(compareRates({ events: 0, exposure: 1 }, { events: 5, exposure: 1 })).toMatchObject({
      value: null,
      upper: null,
      isBeyondChance: false,
    })
  })
  it('7 then 9 of a village month is chance, 20 then 5 is not', () => {
    expect(compareRates({ events: 7, exposure: 1 }, { events: 9, exposure: 1 }).isBeyondChance).toBe(false)
    expect(compareRates({ events: 20, exposure: 1 }, { events: 5, exposure: 1 }).isBeyondChance).toBe(true)
  })
  it('a longer month is no rise: equal rates over unequal exposure are never beyond chance', () => {
    expect(compareRates({ events: 280, exposure: 28 }, { events: 310, exposure: 31 }).pValue).toBeCloseTo(1, 1)
  })
  it('swapping the periods inverts the ratio and keeps p', () => {
    const count = fc.integer({ min: 1, max: 300 })
    const exposure = fc.double({ min: 0.1, max: 100, noNaN: true })
    fc.assert(
      fc.property(count, count, exposure, exposure, (x1, x2, e1, e2) => {
        const one = compareRates({ events: x1, exposure: e1 }, { events: x2, exposure: e2 })
        const other = compareRates({ events: x2, exposure: e2 }, { events: x1, exposure: e1 })
        expect((one.upper ?? 0) * (other.lower ?? 0)).toBeCloseTo(1, 9)
        expect(one.pValue ?? 0).toBeCloseTo(other.pValue ?? 1, 9)
        expect(one.lower).toBeLessThanOrEqual(one.value ?? 0)
        expect(one.upper).toBeGreaterThanOrEqual(one.value ?? 0)
      }),
    )
  })
  it('says why there is nothing to compare', () => {
    expect(compareRates({ events: 0, exposure: 1 }, { events: 0, exposure: 1 })).toMatchObject({
      reason: 'NO_EVENTS',
      pValue: 1,
      isBeyondChance: false,
    })
    expect(compareRates({ events: 1, exposure: 0 }, { events: 1, exposure: 1 }).reason).toBe('ZERO_DENOMINATOR')
    expect(compareRates({ events: -2, exposure: 1 }, { events: 1, exposure: 1 }).reason).toBe('NOT_A_WHOLE_COUNT')
  })
})

describe('two proportions', () => {
  it('56/70 against 48/80: difference 0.2, 0.0524 to 0.3339 (Newcombe 1998, table II, method 10)', () => {
    const change = compareProportions({ numerator: 48, denominator: 80 }, { numerator: 56, denominator: 70 })
    expect(change.value).toBeCloseTo(0.2, 12)
    expect(change.lower).toBeCloseTo(0.0524, 4)
    expect(change.upper).toBeCloseTo(0.3339, 4)
    expect(change).toMatchObject({ test: 'n_minus_1_chi_square', isBeyondChance: true })
    expect(change.pValue).toBeCloseTo(0.008258287929380782, 12)
  })
  it('takes Fisher where an expected count is below 1', () => {
    const change = compareProportions({ numerator: 0, denominator: 300 }, { numerator: 1, denominator: 41 })
    expect(change.test).toBe('fisher_exact')
    expect(change.pValue).toBeCloseTo(0.12023460410557185, 12)
  })
  it('the interval holds the difference and stays within −100 to 100 %', () => {
    const proportion = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([denominator, share]) => ({ numerator: Math.round(share * denominator), denominator }))
    fc.assert(
      fc.property(proportion, proportion, (earlier, later) => {
        const { value, lower, upper, pValue } = compareProportions(earlier, later, { multiplier: 100 })
        expect(lower).toBeLessThanOrEqual((value ?? Number.NaN) + 1e-9)
        expect(upper).toBeGreaterThanOrEqual((value ?? Number.NaN) - 1e-9)
        expect(lower).toBeGreaterThanOrEqual(-100)
        expect(upper).toBeLessThanOrEqual(100)
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('change of an indicator', () => {
  const counted: IndicatorDefinition = {
    kind: 'PROPORTION',
    multiplier: 100,
    direction: 'LOWER_IS_BETTER',
    denominatorType: 'COUNTED',
    intervalMethod: 'wilson',
  }
  it('compares counted proportions as a difference in per cent, coverages of a target as a ratio', () => {
    const [earlier, later] = [
      { numerator: 48, denominator: 80 },
      { numerator: 56, denominator: 70 },
    ]
    expect(measureChange(counted, earlier, later)).toMatchObject({ effect: 'DIFFERENCE' })
    expect(measureChange(counted, earlier, later).value).toBeCloseTo(20, 10)
    expect(measureChange({ ...counted, denominatorType: 'PROJECTED' }, earlier, later).effect).toBe('RATIO')
  })
  it('says why there is no change to show', () => {
    const here = { numerator: 4, denominator: 9 }
    expect(measureChange(counted, { numerator: null, denominator: 9 }, here).reason).toBe('NOT_REPORTED')
    expect(measureChange(counted, { numerator: 0, denominator: 0 }, here).reason).toBe('ZERO_DENOMINATOR')
    expect(measureChange({ ...counted, kind: 'MEAN' }, here, here).reason).toBe('NOT_FROM_COUNTS')
  })
})
