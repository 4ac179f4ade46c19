import { assert, constantFrom, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, nameKeyOf } from './match-pregnancies.ts'
import type { PersonEntry } from './pregnancy-entry.ts'
import { readNik } from './read-nik.ts'

const person = (over: Partial<PersonEntry>): PersonEntry => ({
  ...{ name: 'Siti', bornOn: null, nik: null, phone: null, address: null, hamlet: null, rw: null, rt: null },
  ...over,
})

test.each([
  ['Ny. Soetinah', 'sutina'],
  ['IBU  Siti   Aisyah', 'Siti Aisyah'],
  ['Djumiyati', 'Jumiyati'],
  ['Tjitra Dewi', 'Citra Dewi'],
  ['Annisa', 'Anisa'],
])('%s and %s are one name', (first, second) => {
  expect(nameKeyOf(first)).toBe(nameKeyOf(second))
})

test('a name of its own stays apart', () => {
  expect(new Set(['Siti', 'Sita', 'Suti', 'Sri'].map(nameKeyOf)).size).toBe(4)
})

test('the key of a name does not depend on case, titles or blanks, and is its own key', () => {
  assert(
    property(string(), constantFrom('ibu ', 'Ny. ', '  '), (name, title) => {
      expect(nameKeyOf(title + name.toUpperCase())).toBe(nameKeyOf(title + name.toLowerCase()))
      expect(nameKeyOf(nameKeyOf(name))).toBe(nameKeyOf(nameKeyOf(nameKeyOf(name))))
    }),
  )
})

test('a mark tells nothing of the person and meets the same telephone however it is written', () => {
  const [mark] = marksOf('33.04', person({ phone: '0812-3456 789' }), null)
  expect(marksOf('33.04', person({ phone: '+62 8123456789' }), null)).toEqual([mark])
  expect(marksOf('33.05', person({ phone: '0812-3456 789' }), null)).not.toEqual([mark])
  expect(JSON.stringify(mark)).not.toMatch(/siti|8123/i)
})

test('a NIK says woman or man and the day of birth, for every day', () => {
  assert(
    property(
      integer({ min: 1, max: 31 }),
      integer({ min: 1, max: 12 }),
      integer({ min: 0, max: 99 }),
      (day, month, year) => {
        const two = (number: number) => String(number).padStart(2, '0')
        const nik = (shift: number) => `330415${two(day + shift)}${two(month)}${two(year)}0001`
        const dayMonthYear = `${two(day)}${two(month)}${two(year)}`
        expect(readNik(nik(40))).toEqual({ outcome: 'READ', isFemale: true, dayMonthYear })
        expect(readNik(nik(0))).toEqual({ outcome: 'READ', isFemale: false, dayMonthYear })
      },
    ),
  )
})
