import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

it.each([
  ['52,5', 52.5],
  ['52.5', 52.5],
  ['2.850', 2850],
  ['2.850,5', 2850.5],
  [' 155 ', 155],
  ['0,75', 0.75],
])('reads %j as %d, as it is written here', (typed, value) => {
  expect(parseNumber(typed)).toBe(value)
})

it.each(['seratus', '12a', '-3', '1e5', '', ',', '5,', '1,2,3', '0x10'])('takes %j for no number', (typed) => {
  expect(parseNumber(typed)).toBeNull()
})

it('reads back every number with a comma or grouped by points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
      const grouped = new Intl.NumberFormat('id-ID').format(whole)
      expect(parseNumber(grouped)).toBe(whole)
      expect(parseNumber(`${grouped},${tenth}`)).toBeCloseTo(whole + tenth / 10)
    }),
  )
})
