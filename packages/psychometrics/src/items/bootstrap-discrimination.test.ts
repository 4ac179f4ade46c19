import { describe, expect, test, vi } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { selectMatrix } from '../matrix/select-matrix.ts'
import { seededRandom } from '../numeric/seeded-random.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { analyseItems } from './analyse-items.ts'
import { bootstrapDiscrimination } from './bootstrap-discrimination.ts'
import { PoissonCells } from './poisson-cells.ts'

vi.setConfig({ testTimeout: 60_000 })

const matrixOf = ({ responses, key }: ReturnType<typeof simulateExam>) => buildMatrix(responses, key).matrix

describe('bootstrap interval of D', () => {
  test('holds the D of all pupils in about 95 of 100 samples of 200', () => {
    const all = matrixOf(simulateExam(40_000, 20, 77))
    const truth = analyseItems(all).map(({ dFractional }) => dFractional ?? 0)
    const every = all.items.map((_, item) => item)
    let held = 0
    for (let sample = 0; sample < 60; sample++) {
      const pupils = Array.from({ length: 200 }, (_, v) => sample * 200 + v)
      bootstrapDiscrimination(selectMatrix(all, pupils, every)).forEach((interval, item) => {
        const d = truth[item] ?? 0
        if (interval && interval.lower <= d && d <= interval.upper) held++
      })
    }
    expect(held / (60 * 20)).toBeGreaterThan(0.92)
    expect(held / (60 * 20)).toBeLessThan(0.985)
  })

  test('is as wide as drawing whole pupils with replacement makes it', () => {
    const exam = simulateExam(300, 12, 5)
    const matrix = matrixOf(exam)
    const random = seededRandom(9)
    const every = matrix.items.map((_, item) => item)
    const draws = Array.from({ length: 600 }, () => {
      const pupils = Array.from({ length: 300 }, () => Math.floor(300 * random()))
      return analyseItems(selectMatrix(matrix, pupils, every)).map(({ dFractional }) => dFractional ?? 0)
    })
    bootstrapDiscrimination(matrix).forEach((interval, item) => {
      const sorted = draws.map((row) => row[item] ?? 0).sort((a, b) => a - b)
      expect(interval?.lower).toBeCloseTo(sorted[15] ?? 9, 1)
      expect(interval?.upper).toBeCloseTo(sorted[584] ?? 9, 1)
    })
  })

  test('does not depend on the order of rows, of items or on the letters of options', () => {
    const exam = simulateExam(150, 10, 3)
    const other = (cell: string) => ({ A: 'D', B: 'A', C: 'B', D: 'C' })[cell] ?? cell
    const turned = {
      header: [exam.responses.header[0] ?? '', ...exam.responses.header.slice(1).reverse()],
      rows: exam.responses.rows.map(([person = '', ...cells]) => [person, ...cells.map(other).reverse()]).reverse(),
    }
    const key = { header: exam.key.header, rows: exam.key.rows.map(([item = '', right = '']) => [item, other(right)]) }
    const turnedMatrix = buildMatrix(turned, { ...key, rows: [...key.rows].reverse() }).matrix
    const intervals = bootstrapDiscrimination(turnedMatrix)
    const byId = new Map(turnedMatrix.items.map(({ id }, item) => [id, intervals[item]]))
    const matrix = matrixOf(exam)
    bootstrapDiscrimination(matrix).forEach((interval, item) => {
      expect(byId.get(matrix.items[item]?.id ?? '')).toEqual(interval)
    })
  })

  test('is not given below thirty pupils, and is a point for an item that everyone has right', () => {
    expect(bootstrapDiscrimination(matrixOf(simulateExam(29, 5, 1)))).toEqual(Array(5).fill(null))
    const rows = Array.from({ length: 40 }, (_, v) => [`p${v}`, 'A', v % 2 ? 'B' : 'C'])
    const key = {
      header: ['item', 'key'],
      rows: [
        ['i1', 'A'],
        ['i2', 'B'],
      ],
    }
    const [even] = bootstrapDiscrimination(buildMatrix({ header: ['person', 'i1', 'i2'], rows }, key).matrix)
    expect(even?.lower).toBeCloseTo(0, 12)
    expect(even?.upper).toBeCloseTo(0, 12)
  })
})

test.each([0.3, 4, 250])('Poisson draws with mean %d have that mean and variance', (mean) => {
  const cells = new PoissonCells([0, mean])
  const random = seededRandom(4)
  const draws = Array.from({ length: 40_000 }, () => cells.draw(1, random()))
  const average = draws.reduce((sum, value) => sum + value, 0) / draws.length
  const variance = draws.reduce((sum, value) => sum + (value - average) ** 2, 0) / draws.length
  expect(Math.abs(average / mean - 1)).toBeLessThan(0.03)
  expect(Math.abs(variance / mean - 1)).toBeLessThan(0.05)
  expect(cells.draw(0, 0.999)).toBe(0)
})
