import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClock, openDays } from './clock.ts'

const dayInJakarta = openDays('Asia/Jakarta')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('keeps day and instant together where the day is pinned, at any hour of the machine', () => {
  const clock = createClock('Asia/Jakarta', '2026-11-24')
  for (const real of [
    '2026-11-24T16:59:59.500Z',
    '2026-11-24T17:00:00Z',
    '2027-02-28T03:15:00Z',
    '2025-01-01T23:00:00Z',
  ]) {
    vi.setSystemTime(new Date(real))
    expect(clock.today()).toBe('2026-11-24')
    expect(dayInJakarta(clock.now())).toBe('2026-11-24')
    expect(clock.now().toISOString().slice(11)).toBe(new Date(real).toISOString().slice(11))
  }
})

it('runs with the machine where no day is pinned', () => {
  vi.setSystemTime(new Date('2027-02-28T18:15:00Z'))
  const clock = createClock('Asia/Jakarta')
  expect([clock.today(), clock.now().toISOString()]).toEqual(['2027-03-01', '2027-02-28T18:15:00.000Z'])
})
