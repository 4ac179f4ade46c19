import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeIndicator } from './compute-indicator.ts'
import type { IndicatorDefinition } from './indicator-definition.ts'
import { judgeAgainstTarget } from './judge-against-target.ts'
import { runningTarget } from './running-target.ts'
import { storedFigure } from './stored-figure.ts'
import { suppressedFigure } from './suppressed-figure.ts'

const coverage: IndicatorDefinition = {
  kind: 'PROPORTION',
  multiplier: 100,
  direction: 'HIGHER_IS_BETTER',
  denominatorType: 'PROJECTED',
  intervalMethod: 'wilson_or_byar',
}
const anaemia: IndicatorDefinition = {
  ...coverage,
  direction: 'LOWER_IS_BETTER',
  denominatorType: 'COUNTED',
  intervalMethod: 'wilson',
}
const maternalDeaths: IndicatorDefinition = {
  kind: 'RATIO',
  multiplier: 100_000,
  direction: 'LOWER_IS_BETTER',
  denominatorType: 'EVENTS',
  intervalMethod: 'byar_exact',
}

// A health centre's recapitulation, February 2026: numerator, denominator, per cent as printed there.
const PRINTED = [
  ['anaemia', 14, 300, 4.67],
  ['iron tablets received', 217, 999, 21.72],
  ['iron tablets consumed', 53, 999, 5.31],
  ['iron tablets consumed, earlier denominator', 53, 901, 5.88],
  ['chronic energy deficiency', 58, 433, 13.39],
  ['K1 murni', 289, 999, 28.93],
  ['ultrasound, first trimester', 201, 999, 20.12],
  ['ultrasound, third trimester', 85, 999, 8.51],
  ['K6', 28, 901, 3.11],
  ['ANC 12T', 27, 901, 3.0],
  ['completeness', 390, 391, 99.74],
  ['anaemia, regency', 654, 15075, 4.34],
] as const

describe('value', () => {
  it.each(PRINTED)('%s is as printed', (_name, numerator, denominator, printed) => {
    expect(computeIndicator(coverage, { numerator, denominator }).value).toBeCloseTo(printed, 2)
  })
  it('carries counts, multiplier and method with the value', () => {
    expect(computeIndicator(coverage, { numerator: 28, denominator: 901 })).toMatchObject({
      numerator: 28,
      denominator: 901,
      multiplier: 100,
      method: 'wilson',
      confidence: 0.95,
      availability: 'AVAILABLE',
      reason: null,
      flags: [],
    })
  })
  it('uses exact Poisson below 10 events and Byar from 10 up', () => {
    expect(computeIndicator(maternalDeaths, { numerator: 9, denominator: 15798 }).method).toBe('exact')
    expect(computeIndicator(maternalDeaths, { numerator: 10, denominator: 15798 }).method).toBe('byar')
  })
  it('a mean with its sum of squares has a t interval, without it none', () => {
    const mean: IndicatorDefinition = { ...coverage, kind: 'MEAN', multiplier: 1 }
    const counts = { numerator: 36, denominator: 3 }
    expect(computeIndicator(mean, { ...counts, sumOfSquares: 440 })).toMatchObject({ value: 12, method: 'student' })
    expect(computeIndicator(mean, counts)).toMatchObject({ value: 12, lower: null, method: null, reason: null })
  })
  it('accepts a fractional projected target', () => {
    expect(computeIndicator(coverage, { numerator: 27, denominator: 59.4 }).value).toBeCloseTo(45.4545, 4)
  })
})

describe('no data, zero, suppressed and not applicable never mix', () => {
  it('zero is a value with an interval', () => {
    const figure = computeIndicator(maternalDeaths, { numerator: 0, denominator: 717 })
    expect(figure).toMatchObject({ value: 0, lower: 0, method: 'exact', availability: 'AVAILABLE', reason: null })
    expect(figure.upper).toBeCloseTo(514.488, 3)
  })
  it.each([
    [null, 12, 'NUMERATOR_NOT_REPORTED'],
    [3, null, 'DENOMINATOR_NOT_REPORTED'],
    [null, null, 'BOTH_NOT_REPORTED'],
    [null, 0, 'NUMERATOR_NOT_REPORTED'],
  ] as const)('%s over %s is not reported', (numerator, denominator, reason) => {
    const figure = computeIndicator(coverage, { numerator, denominator })
    expect(figure).toMatchObject({ value: null, availability: 'NOT_REPORTED', reason })
  })
  it('a zero denominator is not applicable, and flagged when something was counted', () => {
    const figure = computeIndicator(coverage, { numerator: 0, denominator: 0 })
    expect(figure).toMatchObject({ value: null, availability: 'NOT_APPLICABLE', reason: 'ZERO_DENOMINATOR', flags: [] })
    expect(computeIndicator(coverage, { numerator: 2, denominator: 0 }).flags).toEqual([
      'NUMERATOR_WITHOUT_DENOMINATOR',
    ])
  })
  it('a negative increment keeps its counts and gets no value', () => {
    const figure = computeIndicator(coverage, { numerator: -3, denominator: 60 })
    expect(figure).toMatchObject({ value: null, numerator: -3, reason: 'NEGATIVE', flags: ['NEGATIVE_COUNT'] })
  })
  it('a suppressed figure shows nothing of its numerator', () => {
    const figure = suppressedFigure(maternalDeaths, 717)
    expect(figure).toMatchObject({ value: null, numerator: null, lower: null, upper: null, availability: 'SUPPRESSED' })
  })
  it('a stored value is passed through and a missing one is not reported', () => {
    const median: IndicatorDefinition = { ...coverage, kind: 'MEDIAN', multiplier: 1 }
    expect(computeIndicator(median, { numerator: 5, denominator: 2 }).reason).toBe('NOT_FROM_COUNTS')
    expect(storedFigure(median, { value: 0, denominator: 14 })).toMatchObject({ value: 0, availability: 'AVAILABLE' })
    expect(storedFigure(median, { value: null, lower: 1 })).toMatchObject({ lower: null, availability: 'NOT_REPORTED' })
  })
})

describe('a coverage above 100 %', () => {
  it('is flagged and not clamped where the denominator is a projection', () => {
    const figure = computeIndicator(coverage, { numerator: 66, denominator: 59.4 })
    expect(figure).toMatchObject({ method: 'byar', reason: null, flags: ['NUMERATOR_ABOVE_DENOMINATOR'] })
    expect(figure.value).toBeCloseTo(111.111, 3)
    expect(figure.upper).toBeGreaterThan(100)
  })
  it('names an error where people were counted', () => {
    const figure = computeIndicator(anaemia, { numerator: 31, denominator: 30 })
    expect(figure).toMatchObject({ availability: 'AVAILABLE', reason: 'NUMERATOR_ABOVE_DENOMINATOR' })
  })
  it('limits stay finite and ordered for any counts', () => {
    const counts = fc.record({ numerator: fc.nat(3000), denominator: fc.double({ min: 0.01, max: 1e5, noNaN: true }) })
    fc.assert(
      fc.property(fc.constantFrom(coverage, anaemia, maternalDeaths), counts, (definition, c) => {
        const { value, lower, upper, flags } = computeIndicator(definition, c)
        expect([value, lower, upper].every(Number.isFinite)).toBe(true)
        expect(lower).toBeLessThanOrEqual(value ?? Number.NaN)
        expect(upper).toBeGreaterThanOrEqual(value ?? Number.NaN)
        const isAbove = definition.kind === 'PROPORTION' && c.numerator > c.denominator
        expect(flags.includes('NUMERATOR_ABOVE_DENOMINATOR')).toBe(isAbove)
      }),
    )
  })
})

describe('against a target', () => {
  const k6 = (numerator: number, denominator: number) => computeIndicator(coverage, { numerator, denominator })
  it('three answers by interval, the plain comparison beside', () => {
    expect(judgeAgainstTarget(k6(880, 1000), 82, 'HIGHER_IS_BETTER')).toEqual({ status: 'MET', plain: 'ABOVE' })
    expect(judgeAgainstTarget(k6(700, 1000), 82, 'HIGHER_IS_BETTER')).toEqual({ status: 'MISSED', plain: 'BELOW' })
    const small = judgeAgainstTarget(k6(9, 10), 82, 'HIGHER_IS_BETTER')
    expect(small).toEqual({ status: 'NOT_DISTINGUISHABLE', plain: 'ABOVE' })
  })
  it('turns round where lower is better', () => {
    const low = computeIndicator(anaemia, { numerator: 14, denominator: 300 })
    expect(judgeAgainstTarget(low, 25, 'LOWER_IS_BETTER')).toEqual({ status: 'MET', plain: 'BELOW' })
    expect(judgeAgainstTarget(low, 1, 'LOWER_IS_BETTER').status).toBe('MISSED')
  })
  it('one maternal death in 717 births is not distinguishable from 122 per 100 000', () => {
    const figure = computeIndicator(maternalDeaths, { numerator: 1, denominator: 717 })
    expect(judgeAgainstTarget(figure, 122, 'LOWER_IS_BETTER').status).toBe('NOT_DISTINGUISHABLE')
  })
  it('a limit that touches the target: MET on the good side, not yet MISSED on the other', () => {
    const touching = storedFigure(coverage, { value: 85, lower: 82, upper: 88 })
    expect(judgeAgainstTarget(touching, 82, 'HIGHER_IS_BETTER').status).toBe('MET')
    expect(judgeAgainstTarget(touching, 88, 'HIGHER_IS_BETTER').status).toBe('NOT_DISTINGUISHABLE')
    expect(judgeAgainstTarget(touching, 88, 'LOWER_IS_BETTER').status).toBe('MET')
    expect(judgeAgainstTarget(touching, 82, 'LOWER_IS_BETTER').status).toBe('NOT_DISTINGUISHABLE')
  })
  it('a target of 100 % is met by reaching it, and missed by one left out', () => {
    expect(judgeAgainstTarget(k6(60, 60), 100, 'HIGHER_IS_BETTER')).toEqual({ status: 'MET', plain: 'EQUAL' })
    expect(judgeAgainstTarget(k6(59, 60), 100, 'HIGHER_IS_BETTER').status).toBe('MISSED')
  })
  it('no target, no value and no direction are three different silences', () => {
    const empty = k6(0, 0)
    expect(judgeAgainstTarget(k6(5, 10), null, 'HIGHER_IS_BETTER')).toEqual({ status: 'NO_TARGET', plain: null })
    expect(judgeAgainstTarget(empty, 82, 'HIGHER_IS_BETTER')).toEqual({ status: 'NOT_JUDGED', plain: null })
    expect(judgeAgainstTarget(k6(5, 10), 50, 'NEUTRAL')).toEqual({ status: 'NOT_JUDGED', plain: 'EQUAL' })
  })
  it('higher and lower never agree on a strict answer', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.integer({ min: 200, max: 400 }),
        fc.double({ min: 1, max: 99, noNaN: true }),
        (x, n, t) => {
          const statuses = [
            judgeAgainstTarget(k6(x, n), t, 'HIGHER_IS_BETTER').status,
            judgeAgainstTarget(k6(x, n), t, 'LOWER_IS_BETTER').status,
          ]
          expect([
            ['MET', 'MISSED'],
            ['MISSED', 'MET'],
            ['NOT_DISTINGUISHABLE', 'NOT_DISTINGUISHABLE'],
          ]).toContainEqual(statuses)
        },
      ),
    )
  })
})

describe('running target', () => {
  it('is the annual target times month over twelve', () => {
    expect(runningTarget(90, 6)).toBe(45)
    expect(runningTarget(82, 2)).toBeCloseTo(13.666667, 6)
    expect(runningTarget(95, 12)).toBe(95)
  })
  it('throws on a month that is none', () => {
    expect(() => runningTarget(90, 0)).toThrow(RangeError)
    expect(() => runningTarget(90, 13)).toThrow(RangeError)
  })
})
