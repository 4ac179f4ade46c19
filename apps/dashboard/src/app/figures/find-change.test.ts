import { expect, it } from 'vitest'
import { findChange } from './find-change.ts'

it('calls a change only what left the earlier interval altogether', () => {
  expect(findChange({ lower: 82, upper: 84 }, { lower: 76, upper: 81 })).toBe('risen')
  expect(findChange({ lower: 70, upper: 75 }, { lower: 76, upper: 81 })).toBe('fallen')
  expect(findChange({ lower: 80, upper: 84 }, { lower: 76, upper: 81 })).toBe('unchanged')
  expect(findChange({ lower: 81, upper: 84 }, { lower: 76, upper: 81 })).toBe('unchanged')
})

it('says nothing about change where an interval is missing', () => {
  expect(findChange({ lower: null, upper: null }, { lower: 76, upper: 81 })).toBe('unknown')
  expect(findChange({ lower: 1, upper: 2 }, { lower: null, upper: null })).toBe('unknown')
})
