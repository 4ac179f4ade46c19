import { describe, expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { choiceTable, countChoices, NO_CHOICE } from './choice-table.ts'
import { fraryModel } from './frary-model.ts'
import { kernelModel } from './kernel-model.ts'
import { wesolowskyModel } from './wesolowsky-model.ts'

const built = (cells: readonly (readonly string[])[], key: readonly (readonly string[])[]) =>
  choiceTable(
    buildMatrix(
      { header: ['person', ...key.map(([item = '']) => item)], rows: cells.map((row, v) => [`p${v}`, ...row]) },
      { header: ['item', 'key', 'type', 'options'], rows: key.map((row) => [...row]) },
    ).matrix,
  )

describe('choices of a response matrix', () => {
  test('blank and double answers are no choice; offered options that nobody chose are kept', () => {
    const table = built(
      [
        ['A', 'B'],
        ['', 'AB'],
        ['C', 'D'],
      ],
      [
        ['i1', 'A', 'single', 'ABCD'],
        ['i2', 'D', 'single', 'ABCD'],
      ],
    )
    expect([...table.choices].map((choice) => choice === NO_CHOICE)).toEqual([false, false, true, true, false, false])
    expect([...table.offered]).toEqual([4, 4])
    expect(countChoices(table)).toEqual({ right: Int32Array.from([1, 0, 1]), wrong: Int32Array.from([1, 0, 1]) })
  })

  test('an answer set that fewer than 2 % chose is pooled with the other rare ones, never the right one', () => {
    const cells = Array.from({ length: 200 }, (_, v) => [
      v === 0 ? 'AC' : v === 1 ? 'BD' : v === 2 ? 'ABD' : v < 100 ? 'A' : 'B',
    ])
    const table = built(cells, [['i1', 'AC', 'multiple', 'ABCD']])
    expect(table.choices[1]).toBe(table.choices[2])
    expect(table.choices[0]).not.toBe(table.choices[1])
    expect(countChoices(table).right[0]).toBe(1)
  })
})

describe.each([
  ['kernel', kernelModel],
  ['Frary', fraryModel],
  ['Wesolowsky', wesolowskyModel],
] as const)('%s model', (_, estimate) => {
  test('options of every item and score sum to one, also an option nobody chose and an item all had right', () => {
    const cells = Array.from({ length: 60 }, (__, v) => ['A', v % 3 === 0 ? 'B' : 'C', v % 2 === 0 ? 'D' : 'A'])
    const key = ['A', 'B', 'D'].map((right, item) => [`i${item + 1}`, right, 'single', 'ABCD'])
    const table = built(cells, key)
    const { probabilities } = estimate(table)
    for (let place = 0; place < probabilities.length; place += 5) {
      const options = probabilities.subarray(place, place + 5)
      expect(options[0]).toBe(0)
      expect(options.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10)
      expect(options.every((p) => p >= 0 && p <= 1)).toBe(true)
    }
  })

  test('a population of none breaks nothing', () => {
    const table = built([['A'], ['B']], [['i1', 'A', 'single', 'ABCD']])
    expect(estimate(table, []).probabilities.every(Number.isFinite)).toBe(true)
  })
})
