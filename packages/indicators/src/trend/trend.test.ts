import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTrend } from './recent-trend.ts'
import { trendOfIntervals } from './trend-of-intervals.ts'
import { trendOfProportions } from './trend-of-proportions.ts'

const toPoint = ([value, lower, upper]: readonly [number, number, number]) => ({ value, lower, upper })
// Worked sets of OHID's "Recent trend" method as its test data give them (fingertips-open).
const RISING = (
  [
    [24.67, 23.16, 26.25],
    [24.6, 23.15, 26.19],
    [28, 26.44, 29.64],
    [30.2, 28.63, 31.9],
    [30.6, 28.98, 32.25],
  ] as const
).map(toPoint)
const FLAT = (
  [
    [20.5506, 18.1803, 23.1427],
    [19.5952, 17.3444, 22.0602],
    [19.0349, 16.8421, 21.4394],
    [21.3966, 19.0918, 23.8975],
    [18.4372, 16.2925, 20.7941],
  ] as const
).map(toPoint)
const COUNTS = [
  [994, 40299],
  [1023, 41527],
  [1199, 42811],
  [1332, 44064],
  [1367, 44701],
].map(([numerator = 0, denominator = 0]) => ({ numerator, denominator }))

describe('recent trend by intervals', () => {
  it('set 1 rises, χ² 46.77', () => {
    const trend = trendOfIntervals(RISING)
    expect(trend.chiSquare).toBeCloseTo(46.76531579, 6)
    expect(trend).toMatchObject({ direction: 'INCREASING', isSignificant: true, reason: null })
  })
  it('set 2 does not change, χ² 0.464', () => {
    const trend = trendOfIntervals(FLAT)
    expect(trend.chiSquare).toBeCloseTo(0.4642430851, 6)
    expect(trend).toMatchObject({ direction: 'NO_CHANGE', isSignificant: false })
  })
  it('uses the five most recent points only', () => {
    expect(trendOfIntervals([{ value: 99, lower: 98, upper: 100 }, ...RISING])).toEqual(trendOfIntervals(RISING))
  })
  it('cannot be calculated from four points, from points without intervals or without width', () => {
    const cannot = { direction: 'CANNOT_CALCULATE', chiSquare: null, isSignificant: false }
    expect(trendOfIntervals(RISING.slice(1))).toMatchObject({ ...cannot, reason: 'TOO_FEW_POINTS' })
    const bare = RISING.map(({ value }) => ({ value, lower: null, upper: null }))
    expect(trendOfIntervals(bare)).toMatchObject({ ...cannot, reason: 'TOO_FEW_POINTS' })
    const flat = RISING.map(({ value }) => ({ value, lower: value, upper: value }))
    expect(trendOfIntervals(flat)).toMatchObject({ ...cannot, reason: 'NO_VARIANCE' })
  })
  it('one year alone makes no trend: a slope that turns when it is left out is no change', () => {
    const jump = [10, 9.9, 9.8, 9.7, 14].map((value) => ({ value, lower: value - 0.1, upper: value + 0.1 }))
    const trend = trendOfIntervals(jump)
    expect(trend.chiSquare).toBeGreaterThan(9.55)
    expect(trend.direction).toBe('NO_CHANGE')
  })
  it('turning time round turns the direction and keeps χ²', () => {
    const point = fc.tuple(fc.double({ min: 1, max: 90, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 5, maxLength: 5 }), (pairs) => {
        const points = pairs.map(([value, half]) => ({ value, lower: value - half, upper: value + half }))
        const [one, other] = [trendOfIntervals(points), trendOfIntervals([...points].reverse())]
        expect(other.chiSquare ?? 0).toBeCloseTo(one.chiSquare ?? -1, 6)
        expect(other.slope ?? 0).toBeCloseTo(-(one.slope ?? 1), 8)
        expect(other.isSignificant).toBe(one.isSignificant)
      }),
    )
  })
})

describe('recent trend of proportions', () => {
  it('the worked set rises, χ² 47.90', () => {
    const trend = trendOfProportions(COUNTS)
    expect(trend.chiSquare).toBeCloseTo(47.89667671, 6)
    expect(trend.direction).toBe('INCREASING')
  })
  it('cannot be calculated where nobody or everybody counts, or more than everybody', () => {
    const [, ...rest] = COUNTS
    expect(trendOfProportions([{ numerator: 0, denominator: 9 }, ...rest]).reason).toBe('NO_VARIANCE')
    expect(trendOfProportions([{ numerator: 9, denominator: 9 }, ...rest]).reason).toBe('NO_VARIANCE')
    expect(trendOfProportions([{ numerator: 10, denominator: 9 }, ...rest]).reason).toBe('NUMERATOR_ABOVE_DENOMINATOR')
    expect(trendOfProportions([{ numerator: null, denominator: 9 }, ...rest]).reason).toBe('TOO_FEW_POINTS')
  })
})

describe('meaning of a trend', () => {
  it('depends on the direction of the indicator, and there is none without a trend', () => {
    const rising = trendOfIntervals(RISING)
    expect(readTrend(rising, 'HIGHER_IS_BETTER')).toBe('BETTER')
    expect(readTrend(rising, 'LOWER_IS_BETTER')).toBe('WORSE')
    expect(readTrend(rising, 'NEUTRAL')).toBe('NO_JUDGEMENT')
    expect(readTrend(trendOfIntervals(FLAT), 'HIGHER_IS_BETTER')).toBeNull()
  })
})
