import { expect, it } from 'vitest'
import { placeNames } from './place-names.ts'

const point = (key: string, x: number, y: number, isFirst = false) => ({ key, x, y, words: `butir ${key}`, isFirst })

it('names points that stand alone, at the right edge to their left', () => {
  const placed = placeNames([point('1', 0.1, 0.5), point('2', 0.99, 0.5)], 300)
  expect([...placed]).toEqual([
    ['1', 'start'],
    ['2', 'end'],
  ])
})

it('leaves out names for which there is no room, but never the first ones before others', () => {
  const crowd = [0.5, 0.51, 0.52, 0.53, 0.54].map((x, at) => point(String(at), x, 0.5, at === 2))
  expect(placeNames(crowd, 300).size).toBeLessThan(3)
  const two = [point('1', 0.5, 0.5), point('2', 0.55, 0.5), point('3', 0.6, 0.5, true)]
  expect(placeNames(two, 300).has('3')).toBe(true)
  expect(placeNames([], 300).size).toBe(0)
})
