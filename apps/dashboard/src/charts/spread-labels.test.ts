import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

it('leaves labels alone that do not touch', () => {
  expect(spreadLabels([{ y: 80 }, { y: 20 }], 14, 100)).toEqual([{ y: 20 }, { y: 80 }])
})

it('keeps the gap, the order and the lower bound for any labels that fit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 8 }), (wanted) => {
      const ys = spreadLabels(
        wanted.map((y) => ({ y })),
        14,
        200,
      ).map(({ y }) => y)
      ys.forEach((y, index) => {
        expect(y).toBeLessThanOrEqual(200)
        if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(14 - 1e-9)
      })
    }),
  )
})
