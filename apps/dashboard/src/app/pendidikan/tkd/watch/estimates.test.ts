import { expect, it } from 'vitest'
import { estimatePoint, inPercent, judgeGap, judgeIndependence, sayEstimate, stateOf } from './estimates.ts'

const estimate = (value: number | null, lower: number | null, upper: number | null, n = 100) => ({
  ...{ n, value, lower, upper },
})

it.each([
  [estimate(0.99, 0.95, 1), 'better'],
  [estimate(0.9, 0.85, 0.949), 'worse'],
  [estimate(0.95, 0.9, 0.98), 'unsure'],
  [estimate(null, null, null, 4), 'none'],
] as const)('judges independence only where the whole interval lies on one side of 95 %: %j', (share, judgement) => {
  expect(judgeIndependence(share)).toBe(judgement)
})

it.each([
  [estimate(4, 0.1, 8), 'worse'],
  [estimate(-4, -8, -0.1), 'better'],
  [estimate(0, 0, 0), 'unsure'],
  [estimate(2, -1, 5), 'unsure'],
] as const)('has the marks of class teachers looked at only where they lie above for certain: %j', (gap, judgement) => {
  expect(judgeGap(gap)).toBe(judgement)
})

it('tells nothing reported, too few and a value apart', () => {
  expect(stateOf(estimate(null, null, null, 0))).toBe('not-reported')
  expect(stateOf(estimate(null, null, null, 9))).toBe('not-applicable')
  expect(stateOf(estimate(0, 0, 1))).toBe('available')
})

it('says a share with its interval in per cent, and nothing where there is no value', () => {
  const format = { kind: 'percent', decimals: 1 } as const
  expect(sayEstimate(inPercent(estimate(0.962, 0.949, 0.972)), format, 'id')).toBe('96,2\u00a0% (94,9–97,2)')
  expect(sayEstimate(estimate(null, null, null), format, 'id')).toBeUndefined()
  expect(estimatePoint(estimate(null, null, null, 3), { key: 'a', label: 'a', tick: 'a' }, 'none').denominator).toBe(3)
})
