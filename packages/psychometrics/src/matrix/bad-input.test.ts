import { describe, expect, test, vi } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { buildMatrix } from './build-matrix.ts'
import { explainIssue } from './issue.ts'
import type { Sheet } from './sheet.ts'

vi.setConfig({ testTimeout: 30_000 })

const sheet = (text: string): Sheet => {
  const [header = [], ...rows] = text.split('\n').map((line) => line.trim().split(','))
  return { header, rows }
}
const key3 = sheet('item,key\ni1,A\ni2,B\ni3,C')
const build = (responses: string, key: Sheet | null = key3) => buildMatrix(sheet(responses), key)
const codesOf = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code)

/** Every number of every table, to prove that none is NaN or infinite. */
function wrongNumbers(responses: Sheet, key: Sheet | null): string[] {
  const { tables } = analyseSheet({ responses, key, irt: 'twopl', cutScore: 1 })
  return Object.entries(tables).flatMap(([name, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => typeof value === 'number' && !Number.isFinite(value))
        .map(([column, value]) => `${name}.${column} = ${value}`),
    ),
  )
}

describe('bad input gives a clear issue', () => {
  test('a key shorter than the sheet names the columns without a key', () => {
    const built = build('person,i1,i2,i3,i4\na,A,B,C,D\nb,A,B,C,D')
    expect(built.issues).toMatchObject([{ code: 'ITEM_NOT_IN_KEY', column: 'i4', severity: 'ERROR' }])
    expect(built.matrix.itemCount).toBe(3)
  })

  test('a key longer than the sheet names the items without a column', () => {
    expect(build('person,i1,i2\na,A,B').issues).toMatchObject([{ code: 'ITEM_NOT_IN_SHEET', params: { item: 'i3' } }])
  })

  test('two keys for an item of one form leave that item out', () => {
    const built = build('person,i1,i2\na,A,B\nb,B,B', sheet('item,key,form\ni1,A,\ni2,B,\ni1,C,'))
    expect(built.issues).toMatchObject([{ code: 'TWO_KEYS', row: 4, params: { item: 'i1', first: 'A', second: 'C' } }])
    expect(built.matrix.items.map(({ id }) => id)).toEqual(['i2'])
  })

  test('the same key twice is a warning and counts once', () => {
    const built = build('person,i1\na,A', sheet('item,key\ni1,A\ni1,A'))
    expect(codesOf(built)).toEqual(['KEY_REPEATED'])
    expect(built.matrix.itemCount).toBe(1)
  })

  test('an unknown option is wrong, kept apart and reported with its place', () => {
    const built = build('person,i1,i2,i3\na,X,B,C\nb,A,B,C')
    expect(built.issues).toMatchObject([
      { code: 'UNKNOWN_OPTION', row: 2, column: 'i1', params: { value: 'X', item: 'i1' } },
    ])
    const [issue] = built.issues
    expect(issue && explainIssue(issue, 'id')).toBe(
      'Jawaban "X" butir i1 bukan pilihan yang dikenal; dinilai salah, dicatat terpisah.',
    )
    expect(issue && explainIssue(issue, 'en')).toContain('Answer "X" to item i1')
  })

  test('an option outside the listed ones is unknown', () => {
    expect(codesOf(build('person,i1\na,D', sheet('item,key,options\ni1,A,ABC')))).toEqual(['UNKNOWN_OPTION'])
  })

  test('a key outside the listed options leaves the item out', () => {
    expect(codesOf(build('person,i1\na,A', sheet('item,key,options\ni1,E,ABCD')))).toEqual([
      'KEY_NOT_AN_OPTION',
      'NO_ITEMS',
    ])
  })

  test('a double mark is wrong, kept apart from blanks, and reported', () => {
    const built = build('person,i1,i2,i3\na,AB,,C\nb,*,B,C')
    expect(codesOf(built)).toEqual(['DOUBLE_MARK', 'DOUBLE_MARK'])
    expect([...built.matrix.codes.slice(0, 4)]).toEqual([1, 1, 0, expect.any(Number)])
  })

  test('a pupil twice counts once, the first time', () => {
    const built = build('person,i1,i2,i3\na,A,B,C\na,B,B,B\nb,A,A,A')
    expect(built.issues).toMatchObject([{ code: 'DUPLICATE_PUPIL', row: 3, params: { pupil: 'a', first: 2 } }])
    expect(built.matrix.pupils).toEqual(['a', 'b'])
  })

  test('a row of blanks is an absent pupil', () => {
    const built = build('person,i1,i2,i3\na,,,\nb,A,B,C')
    expect(built.issues).toMatchObject([{ code: 'ALL_BLANK', row: 2, params: { pupil: 'a' } }])
    expect(built.matrix.pupils).toEqual(['b'])
  })

  test('a row of blanks is an absent pupil also where a blank is an answer set', () => {
    const built = build('person,i1,i2\na,,\nb,AB,A', sheet('item,key\ni1,AB\ni2,A'))
    expect(built.issues).toMatchObject([{ code: 'ALL_BLANK', params: { pupil: 'a' } }])
  })

  test('a sheet of blanks, a sheet of nobody and a sheet without items all say so', () => {
    expect(codesOf(build('person,i1,i2,i3\na,,,\nb,,,'))).toEqual(['ALL_BLANK', 'ALL_BLANK'])
    expect(codesOf(build('person,i1,i2,i3'))).toEqual(['NO_ROWS'])
    expect(codesOf(build('person,name\na,Siti', null))).toContain('NO_ITEMS')
  })

  test('short and long rows are reported and read as far as they go', () => {
    const built = build('person,i1,i2,i3\na,A,B\nb,A,B,C,D')
    expect(codesOf(built)).toEqual(['ROW_LENGTH', 'ROW_LENGTH'])
    expect(built.matrix.pupilCount).toBe(2)
  })

  test('a nameless pupil gets the row number, a column twice is read once', () => {
    const built = build('person,i1,i2,i3,i1\n,A,B,C,D')
    expect(codesOf(built)).toEqual(['DUPLICATE_COLUMN', 'MISSING_PUPIL'])
    expect(built.matrix.pupils).toEqual(['#2'])
  })

  test('a group column that is not there is named', () => {
    const built = buildMatrix(sheet('person,i1,i2,i3\na,A,B,C'), key3, { groups: ['desa'] })
    expect(built.issues).toMatchObject([{ code: 'COLUMN_NOT_FOUND', params: { name: 'desa' } }])
  })

  test('wrong weights, types and missing key columns are named', () => {
    expect(codesOf(build('person,i1\na,A', sheet('item,key,weight\ni1,A,x')))).toContain('BAD_NUMBER')
    expect(codesOf(build('person,i1\na,A', sheet('item,key,type\ni1,A,tebak')))).toContain('UNKNOWN_TYPE')
    expect(codesOf(build('person,i1\na,A', sheet('item,type\ni1,single')))).toContain('KEY_COLUMN_MISSING')
    expect(codesOf(build('person,i1\na,A', sheet('item,key\ni1,')))).toContain('KEY_EMPTY')
  })

  test('a flood of one oddity is counted, not listed without end', () => {
    const rows = Array.from({ length: 2000 }, (_, pupil) => [`p${pupil}`, 'X', 'B', 'C'])
    const { issues } = buildMatrix({ header: ['person', 'i1', 'i2', 'i3'], rows }, key3)
    expect(issues.length).toBe(501)
    expect(issues.at(-1)).toMatchObject({ code: 'MORE_OF_THE_SAME', params: { code: 'UNKNOWN_OPTION', count: 1500 } })
  })
})

describe('sheets too small or too even give nulls with a reason, never NaN', () => {
  test.each([
    ['one pupil', 'person,i1,i2,i3\na,A,B,C'],
    ['one item', 'person,i1\na,A\nb,B'],
    ['nobody', 'person,i1,i2,i3'],
    ['everything blank', 'person,i1,i2,i3\na,,,\nb,,,'],
  ])('%s', (_, text) => expect(wrongNumbers(sheet(text), key3)).toEqual([]))

  test('one pupil is too few for every statistic, in both languages', () => {
    const responses = sheet('person,i1,i2,i3\na,A,B,C')
    const [item] = analyseSheet({ responses, key: key3 }).tables.items
    expect(item).toMatchObject({ n: 1, p: null, pbis_corrected: null, d27_fractional_ties: null, advice: null })
    expect(item?.note).toContain('terlalu sedikit untuk dinilai (1 < 10)')
    expect(analyseSheet({ responses, key: key3, locale: 'en' }).tables.items[0]?.note).toContain('too few to judge')
  })

  test('an item everyone answered right has p 1, no correlation, and the advice that it is too easy', () => {
    const exam = simulateExam(60, 8, 5)
    const rows = exam.responses.rows.map((cells) =>
      cells.map((cell, i) => (i === 3 ? (exam.key.rows[2]?.[1] ?? '') : cell)),
    )
    const responses = { header: exam.responses.header, rows }
    const item = analyseSheet({ responses, key: exam.key }).forms[0]?.items[2]
    expect(item).toMatchObject({ p: 1, pbisCorrected: null, dFractional: 0, advice: { verdict: 'REVISE' } })
    expect(item?.gaps).toMatchObject([{ reason: 'NO_SPREAD' }])
    expect(wrongNumbers(responses, exam.key)).toEqual([])
  })

  test('pupils who all score the same leave reliability without a value', () => {
    const rows = Array.from({ length: 40 }, (_, pupil) =>
      pupil % 2 ? [`p${pupil}`, 'A', 'C'] : [`p${pupil}`, 'B', 'B'],
    )
    const responses = { header: ['person', 'i1', 'i2'], rows }
    const key = sheet('item,key\ni1,A\ni2,B')
    expect(analyseSheet({ responses, key }).forms[0]?.test).toMatchObject({
      alpha: null,
      gaps: [{ reason: 'NO_SPREAD' }, {}],
    })
    expect(wrongNumbers(responses, key)).toEqual([])
  })

  test.each([[29], [30]])('%i pupils: discrimination from 30 on', (pupils) => {
    const exam = simulateExam(pupils, 12, 8)
    const { items, test: whole } = analyseSheet(exam).forms[0] ?? { items: [] }
    expect(items.every(({ pbisCorrected }) => (pbisCorrected === null) === pupils < 30)).toBe(true)
    expect((whole?.alpha === null) === pupils < 30).toBe(true)
    expect(wrongNumbers(exam.responses, exam.key)).toEqual([])
  })

  test('two hundred items of three hundred pupils are analysed whole', () => {
    const exam = simulateExam(300, 200, 9)
    const { forms, irt } = analyseSheet({ ...exam, irt: 'rasch' })
    expect(forms[0]?.items.every(({ pbisCorrected }) => pbisCorrected !== null)).toBe(true)
    expect(irt).toMatchObject({ fit: { hasConverged: true } })
  })

  test('a model with too few pupils says how many it needs', () => {
    const exam = simulateExam(60, 10, 3)
    expect(analyseSheet({ ...exam, irt: 'twopl' }).tables.irt_fit).toEqual([
      { statistic: 'twopl', value: null, note: 'terlalu sedikit untuk dinilai (60 < 300)' },
    ])
  })
})

test('forty megabytes of answers are read and analysed in seconds', () => {
  const exam = simulateExam(2000, 40, 4)
  const header = exam.responses.header
  function* rows() {
    for (let copy = 0; copy < 240; copy++)
      for (const cells of exam.responses.rows) yield [`${copy}-${cells[0]}`, ...cells.slice(1)]
  }
  const start = performance.now()
  const { forms } = analyseSheet({ responses: { header, rows: rows() }, key: exam.key })
  expect(forms[0]?.test.persons).toBe(480_000)
  expect(performance.now() - start).toBeLessThan(30_000)
}, 60_000)
