import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from './apportion.ts'

describe('apportion', () => {
  it('gives the seats of a worked example', () => {
    expect(apportion(10, [416, 338, 246])).toEqual([4, 3, 3])
    expect(apportion(3, [1, 1])).toEqual([2, 1])
  })

  it('adds up to the total and stays within one of the exact share', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(fc.nat(2_000_000), weights, (total, shares) => {
        const sum = shares.reduce((running, share) => running + share, 0)
        const seats = apportion(total, shares)
        expect(seats.reduce((running, seat) => running + seat, 0)).toBe(total)
        for (const [index, seat] of seats.entries())
          expect(Math.abs(seat - (total * (shares[index] ?? 0)) / sum)).toBeLessThanOrEqual(1 + 1e-6)
      }),
    )
  })

  it('refuses weights that cannot be shared by', () => {
    expect(() => apportion(5, [])).toThrow(RangeError)
    expect(() => apportion(5, [0, 0])).toThrow(RangeError)
    expect(() => apportion(1.5, [1])).toThrow(RangeError)
  })
})
