import { expect, it } from 'vitest'
import { axisTicks } from './axis-ticks.ts'

it('labels every point of a short axis', () => {
  expect(axisTicks(3, 6)).toEqual([0, 1, 2].map((index) => ({ index, isWideOnly: false })))
  expect(axisTicks(1, 6)).toEqual([{ index: 0, isWideOnly: false }])
  expect(axisTicks(0, 6)).toEqual([])
})

it('always labels the last point, in even steps, and never more than asked for', () => {
  for (const count of [7, 24, 25, 72, 73]) {
    const ticks = axisTicks(count, 6)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.at(-1)).toEqual({ index: count - 1, isWideOnly: false })
    const steps = ticks.slice(1).map(({ index }, at) => index - (ticks[at]?.index ?? 0))
    expect(new Set(steps).size).toBe(1)
  }
})
