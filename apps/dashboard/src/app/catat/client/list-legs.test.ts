import { expect, it } from 'vitest'
import { listLegs } from './list-legs.ts'

const none = { detectedAt: null, decidedAt: null, leftAt: null, arrivedAt: null, treatedAt: null }

it('gives each stretch to its delay, from detection to treatment', () => {
  const times = {
    detectedAt: '2026-11-23T08:00:00Z',
    decidedAt: '2026-11-23T09:40:00Z',
    leftAt: '2026-11-23T10:30:00Z',
    arrivedAt: '2026-11-23T11:35:00Z',
    treatedAt: '2026-11-23T12:05:00Z',
  }
  expect(listLegs(times, null).map(({ delay, minutes }) => [delay, minutes])).toEqual([
    ['decision', 100],
    ['reaching', 50],
    ['reaching', 65],
    ['treatment', 30],
  ])
})

it('lets what goes on run in the delay after the last known time', () => {
  const times = {
    ...none,
    detectedAt: '2026-11-23T08:00:00Z',
    decidedAt: '2026-11-23T09:00:00Z',
    leftAt: '2026-11-23T09:30:00Z',
  }
  expect(listLegs(times, 45).at(-1)).toEqual({ from: 'leftAt', delay: 'reaching', minutes: 45, isRunning: true })
})

it('calls a stretch no delay where the times between are missing', () => {
  const times = { ...none, detectedAt: '2026-11-23T08:00:00Z', arrivedAt: '2026-11-23T12:00:00Z' }
  expect(listLegs(times, null)).toEqual([{ from: 'detectedAt', delay: null, minutes: 240, isRunning: false }])
})

it('draws nothing without a time, and nothing backwards', () => {
  expect(listLegs(none, null)).toEqual([])
  expect(listLegs({ ...none, detectedAt: '2026-11-23T08:00:00Z', decidedAt: '2026-11-23T07:00:00Z' }, null)).toEqual([])
})
