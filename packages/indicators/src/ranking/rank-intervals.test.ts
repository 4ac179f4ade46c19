import { expect, test } from 'vitest'
import { jointConfidence, rankIntervals } from './rank-intervals.ts'

const at = (value: number, width: number) => ({ value, lower: value - width, upper: value + width })

test('an area that lies clear of all others has one rank, those that overlap share theirs', () => {
  expect(rankIntervals([at(90, 2), at(50, 5), at(52, 5), at(20, 3)])).toEqual([
    { place: 1, best: 1, worst: 1 },
    { place: 3, best: 2, worst: 3 },
    { place: 2, best: 2, worst: 3 },
    { place: 4, best: 4, worst: 4 },
  ])
})

test('where nothing can be told apart every rank is possible, and equal values share a place', () => {
  expect(rankIntervals([at(5, 9), at(5, 9), at(4, 9)])).toEqual([
    { place: 1, best: 1, worst: 3 },
    { place: 1, best: 1, worst: 3 },
    { place: 3, best: 1, worst: 3 },
  ])
  expect(rankIntervals([])).toEqual([])
})

test('a place always lies within its interval', () => {
  let state = 7
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  for (let run = 0; run < 200; run += 1) {
    const ranks = rankIntervals(Array.from({ length: 12 }, () => at(draw(), draw() / 3)))
    for (const { place, best, worst } of ranks) {
      expect(best).toBeLessThanOrEqual(place)
      expect(worst).toBeGreaterThanOrEqual(place)
    }
  }
})

test('intervals that hold together are wider for more areas', () => {
  expect(jointConfidence(0.95, 1)).toBe(0.95)
  expect(jointConfidence(0.95, 20) ** 20).toBeCloseTo(0.95, 12)
})
