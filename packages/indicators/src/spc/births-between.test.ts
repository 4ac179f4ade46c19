import { expect, test } from 'vitest'
import { birthsBetween } from './births-between.ts'

const month = (numerator: number, denominator: number) => ({ numerator, denominator })

test('events are put evenly into their month, and the first has no gap before it', () => {
  const { gaps, sinceLast } = birthsBetween([month(0, 100), month(2, 100), month(0, 80), month(1, 120), month(0, 50)])
  // two at births 25 and 75 of the second month, one at birth 60 of the fourth
  expect(gaps).toEqual([
    { count: null, index: 1 },
    { count: 50, index: 1 },
    { count: 25 + 80 + 60, index: 3 },
  ])
  expect(sinceLast).toBe(60 + 50)
})

test('the gap over a month that was not reported is not known', () => {
  const { gaps, sinceLast } = birthsBetween([month(1, 100), null, month(1, 100)])
  expect(gaps.map(({ count }) => count)).toEqual([null, null])
  expect(sinceLast).toBe(50)
  expect(birthsBetween([month(0, 100)])).toEqual({ gaps: [], sinceLast: null })
})
