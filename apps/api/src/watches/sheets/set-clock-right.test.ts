import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setClockRight } from './set-clock-right.ts'

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.parse('2026-11-24T00:00:00Z') + hours * HOUR)
const right = (stated: number, sent: number | null) =>
  setClockRight({
    statedAt: at(stated),
    sentAt: sent === null ? null : at(sent),
    receivedAt: at(0),
    earliest: at(-1000),
  })

test('a time of a right clock stays as it is, however late it comes in', () => {
  expect(right(-30, 0)).toEqual(at(-30))
  expect(right(-30, null)).toEqual(at(-30))
})

test('a clock that is off at sending is set right: fast, slow, and by a year', () => {
  expect(right(1, 3)).toEqual(at(-2))
  expect(right(-5, -3)).toEqual(at(-2))
  expect(right(-8764, -8760)).toEqual(at(-4))
})

test('a time still to come or before anything could have happened is the time of receipt', () => {
  expect(right(5, null)).toEqual(at(0))
  expect(right(-2000, 0)).toEqual(at(0))
})

test('whatever the clocks say, it happened between the earliest and the receipt, and order on one telephone is kept', () => {
  const hours = fc.integer({ min: -900, max: 900 })
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (off, ago, later) => {
      const sent = off
      const first = right(off - ago - later, sent)
      const second = right(off - ago, sent)
      expect(first.getTime()).toBeLessThanOrEqual(second.getTime())
      expect(second).toEqual(at(-ago))
      expect(right(off, null).getTime()).toBeLessThanOrEqual(at(0).getTime())
    }),
  )
})
