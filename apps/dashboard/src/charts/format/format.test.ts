import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant, formatMonth } from './format-date.ts'
import { formatList, tieNumbers } from './format-list.ts'
import { formatChange, formatCompact, formatFigure, formatNumber, formatPercent, formatRange } from './format-number.ts'

const NB = '\u00a0'

describe('numbers', () => {
  it('groups with points and marks decimals with a comma in Indonesian, the other way round in English', () => {
    expect(formatNumber(1234567.89, 'id')).toBe('1.234.567,89')
    expect(formatNumber(1234567.89, 'en')).toBe('1,234,567.89')
  })

  it('keeps decimals as printed unless a number of decimals is asked for', () => {
    expect(formatNumber(134, 'id')).toBe('134')
    expect(formatNumber(78.6, 'id')).toBe('78,6')
    expect(formatNumber(78, 'id', 1)).toBe('78,0')
  })

  it('puts a no-break space before the per cent sign in Indonesian only', () => {
    expect(formatPercent(12.34, 'id', 1)).toBe(`12,3${NB}%`)
    expect(formatPercent(12.34, 'en', 1)).toBe('12.3%')
    expect(formatFigure(12.34, { kind: 'number', decimals: 1 }, 'id')).toBe('12,3')
  })

  it('shortens millions and thousands in the words of the language', () => {
    expect(formatCompact(1_234_000, 'id')).toBe(`1,2${NB}jt`)
    expect(formatCompact(1_234_000, 'en')).toBe('1.2M')
  })

  it('never shows a minus zero and shows a true minus', () => {
    expect(formatNumber(-0.001, 'id', 1)).toBe('0,0')
    expect(formatNumber(-3, 'id')).toBe('−3')
  })

  it('signs a change, but not no change', () => {
    expect(formatChange(3, 'id')).toBe('+3')
    expect(formatChange(-1.25, 'id', 1)).toBe('−1,3')
    expect(formatChange(0.01, 'id', 1)).toBe('0,0')
  })

  it('writes a range with an en dash', () => {
    expect(formatRange(76.6, 81, { kind: 'percent', decimals: 1 }, 'id')).toBe('76,6–81,0')
  })
})

describe('dates', () => {
  it('writes days and months in words, tied together', () => {
    expect(formatDay('2026-11-24', 'id')).toBe(`24${NB}November${NB}2026`)
    expect(formatDay('2026-05-01', 'id')).toBe(`1${NB}Mei${NB}2026`)
    expect(formatMonth('2026-10', 'id')).toBe(`Oktober${NB}2026`)
    expect(formatMonth('2026-10', 'id', 'short')).toBe(`Okt${NB}2026`)
    expect(formatMonth('2026-10', 'en', 'short')).toBe(`Oct${NB}2026`)
  })

  it('writes an instant in the clock of the regency', () => {
    expect(formatInstant('2026-11-24T01:00:00Z', 'id')).toBe(`24${NB}November${NB}2026${NB}08.00${NB}WIB`)
    expect(formatInstant('2026-11-24T17:30:00Z', 'en')).toBe(`25${NB}November${NB}2026${NB}00:30${NB}WIB`)
  })
})

describe('lists and ties', () => {
  it('joins with dan and and', () => {
    expect(formatList(['Batur', 'Wanayasa', 'Kalibening'], 'id')).toBe('Batur, Wanayasa, dan Kalibening')
    expect(formatList(['Batur', 'Wanayasa'], 'id')).toBe('Batur dan Wanayasa')
    expect(formatList(['Batur', 'Wanayasa', 'Kalibening'], 'en')).toBe('Batur, Wanayasa and Kalibening')
    expect(formatList([], 'id')).toBe('')
  })

  it('ties a sign to its number and a number to its per cent sign', () => {
    expect(tieNumbers('target ≥ 82 % tahun ini')).toBe(`target ≥${NB}82${NB}% tahun ini`)
  })
})
