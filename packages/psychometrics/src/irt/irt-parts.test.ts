import { describe, expect, test, vi } from 'vitest'
import { analyseDif } from '../dif/analyse-dif.ts'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { findFixedPoint } from './accelerate.ts'
import { modelItems } from './answer-patterns.ts'
import { fitModel } from './fit-model.ts'
import { maximumAPosteriori } from './point-abilities.ts'
import { parameterErrors } from './standard-errors.ts'
import { itemInformation } from './test-information.ts'

vi.setConfig({ testTimeout: 30_000 })

describe('parts of the models', () => {
  test('information of an item is a²/4 at its difficulty', () => {
    expect(itemInformation(2, -1, 0.5)).toBeCloseTo(1, 12)
    expect(itemInformation(0.5, 0, 0)).toBeCloseTo(0.0625, 12)
  })

  test('items that everyone or nobody solved stay out of a model, and say so', () => {
    const rows = Array.from({ length: 150 }, (_, v) => [
      `p${v}`,
      '1',
      '0',
      String(v % 2),
      v % 3 ? '1' : '0',
      v % 5 ? '1' : '0',
    ])
    const sheet = { header: ['person', 'a', 'b', 'c', 'd', 'e'], rows }
    expect(modelItems(buildMatrix(sheet, null).matrix)).toEqual([2, 3, 4])
    const table = analyseSheet({ responses: sheet, key: null, irt: 'rasch' }).tables.irt_items
    expect(table[0]).toMatchObject({
      item: 'a',
      rasch_mml_mirt_b: null,
      note: 'semua nilai sama, tidak dapat dihitung',
    })
    expect(table[2]?.note).toBeNull()
  })

  test('an extrapolation that lowers the likelihood is taken back', () => {
    const seen: number[] = []
    const point = findFixedPoint(
      Float64Array.of(4),
      ([x = 0]) => {
        seen.push(x)
        const wall = x < 1
        return { next: Float64Array.of(1 + 0.9 * (x - 1)), logLikelihood: wall ? -1e9 : -((x - 1) ** 2) }
      },
      { tolerance: 1e-9, mostPasses: 500 },
    )
    expect(point.parameters[0]).toBeCloseTo(1, 6)
    expect(point.logLikelihood).toBeGreaterThan(-1)
  })

  test('the error of a posterior mode is 1/√(I + 1/s²), below that of the answers alone', () => {
    const fit = fitModel(buildMatrix(simulateExam(400, 12, 3).responses, simulateExam(400, 12, 3).key).matrix, 'twopl')
    if ('reason' in fit) throw new Error(fit.reason)
    const { values, errors } = maximumAPosteriori(fit.patterns, fit.parameters, 1)
    const information = fit.parameters.slopes.reduce(
      (sum, slope, item) => sum + itemInformation(slope, fit.parameters.intercepts[item] ?? 0, values[0] ?? 0),
      0,
    )
    expect(errors[0]).toBeCloseTo(1 / Math.sqrt(information + 1), 10)
  })

  test('the error of a difficulty counts that slope and intercept move together', () => {
    const exam = simulateExam(2000, 12, 3)
    const fit = fitModel(buildMatrix(exam.responses, exam.key).matrix, 'twopl')
    if ('reason' in fit) throw new Error(fit.reason)
    const errors = parameterErrors(fit)
    const inside = exam.difficulties.filter(
      (b, item) =>
        Math.abs(b + (fit.parameters.intercepts[item] ?? 0) / (fit.parameters.slopes[item] ?? 1)) <
        2.5 * (errors?.difficulties[item] ?? 0),
    )
    expect(inside.length).toBeGreaterThanOrEqual(11)
    const hardest = exam.difficulties.reduce(
      (best, b, item) => (Math.abs(b) > Math.abs(exam.difficulties[best] ?? 0) ? item : best),
      0,
    )
    const middle = exam.difficulties.reduce(
      (best, b, item) => (Math.abs(b) < Math.abs(exam.difficulties[best] ?? 9) ? item : best),
      0,
    )
    expect(errors?.difficulties[hardest]).toBeGreaterThan(errors?.difficulties[middle] ?? 9)
  })

  test('Rasch abilities stand by ascending score', () => {
    const { tables } = analyseSheet({ ...simulateExam(300, 12, 5), irt: 'rasch' })
    const scores = tables.irt_abilities.map(({ score }) => Number(score))
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    const wle = tables.irt_abilities.map(({ rasch_wle }) => Number(rasch_wle))
    expect(wle).toEqual([...wle].sort((a, b) => a - b))
  })

  test('DIF needs fifty on each side, and compares the two largest groups unless told otherwise', () => {
    const exam = simulateExam(170, 6, 5)
    const rows = exam.responses.rows.map((cells, v) => [...cells, v < 40 ? 'A' : v < 100 ? 'B' : 'C'])
    const sheets = { responses: { header: [...exam.responses.header, 'g'], rows }, key: exam.key }
    const asked = analyseSheet({ ...sheets, dif: { column: 'g' } }).forms[0]
    expect(asked?.dif[0]).toMatchObject({ reference: 'C', focal: 'B', gap: null })
    const [group] = asked?.matrix.groups ?? []
    if (!asked || !group) throw new Error('no group')
    expect(analyseDif(asked.matrix, group, 'C', 'A')[0]).toMatchObject({
      result: null,
      gap: { reason: 'TOO_FEW', n: 40 },
    })
  })
})
