import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialTail, poissonBetween } from './count-tails.ts'
import { generalisedBinomial, upperTails } from './generalised-binomial.ts'
import { k } from './k.ts'
import { m4 } from './m4.ts'
import { omega } from './omega.ts'
import { similarityZ } from './similarity-z.ts'
import { sourceProfile } from './source-profile.ts'
import { weightedOmega } from './weighted-omega.ts'

const chances = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('tails of counts, against SciPy 1.17', () => {
  test.each([
    [6, 20, 0.3, 0.5836291705525192],
    [14, 18, 0.34, 0.00018443979537886854],
    [0, 5, 0.2, 1],
    [6, 5, 0.2, 0],
  ])('P(Bin >= %d of %d, %d)', (m, n, p, reference) => expect(binomialTail(m, n, p)).toBeCloseTo(reference, 13))

  test('P(5 <= Poisson(2.5) <= 12)', () => expect(poissonBetween(5, 12, 2.5)).toBeCloseTo(0.10881959688737508, 13))
})

describe('pair statistics worked by hand', () => {
  test('omega and GBT of chances .2, .5 and .7 with two matches', () => {
    const chances = Float64Array.from([0.2, 0.5, 0.7])
    expect(omega(chances, 2)).toMatchObject({ expected: 1.4, z: expect.closeTo(0.6 / Math.sqrt(0.62), 12) })
    expect(generalisedBinomial(chances, 2)).toBeCloseTo(0.45, 12)
  })

  test('M4 of one right and one wrong match on two items: the cells (0, 2) and (1, 1)', () => {
    const pair = { same: Float64Array.from([0.5, 0.5]), bothRight: Float64Array.from([0.3, 0.4]) }
    expect(m4(pair, 1, 1)).toBeCloseTo(0.13, 12)
  })

  test('K of a copier with both wrong answers of his source, one more pupil with two wrong: 25/36', () => {
    const rows = [
      [2, 2, 1, 1],
      [2, 2, 1, 1],
      [2, 3, 1, 1],
      [1, 1, 1, 1],
    ]
    const right = Uint8Array.from({ length: 16 }, (_, place) => (place % 4 === 1 ? 1 : 0))
    const table = {
      pupilCount: 4,
      itemCount: 4,
      optionCount: 3,
      choices: Uint8Array.from(rows.flat()),
      offered: new Uint8Array(4).fill(3),
      right,
    }
    expect(k(table, sourceProfile(table, 0), 1)).toBeCloseTo(25 / 36, 12)
    expect(k(table, sourceProfile(table, 3), 1)).toBeNull()
  })
})

describe('pair statistics', () => {
  test('GBT equals the binomial when every item has the same chance', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (n, s) => {
        const tails = upperTails(new Float64Array(n).fill(s))
        for (let m = 0; m <= n; m++) expect(tails[m]).toBeCloseTo(binomialTail(m, n, s), 12)
      }),
    ))

  test('GBT and M4 do not depend on the order of the items', () =>
    fc.assert(
      fc.property(chances, (same) => {
        const bothRight = Float64Array.from(same, (s) => 0.6 * s)
        const forward = { same: Float64Array.from(same), bothRight }
        const back = { same: forward.same.toReversed(), bothRight: bothRight.toReversed() }
        const matches = same.length >> 1
        expect(generalisedBinomial(back.same, matches)).toBeCloseTo(generalisedBinomial(forward.same, matches), 12)
        expect(m4(back, matches, 0)).toBeCloseTo(m4(forward, matches, 0), 10)
      }),
    ))

  test('M4 is one for no match, and never above it', () =>
    fc.assert(
      fc.property(chances, fc.nat(40), fc.nat(40), (same, x, y) => {
        const pair = { same: Float64Array.from(same), bothRight: Float64Array.from(same, (s) => s / 2) }
        expect(m4(pair, 0, 0)).toBeCloseTo(1, 10)
        const right = Math.min(x, same.length)
        expect(m4(pair, right, Math.min(y, same.length - right))).toBeLessThanOrEqual(1)
      }),
    ))

  test('more matches give a smaller p', () =>
    fc.assert(
      fc.property(chances, (same) => {
        const chance = Float64Array.from(same)
        expect(omega(chance, same.length).p).toBeLessThan(omega(chance, same.length - 1).p)
        expect(generalisedBinomial(chance, same.length)).toBeLessThan(generalisedBinomial(chance, same.length - 1))
        expect(similarityZ(chance, same.length, 0.5).z).toBeLessThan(similarityZ(chance, same.length).z)
      }),
    ))

  test('no item gives no signal', () => {
    const none = new Float64Array(0)
    expect(omega(none, 0)).toEqual({ expected: 0, sd: 0, z: 0, p: 1 })
    expect(generalisedBinomial(none, 0)).toBe(1)
    expect(m4({ same: none, bothRight: none }, 0, 0)).toBe(1)
    expect(weightedOmega(none, new Uint8Array(0))).toEqual({ z: 0, p: 1 })
  })
})
