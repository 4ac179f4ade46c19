import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forms } from '../forms/forms.ts'
import { maternalChildForm } from '../forms/maternal-child-form.ts'
import { checkCells } from './check-cells.ts'
import { listRules } from './list-rules.ts'
import { countPattern, readCount } from './read-count.ts'

const rules = listRules(maternalChildForm)

const check = (typed: Readonly<Record<string, string>>, usualLimit: number | null = null) =>
  checkCells(
    rules,
    Object.entries(typed).map(([elementKey, text]) => ({ elementKey, areaCode: 'a', typed: text, usualLimit })),
  ).map(({ rule: { code, severity }, elementKeys }) => `${severity} ${code} ${elementKeys.join(' ')}`)

test.each([
  ['', null],
  ['   ', null],
  ['0', 0],
  [' 12 ', 12],
  ['007', 7],
  ['1.204', 1204],
  ['12.5', 'NOT_A_COUNT'],
  ['12,5', 'NOT_A_COUNT'],
  ['1,204', 'NOT_A_COUNT'],
  ['1e3', 'NOT_A_COUNT'],
  ['sepuluh', 'NOT_A_COUNT'],
  ['١٢', 'NOT_A_COUNT'],
  ['-3', 'NEGATIVE'],
  ['−3', 'NEGATIVE'],
  ['99999', 99999],
  ['100000', 'TOO_LARGE'],
  ['9'.repeat(40), 'TOO_LARGE'],
])('%j is read as %j', (typed, expected) => {
  expect(readCount(typed)).toBe(expected)
})

test('whatever is typed is read as nothing, a count or a fault, and a count fits the pattern that pages use', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+ eE x') }), (typed) => {
      const value = readCount(typed)
      if (typeof value !== 'number') return
      expect(Number.isInteger(value) && value >= 0).toBe(true)
      expect(typed.trim()).toMatch(new RegExp(countPattern))
    }),
  )
})

test('an empty form and a form of zeros have nothing wrong', () => {
  const keys = maternalChildForm.sections.flatMap(({ elements }) => elements)
  expect(check(Object.fromEntries(keys.map((key) => [key, ''])))).toEqual([])
  expect(check(Object.fromEntries(keys.map((key) => [key, '0'])), 9)).toEqual([])
})

test('a part above its whole is an error where both are of one month, a warning where they may be of two', () => {
  expect(check({ 'birth.mothers': '4', 'birth.facility': '5', 'birth.skilled': '4' })).toEqual([
    'ERROR PARTS_OVER_WHOLE birth.facility birth.mothers',
    'WARN PARTS_OVER_WHOLE birth.facility birth.skilled',
  ])
  expect(check({ 'birth.mothers': '4', 'pnc.complete': '5' })).toEqual([
    'WARN PARTS_OVER_WHOLE pnc.complete birth.mothers',
  ])
})

test('parts are weighed together, and K4 against both kinds of first contact', () => {
  const anaemia = { 'anaemia.mild': '2', 'anaemia.moderate': '2', 'anaemia.severe': '1' }
  expect(check({ 'hb.tested': '4', ...anaemia })).toEqual([
    'ERROR PARTS_OVER_WHOLE anaemia.mild anaemia.moderate anaemia.severe hb.tested',
  ])
  expect(check({ 'hb.tested': '5', ...anaemia })).toEqual([])
  expect(check({ 'anc.first_contact_early': '3', 'anc.first_contact_late': '1', 'anc.k4': '4' })).toEqual([])
  expect(check({ 'anc.first_contact_early': '3', 'anc.first_contact_late': '1', 'anc.k4': '5' })).toHaveLength(1)
})

test('a part without its whole is pointed out at the empty cell; a part of zero is not', () => {
  expect(check({ 'birth.weighed': '3' })).toEqual(['WARN WHOLE_MISSING birth.live birth.weighed'])
  expect(check({ 'birth.weighed': '0' })).toEqual([])
})

test('a value above what is usual is pointed out and no error', () => {
  expect(check({ 'birth.still': '10' }, 9)).toEqual(['WARN FAR_ABOVE_USUAL birth.still'])
  expect(check({ 'birth.still': '9' }, 9)).toEqual([])
})

test('an unreadable cell is an error by itself and counts as empty for the others', () => {
  expect(check({ 'birth.live': '1x', 'birth.weighed': '3' })).toEqual([
    'ERROR NOT_A_COUNT birth.live',
    'WARN WHOLE_MISSING birth.live birth.weighed',
  ])
})

test('every rule is about columns of its form and says itself in both languages', () => {
  for (const form of forms.values()) {
    const keys = new Set(form.sections.flatMap(({ elements }) => elements))
    for (const { parts, wholes, message } of listRules(form)) {
      expect([...parts, ...wholes].filter((key) => !keys.has(key))).toEqual([])
      expect(message.id).not.toBe(message.en)
      expect(message.id).not.toMatch(/undefined|^ /)
    }
  }
})
