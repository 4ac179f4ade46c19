import { describe, expect, it } from 'vitest'
import type { DrawnRow } from './series.ts'
import { scaleFor, valueScale } from './value-scale.ts'

const row = (part: Partial<DrawnRow>): DrawnRow => ({
  key: 'a',
  label: 'A',
  tick: 'A',
  value: null,
  interval: null,
  target: null,
  limits: null,
  published: [],
  judgement: 'none',
  ...part,
})

describe('valueScale', () => {
  it('shows zero when values come near it and leaves it out when they stay far above', () => {
    expect(valueScale([20, 100]).domain).toEqual([0, 100])
    expect(valueScale([82, 90]).domain).toEqual([82, 90])
  })

  it('has a length for no values, one value and all zeroes', () => {
    for (const values of [[], [0], [7], [0, 0]]) {
      const { domain, share } = valueScale(values)
      expect(domain[1]).toBeGreaterThan(domain[0])
      for (const value of values) expect(share(value)).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('scaleFor', () => {
  it('holds every value, published value, target and limit', () => {
    const rows = [
      row({ value: 78, target: 90 }),
      row({ published: [134] }),
      row({ limits: { lower: 60, centre: 80, upper: 100 } }),
    ]
    const { share } = scaleFor(rows)
    for (const value of [60, 78, 90, 100, 134]) {
      expect(share(value)).toBeGreaterThanOrEqual(0)
      expect(share(value)).toBeLessThanOrEqual(1)
    }
  })

  it('cuts off an interval that would crush everything else', () => {
    const { domain } = scaleFor([row({ value: 100, interval: [3, 1857] })])
    expect(domain[1]).toBeLessThan(250)
    expect(domain[1]).toBeGreaterThanOrEqual(160)
  })
})
