import { expect, test } from 'vitest'
import { readPeriod } from './read-period.ts'

test.each([
  ['2024', null, 'YEAR', '2024-01-01'],
  ['2024-03', null, 'MONTH', '2024-03-01'],
  ['202403', null, 'MONTH', '2024-03-01'],
  ['2024-3', null, 'MONTH', '2024-03-01'],
  ['2024-03-01', null, 'MONTH', '2024-03-01'],
  ['03/2024', null, 'MONTH', '2024-03-01'],
  ['Maret 2024', null, 'MONTH', '2024-03-01'],
  ['Agu 2024', null, 'MONTH', '2024-08-01'],
  ['2024 May', null, 'MONTH', '2024-05-01'],
  ['', 2024, 'YEAR', '2024-01-01'],
  ['12', 2024, 'MONTH', '2024-12-01'],
  ['Desember', 2024, 'MONTH', '2024-12-01'],
  ['Nopember', 2024, 'MONTH', '2024-11-01'],
  ['Peb.', 2024, 'MONTH', '2024-02-01'],
  ['Agt 2024', null, 'MONTH', '2024-08-01'],
  ['Mar-24', null, 'MONTH', '2024-03-01'],
] as const)('"%s" with the year %s is %s %s', (text, year, grain, start) => {
  expect(readPeriod(text, year)).toEqual({ grain, start })
})

test.each([
  ['2024-13', null],
  ['2024-03-15', null],
  ['13', 2024],
  ['Marat 2024', null],
  ['24', null],
  ['1024', null],
  ['triwulan 1', 2024],
])('"%s" with the year %s is no period', (text, year) => {
  expect(readPeriod(text, year)).toBeNull()
})
