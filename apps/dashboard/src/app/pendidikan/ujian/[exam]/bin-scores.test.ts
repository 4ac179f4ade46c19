import { expect, it } from 'vitest'
import { binScores } from './bin-scores.ts'

it('counts every pupil once, the highest score too, in at most fourteen bars', () => {
  const counts = Array.from({ length: 41 }, (_, score) => ({ score, pupils: 2 }))
  const bars = binScores(counts, 40)
  expect(bars.length).toBeLessThanOrEqual(14)
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(82)
  expect(bars[0]).toEqual({ from: 0, to: 3, count: 6 })
  expect(binScores([{ score: 2.5, pupils: 1 }], 5).find(({ count }) => count === 1)).toEqual({
    from: 2,
    to: 3,
    count: 1,
  })
})
