import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndicatorDefinition } from '../figures/indicator-definition.ts'
import { dispersionOf } from './dispersion.ts'
import { weighShift } from './weigh-shift.ts'

const coverage: IndicatorDefinition = {
  kind: 'PROPORTION',
  multiplier: 100,
  direction: 'HIGHER_IS_BETTER',
  denominatorType: 'PROJECTED',
  intervalMethod: 'wilson_or_byar',
}
const share: IndicatorDefinition = { ...coverage, denominatorType: 'COUNTED', intervalMethod: 'wilson' }

const month = (numerator: number, denominator = 100) => ({ numerator, denominator })
/** Two years that swing by 1 round 80 of 100. */
const steady = Array.from({ length: 24 }, (_, place) => month(80 + (place % 3) - 1))

describe('a shift of the newest points', () => {
  it('is found with its first month, its size and the sums on both sides', () => {
    const shift = weighShift(share, [...steady, month(55), month(52), month(57)])
    expect(shift.fromIndex).toBe(24)
    expect(shift.before).toEqual({ numerator: 1920, denominator: 2400 })
    expect(shift.since).toEqual({ numerator: 164, denominator: 300 })
    expect(shift.change?.value).toBeCloseTo(100 * (164 / 300 - 0.8), 10)
    expect(shift.pValue).toBeLessThan(1e-12)
  })

  it('is none where the months only vary as counts do', () => {
    expect(weighShift(share, steady).pValue).toBe(1)
    expect(weighShift(coverage, [...steady, month(90)]).pValue).toBeGreaterThan(0.5)
  })

  it('is weighed against how the series always varied', () => {
    const restless = Array.from({ length: 24 }, (_, place) => month(place % 2 === 0 ? 65 : 95))
    const quiet = weighShift(share, [...steady, month(65)])
    const loud = weighShift(share, [...restless, month(65)])
    expect(loud.dispersion).toBeGreaterThan(3)
    expect(quiet.pValue).toBeLessThan(0.01)
    expect(loud.pValue).toBeGreaterThan(0.5)
    expect(loud.change?.pValue).toBeGreaterThan(quiet.change?.pValue ?? 1)
    const [lower, upper] = [loud.change?.lower ?? 0, loud.change?.upper ?? 0]
    expect(lower).toBeLessThan(0)
    expect(upper).toBeGreaterThan(0)
  })

  it('passes over months without a report and never looks at a series whose newest month is missing', () => {
    const gap = weighShift(share, [...steady, null, month(55), null, month(52)])
    expect(gap.fromIndex).toBe(25)
    expect(weighShift(share, [...steady, null])).toMatchObject({ reason: 'LATEST_MISSING', pValue: null })
    expect(weighShift(share, [...steady, month(0, 0)]).reason).toBe('LATEST_MISSING')
  })

  it('needs twelve months before it', () => {
    expect(weighShift(share, steady.slice(0, 12)).reason).toBe('TOO_FEW_POINTS')
    expect(weighShift(share, steady.slice(0, 13)).reason).toBeNull()
    expect(weighShift({ ...share, kind: 'MEAN' }, steady).reason).toBe('NOT_FROM_COUNTS')
  })

  it('where nothing ever counted there is none, and the first events are', () => {
    const none = Array.from({ length: 30 }, () => month(0, 40))
    expect(weighShift({ ...share, kind: 'RATE', denominatorType: 'EVENTS' }, none).pValue).toBe(1)
    const rate = weighShift({ ...share, kind: 'RATE', denominatorType: 'EVENTS' }, [...none, month(4, 40)])
    expect(rate.pValue).toBeLessThan(0.001)
    expect(rate.change?.value).toBeNull()
    expect(rate.change?.lower).toBeGreaterThan(1)
  })

  it('leaves no count out: before and since add up to the whole series', () => {
    const points = fc.array(fc.integer({ min: 60, max: 95 }), { minLength: 14, maxLength: 40 })
    fc.assert(
      fc.property(points, (numerators) => {
        const shift = weighShift(
          share,
          numerators.map((count) => month(count)),
        )
        const total = (shift.before?.numerator ?? 0) + (shift.since?.numerator ?? 0)
        expect(total).toBe(numerators.reduce((sum, count) => sum + count, 0))
        expect(shift.pValue).toBeGreaterThanOrEqual(0)
        expect(shift.pValue).toBeLessThanOrEqual(1)
        expect(shift.fromIndex).toBeGreaterThanOrEqual(Math.max(12, numerators.length - 12))
      }),
    )
  })
})

describe('dispersion', () => {
  it('is Pearson’s, as of a quasi-likelihood', () => {
    const counts = [12, 30, 21, 45, 18, 27].map((count) => month(count))
    const mean = 153 / 600
    const byHand = Math.sqrt(
      counts.reduce((sum, { numerator }) => sum + (numerator - 100 * mean) ** 2 / (100 * mean * (1 - mean)), 0) / 5,
    )
    expect(dispersionOf(counts, month(153, 600), true)).toBeCloseTo(byHand, 12)
  })
  it('never narrows', () => {
    expect(dispersionOf([month(10), month(10), month(10)], month(30, 300), false)).toBe(1)
    expect(dispersionOf([month(0), month(0)], month(0, 200), true)).toBe(1)
  })
})
