import { describe, expect, test } from 'vitest'
import { scoreLevels } from '../items/score-levels.ts'
import { buildMatrix } from './build-matrix.ts'
import { itemCodes, NOT_PRESENTED } from './response-matrix.ts'
import { splitByItems } from './select-matrix.ts'
import type { Sheet } from './sheet.ts'

const sheet = (text: string): Sheet => {
  const [header = [], ...rows] = text.split('\n').map((line) => line.trim().split(';'))
  return { header, rows }
}
const build = (responses: string, key: string | null, options = {}) =>
  buildMatrix(sheet(responses), key === null ? null : sheet(key), options)
const scores = (responses: string, key: string | null, options = {}) => [
  ...scoreLevels(build(responses, key, options).matrix).totals,
]

describe('kinds of items', () => {
  test('a set of options is one category whatever its order and separators', () => {
    expect(scores('person;i1\na;BC\nb;C,B\nc;B\nd;bc', 'item;key;type\ni1;BC;multiple')).toEqual([1, 1, 0, 1])
  })

  test('a blank of a multiple-answer item is the empty set, or no answer when asked', () => {
    const sheets = ['person;i1;i2\na;;A\nb;AB;A', 'item;key\ni1;AB\ni2;A'] as const
    expect(build(...sheets).matrix.items[0]?.categories).toEqual(['', 'AB'])
    expect(itemCodes(build(...sheets, { blank: 'omitted' }).matrix, 0)[0]).toBe(0)
  })

  test('a pattern of true and false is one category, and a pattern of another length is unreadable', () => {
    const built = build('person;i1\na;B-S-B\nb;b-s-b\nc;S-S-B\nd;B-S', 'item;key;type\ni1;B-S-B;kategori')
    expect([...scoreLevels(built.matrix).totals]).toEqual([1, 1, 0, 0])
    expect(built.issues).toMatchObject([{ code: 'UNKNOWN_OPTION', row: 5 }])
  })

  test('several right answers, and answers for part of the points', () => {
    expect(scores('person;i1\na;A\nb;C\nc;B\nd;D', 'item;key;weight\ni1;A|C|B:0,5;2')).toEqual([2, 2, 1, 0])
  })

  test('rubric scores keep their points, and a score above the maximum is reported', () => {
    const built = build('person;i1;i2\na;3;1,5\nb;4;0\nc;5;2', 'item;type;maximum;key\ni1;rubrik;4;\ni2;rubrik;2;')
    expect([...scoreLevels(built.matrix).totals]).toEqual([4.5, 4, 2])
    expect(built.issues).toMatchObject([{ code: 'SCORE_OUT_OF_RANGE', row: 4, params: { value: '5', maximum: 4 } }])
    expect(built.matrix.items.map(({ maximum }) => maximum)).toEqual([4, 2])
  })

  test('a sheet of 0 and 1 needs no key; a sheet of rubric scores takes the highest as its maximum and says so', () => {
    expect(scores('person;x1;x2\na;1;0\nb;1;1', null)).toEqual([1, 2])
    const built = build('person;kecamatan;x1\na;Susukan;3\nb;Bawang;5', null)
    expect(built.issues).toMatchObject([{ code: 'MAXIMUM_ASSUMED', params: { item: 'x1', maximum: 5 } }])
    expect(built.matrix.groups).toMatchObject([{ column: 'kecamatan', names: ['Bawang', 'Susukan'] }])
  })

  test('a string of answers is read mark by mark', () => {
    const built = build('nisn;jawaban\na;AB-\nb;AB*\nc;AB', 'item;key\n1;A\n2;B\n3;C')
    expect([...scoreLevels(built.matrix).totals]).toEqual([2, 2, 2])
    expect(built.issues.map(({ code }) => code)).toEqual(['DOUBLE_MARK', 'ANSWER_LENGTH'])
  })

  test('columns are found by their number where the names differ', () => {
    expect(scores('nisn;soal_01;soal_02\na;A;B', 'item;key\n1;A\n2;C')).toEqual([1])
  })

  test('sums of weights that differ only in rounding are one score level', () => {
    const rows = 'person;i1;i2;i3\na;A;A;B\nb;B;B;A'
    expect(scoreLevels(build(rows, 'item;key;weight\ni1;A;0.1\ni2;A;0.2\ni3;A;0.3').matrix).values.length).toBe(1)
  })
})

describe('forms', () => {
  const key = 'form;item;column;key;option_map\nA;m1;i1;A;ABCD\nA;m2;i2;B;ABCD\nB;m2;i1;C;ACBD\nB;m1;i2;D;DBCA'

  test('items in another order and options in another order meet again on the master items', () => {
    const { matrix, issues } = build('person;paket;i1;i2\na;A;A;C\nb;B;C;D\nc;B;B;A', key)
    expect(issues).toEqual([])
    expect(matrix.items.map(({ id, categories }) => [id, categories])).toEqual([
      ['m1', ['A', 'D']],
      ['m2', ['B', 'C']],
    ])
    expect([...scoreLevels(matrix).totals]).toEqual([1, 2, 0])
    expect(splitByItems(matrix)).toHaveLength(1)
  })

  test('keys that disagree after mapping are reported', () => {
    const built = build(
      'person;paket;i1;i2\na;A;A;A\nb;B;A;A',
      'form;item;column;key;option_map\nA;m1;i1;A;ABCD\nA;m2;i2;A;ABCD\nB;m1;i1;A;BACD\nB;m2;i2;A;ABCD',
    )
    expect(built.issues).toMatchObject([{ code: 'KEYS_DISAGREE', params: { item: 'm1', form: 'B' } }])
  })

  test('other keys without a map keep the options of the forms apart, and the scores right', () => {
    const built = build('person;paket;i1\na;A;A\nb;B;C\nc;B;A', 'form;item;column;key\nA;m1;i1;A\nB;m1;i1;C')
    expect(built.issues).toMatchObject([{ code: 'OPTION_ORDER_UNKNOWN' }])
    expect([...scoreLevels(built.matrix).totals]).toEqual([1, 1, 0])
    expect(built.matrix.items[0]?.categories).toEqual(['A:A', 'B:A', 'B:C'])
  })

  test('forms with other items are split, and an item that was not given is not an omitted one', () => {
    const text = 'person;paket;i1;i2\na;A;A;B\nb;B;A;B\nc;B;A;A'
    const { matrix } = build(text, 'form;item;column;key\nA;m1;i1;A\nA;m2;i2;B\nB;m1;i1;A\nB;m3;i2;B')
    expect(itemCodes(matrix, 1)[1]).toBe(NOT_PRESENTED)
    const sets = splitByItems(matrix)
    expect(sets.map(({ forms, matrix: part }) => [forms, part.pupils, part.items.map(({ id }) => id)])).toEqual([
      [['A'], ['a'], ['m1', 'm2']],
      [['B'], ['b', 'c'], ['m1', 'm3']],
    ])
  })

  test('a form nobody knows, and forms without a form column, are reported', () => {
    expect(build('person;paket;i1;i2\na;C;A;C', key).issues).toMatchObject([{ code: 'UNKNOWN_FORM', row: 2 }])
    expect(build('person;i1;i2\na;A;C', key).issues[0]).toMatchObject({ code: 'NO_FORM_COLUMN' })
  })
})
