import { expect, test } from 'vitest'
import { daysBetween, deadlineOf, isMonth, requireMonthRange, shiftMonth } from './entry-month.ts'

test('a deadline lies in the month after, also over the turn of the year', () => {
  expect(deadlineOf('2026-10', 5)).toBe('2026-11-05')
  expect(deadlineOf('2026-12', 28)).toBe('2027-01-28')
  expect(shiftMonth('2026-01', -3)).toBe('2025-10')
})

test('days are counted over months and are negative backwards', () => {
  expect(daysBetween('2026-11-24', '2026-12-05')).toBe(11)
  expect(daysBetween('2026-11-24', '2026-11-05')).toBe(-19)
})

test.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-10-01', ''])('%j is no month', (text) => {
  expect(isMonth(text)).toBe(false)
  expect(() => requireMonthRange(text, '2026-10')).toThrow(/month/)
})

test('twelve months may be asked for at once, in their order', () => {
  expect(() => requireMonthRange('2025-12', '2026-11')).not.toThrow()
  expect(() => requireMonthRange('2025-11', '2026-11')).toThrow(/at most 12/)
  expect(() => requireMonthRange('2026-11', '2026-10')).toThrow(/at most 12/)
})
