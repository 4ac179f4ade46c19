import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { analyseExam } from '../exam/analyse-exam.ts'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import type { Sheet } from '../matrix/sheet.ts'
import { seededRandom, simulateExam } from '../testing/simulate-exam.ts'
import type { ItemStatistics } from './item-statistics.ts'

vi.setConfig({ testTimeout: 30_000 })

const small = fc.record({
  pupils: fc.integer({ min: 30, max: 160 }),
  items: fc.integer({ min: 3, max: 12 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
})
type Exam = { responses: Sheet & { rows: string[][] }; key: Sheet & { rows: string[][] } }

const itemsOf = (exam: { responses: Sheet; key: Sheet | null }): ItemStatistics[] =>
  analyseSheet(exam).forms[0]?.items ?? []

const NUMBERS = ['p', 'pbisUncorrected', 'pbisCorrected', 'biserialCorrected', 'dFractional', 'dQuantile'] as const
const MORE = ['alphaIfDeleted', 'moodleDiscriminativeEfficiency', 'moodleEffectiveWeight'] as const
const numbers = (item: ItemStatistics | undefined) => [...NUMBERS, ...MORE].map((name) => item?.[name] ?? -99)

function expectSame(before: ItemStatistics[], after: ItemStatistics[], digits = 10): void {
  expect(after.length).toBe(before.length)
  const byId = new Map(after.map((item) => [item.id, item]))
  for (const item of before) {
    const other = numbers(byId.get(item.id))
    for (const [index, value] of numbers(item).entries()) expect(other[index]).toBeCloseTo(value, digits)
  }
}

function shuffle<T>(values: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

describe('what must not matter does not', () => {
  test('the order of rows', () => {
    fc.assert(
      fc.property(small, ({ pupils, items, seed }) => {
        const exam: Exam = simulateExam(pupils, items, seed)
        const rows = shuffle(exam.responses.rows, seed + 1)
        expect(itemsOf({ ...exam, responses: { ...exam.responses, rows } })).toEqual(itemsOf(exam))
      }),
      { numRuns: 25 },
    )
  })

  test('the order of items', () => {
    fc.assert(
      fc.property(small, ({ pupils, items, seed }) => {
        const exam: Exam = simulateExam(pupils, items, seed)
        const key = { ...exam.key, rows: shuffle(exam.key.rows, seed + 1) }
        expectSame(itemsOf(exam), itemsOf({ ...exam, key }))
      }),
      { numRuns: 25 },
    )
  })

  test('the names of the options', () => {
    fc.assert(
      fc.property(small, ({ pupils, items, seed }) => {
        const exam: Exam = simulateExam(pupils, items, seed)
        const renamed: Record<string, string> = { A: '3', B: '1', C: '4', D: '2' }
        const rename = (rows: string[][]) =>
          rows.map(([id = '', ...cells]) => [id, ...cells.map((c) => renamed[c] ?? c)])
        const other = {
          responses: { ...exam.responses, rows: rename(exam.responses.rows) },
          key: { ...exam.key, rows: rename(exam.key.rows) },
        }
        expectSame(itemsOf(exam), itemsOf(other), 12)
      }),
      { numRuns: 25 },
    )
  })

  test('weights of one, and any common weight', () => {
    fc.assert(
      fc.property(small, fc.constantFrom('1', '1,0', '0.5', '3'), ({ pupils, items, seed }, weight) => {
        const exam: Exam = simulateExam(pupils, items, seed)
        const key = { header: ['item', 'key', 'weight'], rows: exam.key.rows.map((cells) => [...cells, weight]) }
        expectSame(itemsOf(exam), itemsOf({ ...exam, key }), 8)
      }),
      { numRuns: 25 },
    )
  })
})

describe('known relations hold', () => {
  test('alpha is KR-20 for 0/1 items: n/(n-1) (1 - Σpq/s²) with population variances', () => {
    fc.assert(
      fc.property(small, ({ pupils, items, seed }) => {
        const { forms } = analyseSheet(simulateExam(pupils, items, seed))
        const whole = forms[0]?.test
        const spread = forms[0]?.items.reduce((sum, { p }) => sum + (p ?? 0) * (1 - (p ?? 0)), 0) ?? 0
        const population = ((whole?.scores.sd ?? 0) ** 2 * (pupils - 1)) / pupils
        const kr20 = (items / (items - 1)) * (1 - spread / population)
        expect(whole?.kr20).toBeCloseTo(kr20, 10)
        expect(whole?.alpha).toBeCloseTo(kr20, 10)
        expect(whole?.alphaInterval?.lower).toBeLessThan(whole?.alpha ?? -9)
        expect(whole?.alphaInterval?.upper).toBeGreaterThan(whole?.alpha ?? 9)
      }),
      { numRuns: 25 },
    )
  })

  test('a right/wrong sheet made from the answers gives the same item statistics', () => {
    fc.assert(
      fc.property(small, ({ pupils, items, seed }) => {
        const exam: Exam = simulateExam(pupils, items, seed)
        const keys = exam.key.rows.map(([, key]) => key)
        const rows = exam.responses.rows.map(([id = '', ...cells]) => [
          id,
          ...cells.map((c, i) => (c === keys[i] ? '1' : '0')),
        ])
        expectSame(itemsOf(exam), itemsOf({ responses: { ...exam.responses, rows }, key: null }), 12)
      }),
      { numRuns: 15 },
    )
  })

  test('shares of the options sum to one in every group, and the interval of p holds p', () => {
    for (const item of itemsOf(simulateExam(240, 10, 77))) {
      for (const group of ['share', 'lower', 'middle', 'upper'] as const) {
        expect(item.options.reduce((sum, option) => sum + (option[group] ?? 0), 0)).toBeCloseTo(1, 12)
      }
      expect(item.pInterval?.lower).toBeLessThan(item.p ?? 0)
      expect(item.pInterval?.upper).toBeGreaterThan(item.p ?? 1)
    }
  })

  test('below a hundred pupils the groups are halves, from a hundred on 27 %', () => {
    expect(itemsOf(simulateExam(99, 5, 1))[0]?.tailRule).toBe('halves')
    expect(itemsOf(simulateExam(100, 5, 1))[0]?.tailRule).toBe('27%')
  })

  test('D by halves of four pupils with a tie at the cut splits the tied score', () => {
    const rows = Array.from({ length: 40 }, (_, v) => [`p${v}`, v % 4 === 0 ? 'A' : 'B', v % 4 < 3 ? 'A' : 'B'])
    const exam = {
      responses: { header: ['person', 'i1', 'i2'], rows },
      key: {
        header: ['item', 'key'],
        rows: [
          ['i1', 'A'],
          ['i2', 'A'],
        ],
      },
    }
    // Scores 2, 1, 1, 0 in equal parts: the upper half holds the ten with 2 and half of the twenty with 1.
    expect(itemsOf(exam).map(({ dFractional }) => dFractional)).toEqual([0.5, 0.5])
  })
})

describe('advice', () => {
  const exam: Exam = simulateExam(1200, 20, 4242)
  const replaceKey = (item: number, key: string) => ({
    ...exam,
    key: { ...exam.key, rows: exam.key.rows.map((cells, i) => (i === item ? [cells[0] ?? '', key] : cells)) },
  })
  const rightKeys = exam.key.rows.map(([, key]) => key)

  test('a wrong key is suspected on every item, and the right answer named', () => {
    rightKeys.forEach((right = '', item) => {
      const wrong = right === 'A' ? 'B' : 'A'
      const judged = itemsOf(replaceKey(item, wrong))[item]
      expect(judged?.advice).toMatchObject({
        verdict: 'REVISE',
        reasons: expect.arrayContaining(['CHECK_KEY']),
        option: right,
      })
      expect(judged?.suspectedKey?.p).toBeLessThan(0.001)
    })
  })

  test('right keys of good items are not suspected', () => {
    const items = itemsOf(exam).filter(({ p }) => (p ?? 0) > 0.35)
    expect(items.length).toBeGreaterThan(10)
    expect(items.filter(({ suspectedKey }) => suspectedKey)).toEqual([])
    expect(items.filter(({ advice }) => advice?.verdict === 'KEEP').length).toBeGreaterThan(8)
  })

  test('an item answered against ability is discarded', () => {
    const rows = exam.responses.rows.map((cells, v) =>
      cells.map((cell, i) => (i === 1 ? 'ABCD'.charAt((v * 7) % 4) : cell)),
    )
    const { matrix } = buildMatrix({ ...exam.responses, rows }, exam.key)
    expect(analyseExam(matrix).forms[0]?.items[0]?.advice?.verdict).not.toBe('KEEP')
    const against = exam.responses.rows.map((cells, v) =>
      cells.map((cell, i) =>
        i === 1
          ? (exam.responses.rows[v]?.filter((c, j) => j > 1 && c === rightKeys[j - 1]).length ?? 0) > 9
            ? '0'
            : '1'
          : cell,
      ),
    )
    const scored = against.map(([id = '', first = '', ...rest]) => [
      id,
      first,
      ...rest.map((c, i) => (c === rightKeys[i + 1] ? '1' : '0')),
    ])
    const judged = itemsOf({ responses: { ...exam.responses, rows: scored }, key: null })[0]
    expect(judged).toMatchObject({ advice: { verdict: 'DISCARD' }, discriminationClass: 'NEGATIVE' })
  })
})
