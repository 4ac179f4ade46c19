import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byar } from '../intervals/byar.ts'
import { dobson } from './dobson.ts'
import { indirectRatio } from './indirect-ratio.ts'

const bands = [
  { events: 2, population: 1000, weight: 5000 },
  { events: 5, population: 1200, weight: 5500 },
  { events: 9, population: 900, weight: 6000 },
  { events: 20, population: 400, weight: 2500 },
]

describe('directly standardised rate', () => {
  it('four bands, worked in NumPy: 1146.93 (800.95–1590.74) per 100 000', () => {
    const rate = dobson(bands, { multiplier: 100_000 })
    expect(rate.value).toBeCloseTo(1146.9298245614036, 8)
    expect(rate.lower).toBeCloseTo(800.9521550321749, 8)
    expect(rate.upper).toBeCloseTo(1590.7439906706484, 8)
  })
  it('with one band it is the crude rate with Byar’s limits, whatever the weight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 3000 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 9999 }),
        (x, n, weight) => {
          const [standardised, crude] = [dobson([{ events: x, population: n, weight }]), byar(x, n)]
          expect((standardised.lower ?? 0) / (crude.lower ?? 1)).toBeCloseTo(1, 10)
          expect((standardised.upper ?? 0) / (crude.upper ?? 1)).toBeCloseTo(1, 10)
        },
      ),
    )
  })
  it('is withheld below 10 events and where a band has nobody', () => {
    const few = bands.map((band) => ({ ...band, events: 2 }))
    expect(dobson(few)).toMatchObject({ value: null, lower: null, upper: null, reason: 'TOO_FEW' })
    expect(dobson([...bands, { events: 0, population: 0, weight: 1 }]).reason).toBe('ZERO_DENOMINATOR')
    expect(dobson([]).reason).toBe('ZERO_DENOMINATOR')
    expect(dobson([{ events: 11, population: 20, weight: -1 }]).reason).toBe('NEGATIVE_COUNT')
  })
})

describe('indirectly standardised ratio', () => {
  const reference = { referenceEvents: 100, referencePopulation: 10_000 }
  it('is observed over expected with the interval of the observed', () => {
    const ratio = indirectRatio(
      [
        { events: 8, population: 500, ...reference },
        { events: 7, population: 700, ...reference },
      ],
      { multiplier: 100 },
    )
    expect(ratio).toMatchObject({ method: 'byar', reason: null })
    expect(ratio.value).toBeCloseTo((15 / 12) * 100, 10)
    expect(ratio.lower).toBeCloseTo(byar(15, 12, { multiplier: 100 }).lower ?? Number.NaN, 10)
  })
  it('uses exact limits below 10 events and gives none when nothing is expected', () => {
    expect(indirectRatio([{ events: 3, population: 500, ...reference }]).method).toBe('exact')
    expect(indirectRatio([{ events: 3, population: 0, ...reference }]).reason).toBe('ZERO_DENOMINATOR')
    const empty = { referenceEvents: 1, referencePopulation: 0 }
    expect(indirectRatio([{ events: 3, population: 9, ...empty }]).reason).toBe('ZERO_DENOMINATOR')
  })
})
