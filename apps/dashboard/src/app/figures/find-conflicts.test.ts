import { expect, it } from 'vitest'
import { isConflict, listDifferentValues } from './find-conflicts.ts'

const printed = (...values: number[]) => values.map((value) => ({ value, source: 'Koran', url: null, note: null }))

it('sees a count and a printed figure that differ', () => {
  expect(isConflict({ counted: 157, published: printed(134) })).toBe(true)
  expect(listDifferentValues({ counted: 157, published: printed(157, 134) })).toEqual([157, 134])
})

it('sees two printed figures that differ without any count', () => {
  expect(isConflict({ counted: null, published: printed(157, 134) })).toBe(true)
})

it('takes a figure printed twice, or rounded, for one', () => {
  expect(isConflict({ counted: 157, published: printed(157, 157) })).toBe(false)
  expect(isConflict({ counted: null, published: printed(15_798, 15_800) })).toBe(false)
  expect(isConflict({ counted: null, published: printed(9.4, 9.5) })).toBe(true)
  expect(isConflict({ counted: 0, published: printed(0) })).toBe(false)
})

it('sees no conflict where there is one figure or none', () => {
  expect(isConflict({ counted: 41, published: [] })).toBe(false)
  expect(isConflict({ counted: null, published: [] })).toBe(false)
})
