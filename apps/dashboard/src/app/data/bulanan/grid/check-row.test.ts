import { expect, it } from 'vitest'
import { checkRow, readCount } from './check-row.ts'
import type { GridRule } from './grid-data.ts'

const countPattern = '^(\\d+|\\d{1,3}(\\.\\d{3})+)$'
const ofCell = (code: string, severity: GridRule['severity'] = 'ERROR') => ({
  ...{ code, severity, message: code },
  parts: [],
  wholes: [],
})
const sum = (code: string, parts: string[], wholes: string[]): GridRule => ({
  ...{ code, parts, wholes, severity: 'ERROR', message: code },
})
const checks = {
  ...{ countPattern, largestCount: 99_999 },
  rules: [
    ...['NOT_A_COUNT', 'NEGATIVE', 'TOO_LARGE'].map((code) => ofCell(code)),
    ofCell('FAR_ABOVE_USUAL', 'WARN'),
    sum('PARTS_OVER_WHOLE', ['mild', 'severe'], ['tested']),
    sum('WHOLE_MISSING', ['mild', 'severe'], ['tested']),
  ],
}

const find = (typed: Readonly<Record<string, string>>) =>
  checkRow(
    checks,
    Object.entries(typed).map(([element, text]) => ({
      ...{ area: 'desa', element, typed: text, version: 0, lastMonth: null, usualLimit: 20, isOpen: true },
    })),
  ).map(({ area, elements, rule }) => `${area} ${rule.message} ${elements.join(' ')}`)

it.each([
  ['', []],
  ['0', []],
  ['1.200', ['desa FAR_ABOVE_USUAL tested']],
  ['12x', ['desa NOT_A_COUNT tested']],
  ['1,5', ['desa NOT_A_COUNT tested']],
  ['-2', ['desa NEGATIVE tested']],
  ['123456', ['desa TOO_LARGE tested']],
])('finds in the cell %j: %j', (typed, expected) => {
  expect(find({ tested: typed })).toEqual(expected)
})

it('weighs parts together against their whole, and points to a whole that is empty', () => {
  expect(find({ mild: '2', severe: '1', tested: '2' })).toEqual(['desa PARTS_OVER_WHOLE mild severe tested'])
  expect(find({ mild: '2', severe: '', tested: '2' })).toEqual([])
  expect(find({ mild: '2', severe: '', tested: '' })).toEqual(['desa WHOLE_MISSING tested mild'])
  expect(find({ mild: '0', severe: '0', tested: '' })).toEqual([])
})

it('tells nothing, a count and no count apart', () => {
  expect([' ', '1.204', '1.20'].map((typed) => readCount(typed, countPattern))).toEqual([null, 1204, Number.NaN])
})
