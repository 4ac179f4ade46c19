import fc from 'fast-check'
import { expect, it } from 'vitest'
import { binValues } from './bin-values.ts'

it('counts every value exactly once, in neighbouring bins', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 1, maxLength: 300 }), (values) => {
      const bins = binValues(values)
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
      bins.slice(1).forEach(({ from }, at) => {
        expect(from).toBe(bins[at]?.to)
      })
    }),
  )
})

it('has round edges and keeps empty bins', () => {
  const bins = binValues([1, 2, 97], 10)
  expect(bins.map(({ from }) => from)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
  expect(bins.map(({ count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 1])
})

it('makes no bins of no values', () => {
  expect(binValues([])).toEqual([])
})
