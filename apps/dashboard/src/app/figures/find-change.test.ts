import { expect, it } from 'vitest'
import { findChange } from './find-change.ts'

const interval = (lower: number | null, upper: number | null, formulaFrom: string | null = null) => ({
  ...{ lower, upper, formulaFrom },
})

it('calls a change only what left the earlier interval altogether', () => {
  expect(findChange(interval(82, 84), interval(76, 81))).toBe('risen')
  expect(findChange(interval(70, 75), interval(76, 81))).toBe('fallen')
  expect(findChange(interval(80, 84), interval(76, 81))).toBe('unchanged')
  expect(findChange(interval(81, 84), interval(76, 81))).toBe('unchanged')
})

it('says nothing about change where an interval is missing', () => {
  expect(findChange(interval(null, null), interval(76, 81))).toBe('unknown')
  expect(findChange(interval(1, 2), interval(null, null))).toBe('unknown')
})

it('compares no figures of two formulas', () => {
  expect(findChange(interval(82, 84, '2026-01'), interval(76, 81))).toBe('redefined')
  expect(findChange(interval(82, 84, '2026-01'), interval(76, 81, '2026-01'))).toBe('risen')
})
