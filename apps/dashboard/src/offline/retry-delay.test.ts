import { expect, it } from 'vitest'
import { retryDelayMs } from './retry-delay.ts'

it('waits longer after each failure, spread by chance, never more than a quarter of an hour', () => {
  expect([0, 1, 2].map((failures) => retryDelayMs(failures, 1))).toEqual([5_000, 10_000, 20_000])
  expect(retryDelayMs(0, 0)).toBe(2_500)
  expect(retryDelayMs(60, 1)).toBe(900_000)
})
