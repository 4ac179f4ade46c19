import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pChart, uChart } from './attribute-chart.ts'
import type { ControlPoint } from './control-chart.ts'
import { gChart } from './g-chart.ts'
import { readChart } from './read-chart.ts'
import { tChart } from './t-chart.ts'
import { xmrChart } from './xmr-chart.ts'

const SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
// R's rnorm(20) with set.seed(123)
const NORMAL = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
  -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
  0.7013559, -0.47279141,
]
const firstLines = (points: readonly ControlPoint[]) => points[0]?.lines ?? null

describe('XmR chart', () => {
  it.each([
    ['a spike, screened', SPIKE, true, 1.9444444444, -0.7155555556, 4.6044444444],
    ['a spike, unscreened', SPIKE, false, 1.9444444444, -3.0626143791, 6.951503268],
    ['twenty normal values', NORMAL, false, 0.1416238, -3.01138, 3.294627],
  ])('%s: limits of NHSRplotthedots', (_name, values, isScreened, centre, lower, upper) => {
    const lines = firstLines(xmrChart(values, { isScreened }))
    expect(lines?.centre).toBeCloseTo(centre, 6)
    expect(lines?.lower).toBeCloseTo(lower, 5)
    expect(lines?.upper).toBeCloseTo(upper, 5)
  })
  it('marks the spike, and reads it by direction only while it is the latest point', () => {
    const points = xmrChart(SPIKE, { isScreened: true })
    expect(points.map((point) => point.outside)).toEqual(SPIKE.map((value) => (value === 10 ? 1 : 0)))
    expect(readChart(points, 'HIGHER_IS_BETTER').variation).toBe('COMMON_CAUSE')
    const until = xmrChart(SPIKE.slice(0, 5), { baselinePoints: 4 })
    expect(readChart(until, 'HIGHER_IS_BETTER').variation).toBe('IMPROVEMENT')
    expect(readChart(until, 'LOWER_IS_BETTER').variation).toBe('CONCERN')
    expect(readChart(until, 'NEUTRAL').variation).toBe('NEUTRAL')
  })
  it('frozen limits come from the first points and hold for the rest', () => {
    const start = NORMAL.slice(0, 12)
    const frozen = xmrChart([...start, 50, 60, 70], { baselinePoints: 12 })
    expect(frozen.at(-1)?.lines).toEqual(firstLines(xmrChart(start)))
    expect(frozen.at(-1)).toMatchObject({ outside: 1, isTrial: false })
  })
  it('two in the outer third with a third on their side are marked; points outside the limits do not count as outer', () => {
    const tail = (last: number[]) =>
      xmrChart([...NORMAL, ...last], { baselinePoints: 20 })
        .slice(-3)
        .map((p) => p.twoOfThree)
    expect(tail([2.5, 0.5, 2.9])).toEqual([1, 1, 1])
    expect(tail([2.5, 0.5, 9])).toEqual([0, 0, 0])
    expect(tail([2.5, -0.5, 2.9])).toEqual([0, 0, 0])
  })
  it('a rebase starts new limits and new runs, and needs its reason', () => {
    const values = [...NORMAL, ...NORMAL.map((value) => value + 100)]
    const rebases = [{ fromIndex: 20, date: '2026-03-01', reason: 'new referral pathway' }]
    const points = xmrChart(values, { rebases })
    expect(points[20]).toMatchObject({ segment: 1, signals: [] })
    expect(points[20]?.lines?.centre).toBeCloseTo(100.1416238, 6)
    expect(points[19]?.lines?.centre).toBeCloseTo(0.1416238, 6)
    expect(() => xmrChart(values, { rebases: [{ fromIndex: 20, date: '2026-03-01', reason: ' ' }] })).toThrow(
      RangeError,
    )
  })
  it('limits from fewer than 12 points are trial limits, from one point none', () => {
    expect(xmrChart(NORMAL.slice(0, 11))[0]?.isTrial).toBe(true)
    expect(xmrChart(NORMAL.slice(0, 12))[0]?.isTrial).toBe(false)
    expect(xmrChart([5])[0]).toMatchObject({ value: 5, lines: null, signals: [] })
    expect(() => xmrChart(NORMAL, { baselinePoints: 1 })).toThrow(RangeError)
  })
  it('a month not reported has no lines and changes nothing for the others', () => {
    const withGap = [...NORMAL.slice(0, 5), null, ...NORMAL.slice(5)]
    const points = xmrChart(withGap)
    expect(points[5]).toMatchObject({ value: null, lines: null, signals: [] })
    expect(points.filter((_, index) => index !== 5)).toEqual(xmrChart(NORMAL))
  })
  it('a constant series raises no signal, whatever the rounding of its mean', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 60 }), (value, length) => {
        expect(xmrChart(Array.from({ length }, () => value)).every((point) => point.signals.length === 0)).toBe(true)
      }),
    )
  })
  it('shifting and stretching a series moves the lines alike and keeps every mark; mirroring turns the marks', () => {
    const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(series, (values) => {
        const marks = (points: ControlPoint[]) =>
          points.flatMap((p) => [p.outside, p.trend, p.twoOfThree, p.sevenOnOneSide])
        const plain = xmrChart(values)
        expect(marks(xmrChart(values.map((value) => 4 * value + 32)))).toEqual(marks(plain))
        expect(marks(xmrChart(values.map((value) => -value)))).toEqual(
          marks(plain).map((mark) => (mark === 0 ? 0 : -mark)),
        )
      }),
    )
  })
  it('of 20 000 normal points about 3 in 1000 lie outside the limits', () => {
    let seed = 1
    const uniform = () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    const values = Array.from(
      { length: 20000 },
      () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    )
    const outside = xmrChart(values, { baselinePoints: 5000 }).filter((point) => point.outside !== 0).length
    expect(outside / values.length).toBeGreaterThan(0.0015)
    expect(outside / values.length).toBeLessThan(0.0045)
  })
})

const NUMERATORS = [12, 15, 9, 14, 20, 11, 13, 16, 10, 18, 7, 14, 30]
const DENOMINATORS = [100, 120, 90, 110, 130, 95, 105, 125, 88, 140, 76, 115, 120]
const COUNTS = NUMERATORS.map((numerator, index) => ({ numerator, denominator: DENOMINATORS[index] ?? 0 }))

// Reference values of p, p′, u, t and g: recomputed in NumPy 2.
describe('p- and u-charts', () => {
  it('p limits follow each denominator', () => {
    const points = pChart(COUNTS)
    expect(points[0]?.lines?.centre).toBeCloseTo(0.13366336633663367, 12)
    expect(points[0]?.lines?.lower).toBeCloseTo(0.031576284023261, 12)
    expect(points[0]?.lines?.upper).toBeCloseTo(0.23575044865000633, 12)
    expect(points.at(-1)).toMatchObject({ outside: 1 })
    expect(points.at(-1)?.lines?.upper).toBeCloseTo(0.22685569602483516, 12)
  })
  it('Laney’s p′ multiplies them by the variation between points', () => {
    expect(pChart(COUNTS, { isLaney: true }).at(-1)?.lines?.upper).toBeCloseTo(0.20491689037346766, 12)
  })
  it('u limits', () => {
    expect(uChart(COUNTS)[0]?.lines?.lower).toBeCloseTo(0.02398336373681134, 12)
    expect(uChart(COUNTS)[0]?.lines?.upper).toBeCloseTo(0.243343368936456, 12)
  })
  it('a point without denominator, or above it, has no value', () => {
    const points = pChart([...COUNTS, { numerator: 0, denominator: 0 }, { numerator: 5, denominator: 4 }, null])
    expect(points.slice(-3).map((point) => point.value)).toEqual([null, null, null])
    expect(points.slice(0, 13)).toEqual(pChart(COUNTS))
    expect(uChart([{ numerator: 5, denominator: 4 }])[0]?.value).toBe(1.25)
  })
  it('lines stay within [0, 1] and are never NaN', () => {
    const count = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([denominator, share]) => ({ numerator: Math.round(share * denominator), denominator }))
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 30 }), fc.boolean(), (counts, isLaney) => {
        for (const { lines } of pChart(counts, { isLaney })) {
          expect(lines?.lower).toBeGreaterThanOrEqual(0)
          expect(lines?.upper).toBeLessThanOrEqual(1)
          expect(lines?.lower).toBeLessThanOrEqual(lines?.centre ?? Number.NaN)
          expect(lines?.upper).toBeGreaterThanOrEqual(lines?.centre ?? Number.NaN)
        }
      }),
    )
  })
})

describe('rare events', () => {
  const DAYS = [30, 45, 12, 80, 5, 60, 33, 150, 22, 41, 9, 70]
  it('t lines are XmR lines of t^(1/3.6), turned back; a limit below 0 is 0', () => {
    const lines = firstLines(tChart(DAYS))
    expect(lines?.centre).toBeCloseTo(35.83896874957787, 9)
    expect(lines?.upper).toBeCloseTo(517.5806761058196, 8)
    expect(lines?.lower).toBe(0)
  })
  it('a wait beyond the upper limit is an improvement', () => {
    expect(readChart(tChart([...DAYS, 600], { baselinePoints: 12 }), 'HIGHER_IS_BETTER').variation).toBe('IMPROVEMENT')
  })
  it('two deaths on one day are a wait of nought, not a fault', () => {
    expect(tChart([...DAYS, 0]).at(-1)).toMatchObject({ value: 0, outside: 0 })
    expect(tChart([...DAYS, -3]).at(-1)?.value).toBeNull()
  })
  it('g lines, with runs counted against the geometric median', () => {
    const lines = firstLines(gChart([300, 450, 120, 800, 50, 600, 330]))
    expect(lines?.centre).toBeCloseTo(378.57142857142856, 10)
    expect(lines?.upper).toBeCloseTo(1515.784725025815, 9)
    expect(lines).toMatchObject({ lower: 0, runCentre: 262 })
  })
})

describe('assurance', () => {
  const points = xmrChart(NORMAL)
  it.each([
    [5, 'HIGHER_IS_BETTER', 'CONSISTENTLY_FAIL'],
    [-5, 'HIGHER_IS_BETTER', 'CONSISTENTLY_PASS'],
    [5, 'LOWER_IS_BETTER', 'CONSISTENTLY_PASS'],
    [-5, 'LOWER_IS_BETTER', 'CONSISTENTLY_FAIL'],
    [0, 'HIGHER_IS_BETTER', 'HIT_AND_MISS'],
  ] as const)('target %d, %s: %s', (target, direction, assurance) => {
    expect(readChart(points, direction, target).assurance).toBe(assurance)
  })
  it('is silent without target, points or direction', () => {
    expect(readChart(points, 'HIGHER_IS_BETTER').assurance).toBeNull()
    expect(readChart(points, 'NEUTRAL', 5).assurance).toBeNull()
    expect(readChart([], 'HIGHER_IS_BETTER', 5)).toEqual({ variation: null, assurance: null })
  })
})
