import { expect, test } from 'vitest'
import { sayChange, sayCounts, saySize } from './say-change.ts'

const fall = {
  indicator: { key: 'K6_RIIL', kind: 'PROPORTION', shortName: 'K6 riil' },
  area: { code: '33.04.17', fullName: 'Kecamatan Wanayasa' },
  isRise: false,
  before: { value: 78.309, numerator: 1473, denominator: 1881 },
  now: { value: 55.992, numerator: 271, denominator: 484 },
  effect: 'DIFFERENCE',
  change: -22.317,
  lower: -27.2,
  upper: -17.5,
} as const

test('a change is said with both values, their counts, and its size with interval', () => {
  expect(sayChange(fall, 'id')).toBe('K6 riil di Kecamatan Wanayasa turun dari 78,3\u00a0% menjadi 56,0\u00a0%')
  expect(sayCounts(fall, 'id')).toBe('271 dari 484; sebelumnya 1.473 dari 1.881')
  expect(saySize(fall, 'id')).toBe('Selisih −22,3 poin persen (95 %: −27,2 sampai −17,5)')
  expect(saySize({ ...fall, change: 4.25, lower: -1, upper: 9.5 }, 'en')).toBe(
    'Difference +4.3 percentage points (95%: −1.0 to +9.5)',
  )
})

test('a rate is said as a multiple, also without an upper limit, and not at all from nothing', () => {
  const rise = { ...fall, effect: 'RATIO', isRise: true, change: 2.5, lower: 1.25, upper: 4 } as const
  expect(saySize(rise, 'id')).toBe('Menjadi 2,50 kali (95 %: 1,25 sampai 4,00)')
  expect(saySize({ ...rise, upper: null }, 'id')).toBe('Menjadi 2,50 kali (95 %: paling sedikit 1,25)')
  expect(saySize({ ...rise, change: null, upper: null }, 'id')).toBeNull()
})
