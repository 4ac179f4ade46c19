import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactPoisson } from '../intervals/exact-poisson.ts'
import { wilson } from '../intervals/wilson.ts'
import { judgeFunnelPoint } from './funnel-limits.ts'
import {
  measureOverDispersion,
  overDispersedProportionFunnel,
  overDispersedRatioFunnel,
  scaleProportion,
  scaleRatio,
} from './over-dispersion.ts'
import { proportionFunnel } from './proportion-funnel.ts'
import { judgeRatePoint, rateFunnel } from './rate-funnel.ts'

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const size = fc.integer({ min: 5, max: 20000 })

describe('funnel of a proportion', () => {
  it('is a ∓ z√(a(1 − a)/N)', () => {
    const limits = proportionFunnel(0.3, 500)
    expect(limits.lower95).toBeCloseTo(0.3 - 1.959963984540054 * Math.sqrt(0.21 / 500), 12)
    expect(limits.upper998).toBeCloseTo(0.3 + 3.090232306167813 * Math.sqrt(0.21 / 500), 12)
  })
  it('a value on the limit is one whose Wilson limit is the benchmark', () => {
    fc.assert(
      fc.property(share, size, (a, n) => {
        const { upper95, lower998 } = proportionFunnel(a, n)
        fc.pre(upper95 < 1 && lower998 > 0)
        expect(wilson(upper95 * n, n).lower).toBeCloseTo(a, 9)
        expect(wilson(lower998 * n, n, { confidence: 0.998 }).upper).toBeCloseTo(a, 9)
      }),
    )
  })
  it('stays within [0, 1], and the outer limits enclose the inner', () => {
    fc.assert(
      fc.property(share, size, (a, n) => {
        const { lower998, lower95, upper95, upper998 } = proportionFunnel(a, n)
        const ordered = [0, lower998, lower95, a, upper95, upper998, 1]
        expect(ordered).toEqual([...ordered].sort((x, y) => x - y))
      }),
    )
  })
  it('throws on a benchmark in per cent', () => {
    expect(() => proportionFunnel(30, 500)).toThrow(RangeError)
    expect(() => proportionFunnel(0.3, 0)).toThrow(RangeError)
  })
})

describe('funnel of a rate', () => {
  // Root of SciPy's gamma quantiles in the number of events, 1e-13.
  it.each([
    [2, 0, 2.8291675308130864, 0, 4.0311892415499555],
    [12, 0.4363622326798345, 1.643514671913109, 0.2010303506647385, 2.042704463173959],
    [100, 0.8039055069593428, 1.2055796545537754, 0.7007666016628423, 1.3278130039207232],
  ])('with %d events expected', (expected, lower95, upper95, lower998, upper998) => {
    const limits = rateFunnel(expected)
    expect(limits.lower95).toBeCloseTo(lower95, 10)
    expect(limits.upper95).toBeCloseTo(upper95, 10)
    expect(limits.lower998).toBeCloseTo(lower998, 10)
    expect(limits.upper998).toBeCloseTo(upper998, 10)
  })
  it('where E is the exact limit of O events, the funnel limit is O/E', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (observed) => {
        const { lower, upper } = exactPoisson(observed, 1)
        expect(rateFunnel(lower ?? 0).upper95 * (lower ?? 0)).toBeCloseTo(observed, 7)
        expect(rateFunnel(upper ?? 0).lower95 * (upper ?? 0)).toBeCloseTo(observed, 7)
      }),
      { numRuns: 40 },
    )
  })
  it('below 10 events a point is beyond the curve exactly when its interval misses the benchmark', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        (observed, expected) => {
          expect(judgeFunnelPoint(observed / expected, rateFunnel(expected))).toBe(judgeRatePoint(observed, expected))
        },
      ),
    )
  })
  it('names the five places', () => {
    expect([40, 30, 20, 10, 4].map((observed) => judgeRatePoint(observed, 19))).toEqual([
      'High (0.001)',
      'High (0.025)',
      'Not significant',
      'Low (0.025)',
      'Low (0.001)',
    ])
  })
  it.each([
    [15, 0.5596924],
    [20, 0.610826],
    [30, 0.6746958],
  ])('the exact lower limit of %d events over as many expected is %d, as FunnelPlotR prints', (events, printed) => {
    expect(exactPoisson(events, events).lower).toBeCloseTo(printed, 6)
  })
  it('throws where nothing is expected', () => {
    expect(() => rateFunnel(0)).toThrow(RangeError)
  })
})

describe('over-dispersion', () => {
  const observed = [5, 12, 30, 8, 22, 40, 3, 17]
  const expected = [10, 9, 20, 12, 15, 28, 7, 18]
  // Recomputed in NumPy 2.
  it('φ, τ² and limits of eight areas', () => {
    const { phi, tauSquared } = measureOverDispersion(observed.map((events, i) => scaleRatio(events, expected[i] ?? 1)))
    expect(phi).toBeCloseTo(2.663582790213761, 10)
    expect(tauSquared).toBeCloseTo(0.14125857112025056, 10)
    const limits = overDispersedRatioFunnel(20, tauSquared)
    expect(limits.upper95).toBeCloseTo(2.3564432500647685, 9)
    expect(limits.lower998).toBeCloseTo(0.2588633463780057, 9)
  })
  it('arcsine limits of a proportion, kept within [0, 1]', () => {
    expect(overDispersedProportionFunnel(0.2, 100, 0.01).upper95).toBeCloseTo(0.39809901471474757, 12)
    expect(overDispersedProportionFunnel(0.01, 5, 1).lower998).toBe(0)
    expect(overDispersedProportionFunnel(0.99, 5, 3).upper998).toBe(1)
  })
  it('is nought where areas differ no more than chance, or there is one area', () => {
    const alike = [120, 130, 125, 127].map((n) => scaleProportion(n / 5, n, 0.2))
    expect(measureOverDispersion(alike).tauSquared).toBe(0)
    expect(measureOverDispersion([scaleRatio(9, 3)])).toEqual({ phi: 1, tauSquared: 0 })
    expect(Number.isFinite(scaleRatio(0, 3).difference)).toBe(true)
  })
})
