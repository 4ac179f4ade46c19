import { expect, test } from 'vitest'
import { medianInterval } from './median.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, index) => n - index)

test('the ranks of the limits are those of the tables for the sign test, and below six values there are none', () => {
  const ranks = [5, 6, 9, 10, 15, 20, 25, 50, 100].map((n) => {
    const { value, lower, upper } = medianInterval(upTo(n))
    return [n, value, lower, upper]
  })
  expect(ranks).toEqual([
    [5, 3, null, null],
    [6, 3.5, 1, 6],
    [9, 5, 2, 8],
    [10, 5.5, 2, 9],
    [15, 8, 4, 12],
    [20, 10.5, 6, 15],
    [25, 13, 8, 18],
    [50, 25.5, 18, 33],
    [100, 50.5, 40, 61],
  ])
})

test('one value is its own median, none has none', () => {
  expect(medianInterval([7])).toMatchObject({ value: 7, lower: null, upper: null, reason: null })
  expect(medianInterval([])).toMatchObject({ value: null, reason: 'TOO_FEW' })
})
