import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { empiricalBayes } from './empirical-bayes.ts'
import { quintiles } from './quintiles.ts'

// Sudden infant deaths and births, 100 counties of North Carolina, 1974–78: Symons, Grimson & Yuan (1983), as distributed
// with PySAL; the expected first five rates are those of PySAL's esda.
const EVENTS = [
  1, 0, 5, 1, 9, 7, 0, 0, 4, 1, 2, 16, 4, 4, 4, 18, 3, 4, 1, 1, 1, 0, 1, 2, 10, 23, 13, 6, 4, 16, 8, 0, 10, 6, 0, 2, 16,
  2, 4, 1, 0, 8, 5, 5, 0, 5, 7, 2, 11, 3, 14, 5, 9, 6, 2, 0, 7, 3, 4, 5, 12, 18, 6, 10, 8, 2, 5, 44, 3, 3, 5, 5, 0, 10,
  3, 11, 1, 0, 4, 1, 2, 38, 1, 4, 15, 7, 0, 4, 4, 0, 13, 8, 29, 31, 5, 8, 4, 15, 12, 5,
]
const BIRTHS = [
  1091, 487, 3188, 508, 1421, 1452, 286, 420, 968, 1612, 1035, 4449, 1671, 1556, 2180, 3608, 1638, 3146, 1323, 484, 751,
  781, 1269, 1399, 11858, 16184, 4672, 1324, 3164, 7970, 4021, 671, 3657, 3609, 770, 1549, 14484, 765, 4139, 1207, 1333,
  5509, 3573, 990, 248, 1946, 4456, 1646, 3702, 4606, 5094, 5754, 7515, 3999, 2110, 521, 2692, 675, 870, 2252, 2992,
  6638, 3776, 4866, 2216, 1143, 2648, 21588, 4099, 1258, 2356, 2574, 415, 3589, 1173, 9014, 533, 797, 3025, 542, 1027,
  20366, 578, 3915, 1570, 1494, 338, 2483, 2756, 284, 5868, 2255, 11158, 7889, 2414, 1782, 1228, 3350, 5526, 2181,
]

describe('empirical Bayes', () => {
  it('smooths the North Carolina counties as esda does', () => {
    const { mean, variance, rates } = empiricalBayes(
      EVENTS.map((events, index) => ({ events, population: BIRTHS[index] ?? 0 })),
    )
    expect(mean).toBeCloseTo(0.0020214448936544207, 15)
    expect(variance).toBeCloseTo(7.692930647014653e-7, 18)
    const esda = [0.0016973, 0.0017054, 0.0017731, 0.0020129, 0.0035349]
    for (const [index, rate] of esda.entries()) expect(rates[index]?.smoothed).toBeCloseTo(rate, 7)
    expect(rates.at(-1)?.smoothed).toBeCloseTo(0.0021443955707693865, 15)
  })
  it('areas no more different than chance all take the mean', () => {
    const events = [0, 1, 2, 5, 3]
    const population = [120, 340, 410, 650, 280]
    const smoothing = empiricalBayes(events.map((x, index) => ({ events: x, population: population[index] ?? 0 })))
    expect(smoothing.variance).toBe(0)
    for (const { smoothed } of smoothing.rates) expect(smoothed).toBeCloseTo(0.006111111111111111, 15)
  })
  it('an area without people takes the mean and leaves the others alone', () => {
    const areas = [
      { events: 2, population: 300 },
      { events: 19, population: 250 },
    ]
    const smoothing = empiricalBayes([...areas, { events: 0, population: 0 }])
    expect(smoothing.rates.slice(0, 2)).toEqual(empiricalBayes(areas).rates)
    expect(smoothing.rates[2]).toEqual({ rate: null, smoothed: smoothing.mean, weight: 0 })
    expect(empiricalBayes([{ events: 0, population: 0 }]).mean).toBeNull()
    expect(() => empiricalBayes([{ events: -1, population: 5 }])).toThrow(RangeError)
  })
  it('every smoothed rate lies between the raw rate and the mean, never NaN', () => {
    const area = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([population, share]) => ({ events: Math.round(share * population), population }))
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 40 }), (areas) => {
        const { mean, rates } = empiricalBayes(areas)
        for (const { rate, smoothed, weight } of rates) {
          const [low, high] = [Math.min(rate ?? 0, mean ?? 0), Math.max(rate ?? 0, mean ?? 0)]
          expect(smoothed).toBeGreaterThanOrEqual(low - 1e-12)
          expect(smoothed).toBeLessThanOrEqual(high + 1e-12)
          expect(weight).toBeGreaterThanOrEqual(0)
          expect(weight).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('quintiles', () => {
  it('splits as NTILE(5): the lower groups take the surplus', () => {
    expect(quintiles([70, 10, 20, 30, 40, 50, 60])).toEqual([5, 1, 1, 2, 2, 3, 4])
  })
  it('areas without a value have none, and fewer than five values nobody', () => {
    expect(quintiles([5, null, 4, 3, 2, 1])).toEqual([5, null, 4, 3, 2, 1])
    expect(quintiles([4, null, 3, 2, 1])).toEqual([null, null, null, null, null])
  })
  it('groups differ by one area at most and never contradict the order of values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 60 }), (values) => {
        const groups = quintiles(values)
        const sizes = [1, 2, 3, 4, 5].map((group) => groups.filter((other) => other === group).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        values.forEach((value, i) => {
          values.forEach((other, j) => {
            if (value < other) expect(groups[i]).toBeLessThanOrEqual(groups[j] ?? 0)
          })
        })
      }),
    )
  })
})
