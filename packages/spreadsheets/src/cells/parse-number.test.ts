import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber, tellingMark } from './parse-number.ts'

const comma = { mark: ',', stated: false } as const
const point = { mark: '.', stated: false } as const
const unknown = { mark: null, stated: false } as const

describe('a number that can be read one way only is read that way whatever the file', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['12,5', 12.5],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567,25', 1234567.25],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['-12', -12],
    ['\u221212', -12],
    ['+7', 7],
    ['.5', 0.5],
    ['1e5', 100000],
    ['1,5E-7', 1.5e-7],
    ['007', 7],
  ])('%s is %d', (text, number) => {
    for (const rule of [comma, point, unknown]) expect(parseNumber(text, rule, false)).toBe(number)
  })
})

describe('a number with one mark before three digits', () => {
  it('is grouped when the file writes decimals with the other mark', () => {
    expect(parseNumber('1.234', comma, true)).toBe(1234)
    expect(parseNumber('1.234', comma, false)).toBe(1234)
    expect(parseNumber('1,234', point, true)).toBe(1234)
  })

  it('is a decimal in a decimal column when the mark is the decimal mark of the file', () => {
    expect(parseNumber('1,234', comma, false)).toBe(1.234)
    expect(parseNumber('1.234', point, false)).toBe(1.234)
  })

  it('is ambiguous in a column of whole numbers unless the user stated the mark', () => {
    expect(parseNumber('1.234', point, true)).toMatchObject({ code: 'AMBIGUOUS_NUMBER', params: { grouped: '1234' } })
    expect(parseNumber('1.000', { mark: '.', stated: true }, true)).toBe(1)
  })

  it('is ambiguous when nothing tells the decimal mark', () => {
    expect(parseNumber('1.234', unknown, true)).toMatchObject({ code: 'AMBIGUOUS_NUMBER' })
    expect(parseNumber('1,234', unknown, false)).toMatchObject({ code: 'AMBIGUOUS_NUMBER' })
  })
})

it.each([
  'dua',
  '12a',
  '1.2.3',
  '1,23,4',
  '1.23.456,7',
  '12,5,',
  '1..2',
  '--1',
  '',
  '1 2',
  '12 %',
  'NaN',
  'Infinity',
  '1e999',
])('%j is not a number', (text) => {
  expect(parseNumber(text, comma, false)).toMatchObject({ code: 'NOT_A_NUMBER' })
})

it('a number in the notation of the file is read as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), (number, isComma) => {
      const text = isComma ? String(number).replace('.', ',') : String(number)
      expect(parseNumber(text, isComma ? comma : point, false)).toBe(number === 0 ? 0 : number)
    }),
  )
})

it('grouping by the Indonesian locale is undone', () => {
  const format = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
      const number = cents / 100
      expect(parseNumber(format.format(number), comma, false)).toBe(number === 0 ? 0 : number)
    }),
  )
})

it.each([
  ['12,5', ','],
  ['1.234,50', ','],
  ['1234.5', '.'],
  ['1.234', null],
  ['1.234.567', null],
  ['1234', null],
  ['abc', null],
])('%s tells the decimal mark %s', (text, mark) => {
  expect(tellingMark(text)).toBe(mark)
})
