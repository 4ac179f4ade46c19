import { expect, test } from 'vitest'
import { drawSample } from '../planning/draw-sample.ts'
import { scoreLevels } from './score-levels.ts'

test('the lowest level of every item is 0, the highest 100, and items weigh alike whatever their levels', () => {
  expect(scoreLevels([1, 1], [4, 3])).toBe(0)
  expect(scoreLevels([4, 3], [4, 3])).toBe(100)
  expect(scoreLevels([4, 1], [4, 3])).toBe(50)
})

test('a missing, unknown or surplus level gives no score', () => {
  for (const levels of [[], [1], [1, 2, 3], [1, 5], [0, 1], [1.5, 1], [Number.NaN, 1]])
    expect(scoreLevels(levels, [4, 4])).toBeNull()
})

const pupils = Array.from({ length: 200 }, (_, at) => `M${at}`)

test('a sample is drawn again alike in any order of the list, and otherwise with another seed', () => {
  const drawn = drawSample({ seed: 'a', unit: '1A', share: 0.1 }, pupils)
  expect(drawn).toHaveLength(20)
  expect(drawSample({ seed: 'a', unit: '1A', share: 0.1 }, pupils.toReversed())).toEqual(drawn)
  expect(drawSample({ seed: 'b', unit: '1A', share: 0.1 }, pupils)).not.toEqual(drawn)
  expect(drawSample({ seed: 'a', unit: '1A', share: 0.1 }, [])).toEqual([])
  expect(drawSample({ seed: 'a', unit: '1A', share: 0.1 }, ['M1'])).toEqual(['M1'])
})

test('every pupil is drawn as often as the share says', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 400; seed++)
    for (const number of drawSample({ seed: String(seed), unit: '', share: 0.1 }, pupils))
      counts.set(number, (counts.get(number) ?? 0) + 1)
  const seen = pupils.map((number) => counts.get(number) ?? 0) // 40 expected, standard deviation 6
  expect(Math.min(...seen)).toBeGreaterThan(15)
  expect(Math.max(...seen)).toBeLessThan(65)
})
