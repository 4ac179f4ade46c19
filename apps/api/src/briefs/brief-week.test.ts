import { expect, test } from 'vitest'
import { readWeek, shiftWeek, weekOf } from './brief-week.ts'

test('a day lies in the ISO week of its Thursday, also where the year turns', () => {
  expect(weekOf('2026-11-24')).toEqual({
    ...{ code: '2026-W48', year: 2026, number: 48, monday: '2026-11-23', sunday: '2026-11-29' },
  })
  const codes = ['2026-11-22', '2027-01-03', '2027-01-04', '2024-12-30', '2021-01-03'].map((day) => weekOf(day).code)
  expect(codes).toEqual(['2026-W47', '2026-W53', '2027-W01', '2025-W01', '2020-W53'])
})

test('a week is read as it is written, and its neighbours cross the year', () => {
  expect(readWeek('2026-W47').monday).toBe('2026-11-16')
  expect(shiftWeek(readWeek('2026-W53'), 1).code).toBe('2027-W01')
  expect(shiftWeek(readWeek('2026-W01'), -1).code).toBe('2025-W52')
})

test('what is no week is refused: a week that the year has not, a day, a word', () => {
  for (const text of ['2025-W53', '2026-W00', '2026-11-24', 'minggu'])
    expect(() => readWeek(text)).toThrow('Write a week as 2026-W47')
})
