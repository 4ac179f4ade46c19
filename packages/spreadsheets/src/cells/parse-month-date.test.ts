import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateOfSerial } from './calendar.ts'
import { parseDate } from './parse-date.ts'
import { parseMonth } from './parse-month.ts'

it.each([
  '2024-03',
  '2024/3',
  '03/2024',
  '3-2024',
  '202403',
  'Maret 2024',
  'maret 2024',
  'Mar-24',
  "Mar '24",
  'March 2024',
  'MARET-2024',
  '2024 Maret',
  'Mar. 2024',
  '01/03/2024',
  '2024-03-15',
  '2024-03-01 00:00:00',
  '45352',
])('%s is March 2024', (text) => {
  expect(parseMonth(text)).toBe('2024-03')
})

it.each([
  ['Agt 2023', '2023-08'],
  ['Agustus 2023', '2023-08'],
  ['Nopember 2023', '2023-11'],
  ['Peb 2023', '2023-02'],
  ['Mei 2023', '2023-05'],
  ['Okt-23', '2023-10'],
  ['Dec 2023', '2023-12'],
])('%s is %s', (text, month) => {
  expect(parseMonth(text)).toBe(month)
})

it.each([
  '2024-13',
  '00/2024',
  '202413',
  'Maretan 2024',
  'Maret',
  '2024',
  '03/15/2024',
  '15/03/2024',
  '1.234',
  '0203',
  '3024-01',
])('%s is not a month', (text) => {
  expect(parseMonth(text)).toMatchObject({ code: 'NOT_A_MONTH' })
})

it.each([
  '2024-03-05',
  '05/03/2024',
  '5-3-2024',
  '5.3.2024',
  '5 Maret 2024',
  '5 March 2024',
  '5-Mar-2024',
  'Selasa, 5 Maret 2024',
  '2024/03/05',
  '20240305',
  '2024-03-05 00:00:00',
  '2024-03-05T07:30',
  '45356',
])('%s is 5 March 2024', (text) => {
  expect(parseDate(text)).toBe('2024-03-05')
})

it.each([
  '31/02/2024',
  '29/02/2023',
  '03/15/2024',
  '0/1/2024',
  '5/3/24',
  '2024-3',
  '31 April 2024',
  '2024-00-10',
  'besok',
  '12345',
])('%s is not a date', (text) => {
  expect(parseDate(text)).toMatchObject({ code: 'NOT_A_DATE' })
})

it('29 February of a leap year is a date', () => {
  expect(parseDate('29/02/2024')).toBe('2024-02-29')
  expect(parseDate('29/02/2000')).toBe('2000-02-29')
  expect(parseDate('29/02/2100')).toMatchObject({ code: 'NOT_A_DATE' })
})

it('every day is the same written day first, year first, with its name and as a serial number', () => {
  const names = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' })
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 73_050 }), (serial) => {
      const iso = dateOfSerial(serial) ?? ''
      const [year, month, day] = iso.split('-')
      const name = names.format(new Date(iso))
      for (const text of [iso, `${day}/${month}/${year}`, `${day} ${name} ${year}`, String(serial)]) {
        expect(parseDate(text)).toBe(iso)
      }
      expect(iso).toBe(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10))
    }),
  )
})

it('serial numbers know the leap day of 1900 that never was, and the system of 1904', () => {
  expect(dateOfSerial(1)).toBe('1900-01-01')
  expect(dateOfSerial(59)).toBe('1900-02-28')
  expect(dateOfSerial(61)).toBe('1900-03-01')
  expect(dateOfSerial(45_356)).toBe('2024-03-05')
  expect(dateOfSerial(45_356 - 1462, true)).toBe('2024-03-05')
})
