import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyPws, neededPerMonth, type PwsCoverage } from './classify-pws.ts'
import { readPwsCounts } from './read-pws-counts.ts'
import { apportionTarget, targetPopulations } from './target-populations.ts'

const coverage = (
  annualTarget: number,
  month: number,
  cumulative: number,
  thisMonth: number,
  lastMonth: number | null,
) => ({ annualTarget, month, cumulative, thisMonth, lastMonth }) satisfies PwsCoverage

describe('status', () => {
  // The matrix of the PWS-KIA guideline (Depkes 2009) with hand-computed running targets and needs; the last row is
  // K6 of a health centre in February 2026, 28 of 901.
  it.each([
    [90, 6, 55, 9, 7, 45, 'NAIK', 'BAIK', 5.833333],
    [90, 6, 55, 7, 9, 45, 'TURUN', 'KURANG', 5.833333],
    [90, 6, 55, 7.5, 7.5, 45, 'TETAP', 'BAIK', 5.833333],
    [90, 6, 40, 9, 7, 45, 'NAIK', 'CUKUP', 8.333333],
    [90, 6, 40, 5, 7, 45, 'TURUN', 'JELEK', 8.333333],
    [90, 6, 40, 7, 7, 45, 'TETAP', 'JELEK', 8.333333],
    [90, 6, 45, 8, 7, 45, 'NAIK', 'BAIK', 7.5],
    [95, 12, 95, 10, 9, 95, 'NAIK', 'BAIK', null],
    [95, 1, 7.9, 7.9, 0, 7.916667, 'NAIK', 'CUKUP', 7.918182],
    [100, 3, 25, 8, 8, 25, 'TETAP', 'BAIK', 8.333333],
    [82, 2, 3.11, 1.6, 1.51, 13.666667, 'NAIK', 'CUKUP', 7.889],
  ] as const)(
    'target %d, month %d, cumulative %d, this month %d, last %d',
    (annual, month, cum, now, last, running, trend, status, needed) => {
      const reading = classifyPws(coverage(annual, month, cum, now, last))
      expect(reading.runningTarget).toBeCloseTo(running, 6)
      expect(reading).toMatchObject({ trend, status, isByTargetAlone: false, reason: null })
      if (needed === null) expect(reading.neededPerMonth).toBeNull()
      else expect(reading.neededPerMonth).toBeCloseTo(needed, 6)
    },
  )
  it('without a month before goes by the target alone, and is marked', () => {
    expect(classifyPws(coverage(90, 6, 45, 8, null))).toMatchObject({
      status: 'BAIK',
      trend: null,
      arrow: null,
      isByTargetAlone: true,
    })
    expect(classifyPws(coverage(90, 6, 44.9, 8, null))).toMatchObject({ status: 'JELEK', isByTargetAlone: true })
  })
  it('below the target and unchanged is what a regency decides, Jelek unless it does', () => {
    expect(classifyPws(coverage(90, 6, 40, 7, 7), { belowAndUnchanged: 'CUKUP' }).status).toBe('CUKUP')
    expect(classifyPws(coverage(90, 6, 40, 6, 7), { belowAndUnchanged: 'CUKUP' }).status).toBe('JELEK')
    expect(classifyPws(coverage(90, 6, 40, 7, null), { belowAndUnchanged: 'CUKUP' }).status).toBe('JELEK')
  })
  it('what is not reported has no status, and zero reported has one', () => {
    const row = coverage(90, 6, 55, 9, 7)
    for (const missing of [{ cumulative: null }, { thisMonth: null }])
      expect(classifyPws({ ...row, ...missing })).toEqual({
        runningTarget: 45,
        isOnTarget: null,
        trend: null,
        arrow: null,
        status: null,
        isByTargetAlone: false,
        neededPerMonth: null,
        isBeyondReach: false,
        reason: 'NOT_REPORTED',
      })
    expect(classifyPws(coverage(90, 1, 0, 0, null)).status).toBe('JELEK')
  })
  it('without a target has a trend and no status, and says why', () => {
    const row = { ...coverage(90, 6, 55, 9, 7), annualTarget: null }
    expect(classifyPws(row)).toEqual({
      runningTarget: null,
      isOnTarget: null,
      trend: 'NAIK',
      arrow: '↑',
      status: null,
      isByTargetAlone: false,
      neededPerMonth: null,
      isBeyondReach: false,
      reason: 'NO_TARGET',
    })
    expect(classifyPws({ ...row, thisMonth: null }).reason).toBe('NOT_REPORTED')
  })
  it('arrows are up, level and down', () => {
    expect([9, 7, 5].map((thisMonth) => classifyPws(coverage(90, 6, 55, thisMonth, 7)).arrow)).toEqual(['↑', '–', '↓'])
  })
  it('a month outside the year throws', () => {
    for (const month of [0, 13, 1.5]) expect(() => classifyPws(coverage(90, month, 5, 5, 5))).toThrow(RangeError)
  })
  it('more coverage never makes the status worse, a fall against last month never better', () => {
    const onTarget = { BAIK: 1, KURANG: 1, CUKUP: 0, JELEK: 0 }
    const share = fc.integer({ min: 0, max: 1200 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), share, share, share, share, (month, cumulative, more, now, last) => {
        const status = (cum: number, thisMonth: number) =>
          classifyPws(coverage(90, month, cum, thisMonth, last)).status ?? 'JELEK'
        expect(onTarget[status(cumulative + more, now)]).toBeGreaterThanOrEqual(onTarget[status(cumulative, now)])
        const rank = { BAIK: 1, KURANG: 0, CUKUP: 1, JELEK: 0 }
        expect(rank[status(cumulative, now + more)]).toBeGreaterThanOrEqual(rank[status(cumulative, now)])
      }),
    )
  })
})

describe('needed per month', () => {
  it('is never below zero, and what is left divided by the months left', () => {
    const share = fc.double({ min: 0, max: 150, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 11 }), (annual, cumulative, month) => {
        const needed = neededPerMonth(annual, cumulative, month) ?? -1
        expect(needed).toBeGreaterThanOrEqual(0)
        expect(needed * (12 - month)).toBeCloseTo(Math.max(0, annual - cumulative), 9)
      }),
    )
    expect(neededPerMonth(90, 95, 6)).toBe(0)
  })
  it('is beyond reach above a twelfth of all who are expected', () => {
    expect(classifyPws(coverage(100, 3, 25, 8, 8)).isBeyondReach).toBe(false)
    expect(classifyPws(coverage(100, 3, 24.9, 8, 8)).isBeyondReach).toBe(true)
    expect(classifyPws(coverage(95, 12, 10, 8, 8)).isBeyondReach).toBe(false)
  })
})

describe('row from counts', () => {
  const row = { annualTarget: 82, month: 10, targetPopulation: 515, cumulative: 340, thisMonth: 40, lastMonth: 38 }
  it('has coverages of the target population, status and the people needed a month', () => {
    const reading = readPwsCounts(row)
    expect(reading).toMatchObject({ status: 'CUKUP', trend: 'NAIK', neededPeople: 42 })
    expect(reading.cumulativePct).toBeCloseTo(66.02, 2)
    expect(reading.neededPerMonth).toBeCloseTo(7.99, 2)
  })
  it('a coverage equal to the running target is on target, however it divides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (annual, month, k) => {
          const counts = { annualTarget: annual, month, targetPopulation: 1200 * k, thisMonth: 0, lastMonth: 0 }
          const onTarget = (cumulative: number) => readPwsCounts({ ...counts, cumulative }).isOnTarget
          expect([onTarget(annual * month * k), onTarget(annual * month * k - 1)]).toEqual([true, false])
        },
      ),
    )
  })
  it('passes 100 % unclamped', () => {
    expect(readPwsCounts({ ...row, cumulative: 600 })).toMatchObject({ status: 'BAIK', neededPeople: 0 })
    expect(readPwsCounts({ ...row, cumulative: 600 }).cumulativePct).toBeGreaterThan(116)
  })
  it('in January compares shares of each year’s own target population', () => {
    const january = { ...row, month: 1, cumulative: 40, thisMonth: 40, lastMonth: 40 }
    expect(readPwsCounts(january).trend).toBe('TETAP')
    expect(readPwsCounts({ ...january, lastTargetPopulation: 600 }).trend).toBe('NAIK')
  })
  it('without a target population or a report has no status and says why', () => {
    expect(readPwsCounts({ ...row, targetPopulation: 0.8, cumulative: 1 }).cumulativePct).toBe(125)
    expect(readPwsCounts({ ...row, targetPopulation: 0 }).cumulativePct).toBeNull()
    expect(readPwsCounts({ ...row, targetPopulation: 0 })).toMatchObject({
      status: null,
      reason: 'NO_TARGET_POPULATION',
    })
    expect(readPwsCounts({ ...row, targetPopulation: 0, thisMonth: null }).reason).toBe('NOT_REPORTED')
    expect(readPwsCounts({ ...row, thisMonth: null })).toMatchObject({
      status: null,
      reason: 'NOT_REPORTED',
      neededPeople: null,
    })
  })
})

describe('target populations', () => {
  // PWS-KIA's example village, and live births of Banjarnegara as projected for 2015 (15 798).
  it.each([
    [2_000, 0.027, 59.4, 56.7, 54, 11.88, 8.1],
    [901_826, 0.017518, 17_378.0067, 16_588.0973, 15_798.1879, 3_475.6013, 2_369.7282],
  ])('of %d people at %d births each', (population, rate, pregnant, delivering, newborns, obstetric, neonatal) => {
    const targets = targetPopulations(population, rate)
    expect(targets.pregnant).toBeCloseTo(pregnant, 4)
    expect(targets.delivering).toBeCloseTo(delivering, 4)
    expect(targets.newborns).toBeCloseTo(newborns, 4)
    expect(targets.obstetricComplications).toBeCloseTo(obstetric, 4)
    expect(targets.neonatalComplications).toBeCloseTo(neonatal, 4)
  })
  // Lubuklinggau publishes 4 705 pregnant women and 941 expected complications.
  it('expects complications in a fifth of the pregnant women', () => {
    expect(Math.round(targetPopulations(4705 / 1.1, 1).obstetricComplications)).toBe(941)
  })
  it('refuses a birth rate per thousand', () => {
    expect(() => targetPopulations(2_000, 27)).toThrow(RangeError)
    expect(() => targetPopulations(-1, 0.02)).toThrow(RangeError)
    expect(() => targetPopulations(100, 1.5)).toThrow(RangeError)
    expect([targetPopulations(0, 0.02).pregnant, targetPopulations(0.5, 0).pregnant]).toEqual([0, 0])
  })
  it('parts over villages are whole, sum to the total and lie within one of their quota', () => {
    expect(apportionTarget(10, [1, 1, 1])).toEqual([4, 3, 3])
    // Quotas 1.03 and 1.97, 5.2, 2.2 and 0.6: the rest goes to the largest remainder, not to the first or the largest.
    expect(apportionTarget(3, [1, 1.9])).toEqual([1, 2])
    expect(apportionTarget(8, [52, 22, 6])).toEqual([5, 2, 1])
    expect(apportionTarget(1, [0.2, 0.3])).toEqual([0, 1])
    expect(apportionTarget(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0])
    expect(() => apportionTarget(1, [2, -1])).toThrow(RangeError)
    expect(() => apportionTarget(1, [0])).toThrow(RangeError)
    const weights = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.nat(20_000), weights, (total, some) => {
        fc.pre(some.some((weight) => weight > 0))
        const parts = apportionTarget(total, some)
        const sum = some.reduce((all, weight) => all + weight, 0)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (some[index] ?? 0)) / sum)).toBeLessThan(1)
      }),
    )
  })
  it('refuses a total that cannot be parted', () => {
    for (const [total, weights] of [
      [1.5, [1]],
      [-1, [1]],
      [3, [0, 0]],
      [3, []],
      [3, [1, -1]],
    ] as [number, number[]][])
      expect(() => apportionTarget(total, weights)).toThrow(RangeError)
    expect(apportionTarget(0, [0, 0])).toEqual([0, 0])
  })
})
