import { describe, expect, test, vi } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { invertSymmetric } from '../test/invert-matrix.ts'
import { seededRandom, simulateExam } from '../testing/simulate-exam.ts'
import { analyseIrt, type IrtAnalysis } from './analyse-irt.ts'
import { expectCounts } from './expectation.ts'
import type { IrtModel } from './fit-model.ts'
import { normalQuadrature } from './quadrature.ts'

vi.setConfig({ testTimeout: 30_000 })

/** Answers to the Law School Admission Test, section 6, by pattern: Bock & Lieberman (1970), Psychometrika 35, table 1. */
const LSAT6 =
  '00000:3 00001:6 00010:2 00011:11 00100:1 00101:1 00110:3 00111:4 01000:1 01001:8 01011:16 01101:3 01110:2 01111:15 ' +
  '10000:10 10001:29 10010:14 10011:81 10100:3 10101:28 10110:15 10111:80 11000:16 11001:56 11010:21 11011:173 11100:11 ' +
  '11101:61 11110:28 11111:298'

function lsat(model: IrtModel): IrtAnalysis {
  const rows = LSAT6.split(' ').flatMap((part) => {
    const [pattern = '', count = '0'] = part.split(':')
    return Array.from({ length: Number(count) }, (_, copy) => [`${pattern}-${copy}`, ...pattern])
  })
  return solved(analyseIrt(buildMatrix({ header: ['person', 'i1', 'i2', 'i3', 'i4', 'i5'], rows }, null).matrix, model))
}

function solved(irt: ReturnType<typeof analyseIrt> | null): IrtAnalysis {
  if (irt === null || 'reason' in irt) throw new Error('no model')
  return irt
}

describe('LSAT section 6', () => {
  test('2PL slopes, difficulties and likelihood are those of mirt 1.40', () => {
    const { fit, difficulties } = lsat('twopl')
    const slopes = [0.8257, 0.7227, 0.8909, 0.6884, 0.6569]
    const expected = [-3.3588, -1.3701, -0.2797, -1.8664, -3.1259]
    for (const [item, slope] of slopes.entries()) expect(fit.parameters.slopes[item]).toBeCloseTo(slope, 3)
    for (const [item, b] of expected.entries()) expect(difficulties[item]).toBeCloseTo(b, 3)
    expect(fit.logLikelihood).toBeCloseTo(-2466.653, 3)
  })

  test('Rasch difficulties, latent variance, mean squares and abilities are those of mirt 1.40', () => {
    const { fit, difficulties, itemFit, wle, eap, scores } = lsat('rasch')
    const expected = [-2.73, -0.9986, -0.2399, -1.3065, -2.0994]
    for (const [item, b] of expected.entries()) expect(Math.abs((difficulties[item] ?? 0) - b)).toBeLessThan(2e-4)
    expect(fit.latentVariance).toBeCloseTo(0.5702, 3)
    expect(itemFit[0]?.infit).toBeCloseTo(1.077, 3)
    expect(itemFit[0]?.outfit).toBeCloseTo(0.8189, 3)
    expect(eap.values[scores.indexOf(0)]).toBeCloseTo(-1.4424, 3)
    expect(wle.values[scores.indexOf(5)]).toBeCloseTo(1.3014, 3)
  })

  test('standard errors are within a tenth of those from the curvature of the likelihood itself', () => {
    const { fit, errors } = lsat('twopl')
    const at = [...fit.parameters.intercepts, ...fit.parameters.slopes]
    const likelihood = (vector: number[]) =>
      expectCounts(
        fit.patterns,
        { intercepts: Float64Array.from(vector.slice(0, 5)), slopes: Float64Array.from(vector.slice(5)) },
        normalQuadrature(61),
      ).logLikelihood
    const covariances = invertSymmetric(negativeHessian(likelihood, at), 10) ?? new Float64Array(100)
    for (let item = 0; item < 5; item++) {
      const curvature = Math.sqrt(covariances[(5 + item) * 10 + 5 + item] ?? 0)
      expect(Math.abs((errors?.slopes[item] ?? 0) / curvature - 1)).toBeLessThan(0.1)
    }
  })
})

/** Second derivatives by central differences, row-major, with the sign turned. */
function negativeHessian(f: (vector: number[]) => number, at: number[], step = 1e-3): Float64Array {
  const moved = (i: number, by: number, j: number, also: number) =>
    f(at.map((value, k) => value + (k === i ? by : 0) + (k === j ? also : 0)))
  const n = at.length
  return Float64Array.from({ length: n * n }, (_, cell) => {
    const [i, j] = [Math.floor(cell / n), cell % n]
    const sum =
      moved(i, step, j, step) - moved(i, step, j, -step) - moved(i, -step, j, step) + moved(i, -step, j, -step)
    return -sum / (4 * step * step)
  })
}

describe('simulated truth', () => {
  const exam = simulateExam(8000, 30, 31)
  const twopl = solved(analyseSheet({ ...exam, irt: 'twopl' }).irt)

  test('2PL finds the slopes and difficulties it was given', () => {
    exam.slopes.forEach((slope, item) => {
      expect(Math.abs((twopl.fit.parameters.slopes[item] ?? 0) - slope)).toBeLessThan(0.2)
      expect(Math.abs((twopl.difficulties[item] ?? 0) - (exam.difficulties[item] ?? 0))).toBeLessThan(0.2)
    })
  })

  test('standard errors cover: about 95 in a hundred truths lie within two of them', () => {
    const inside = exam.slopes.filter((slope, item) => {
      const error = twopl.errors?.slopes[item] ?? 0
      return Math.abs((twopl.fit.parameters.slopes[item] ?? 0) - slope) < 2 * error
    })
    expect(inside.length).toBeGreaterThanOrEqual(26)
    const near = exam.difficulties.filter((b, item) => {
      return Math.abs((twopl.difficulties[item] ?? 0) - b) < 2 * (twopl.errors?.difficulties[item] ?? 0)
    })
    expect(near.length).toBeGreaterThanOrEqual(26)
  })

  test('abilities correlate with the truth as their reliability says', () => {
    const { eap, fit } = twopl
    const pairs = exam.abilities.map(
      (ability, pupil) => [ability, eap.values[fit.patterns.patternOf[pupil] ?? 0] ?? 0] as const,
    )
    const mean = (f: (pair: readonly [number, number]) => number) =>
      pairs.reduce((s, pair) => s + f(pair), 0) / pairs.length
    const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)]
    const r =
      mean(([x, y]) => (x - mx) * (y - my)) / Math.sqrt(mean(([x]) => (x - mx) ** 2) * mean(([, y]) => (y - my) ** 2))
    const reliability = 1 - eap.errors.reduce((sum, error) => sum + error * error, 0) / eap.errors.length
    expect(r * r).toBeCloseTo(reliability, 1)
  })

  test('mean squares stay near one for items that follow the model', () => {
    const rasch = solved(analyseIrt(raschExam(3000, 20, 12), 'rasch'))
    for (const { infit } of rasch.itemFit) expect(Math.abs(infit - 1)).toBeLessThan(0.25)
    expect(rasch.fit.latentVariance).toBeGreaterThan(0.8)
    expect(rasch.fit.latentVariance).toBeLessThan(1.25)
  })

  test('a slope of one scale: difficulties by marginal and conditional likelihood differ by a constant only', () => {
    const rasch = solved(analyseIrt(raschExam(3000, 20, 12), 'rasch'))
    const shift = (rasch.difficulties[0] ?? 0) - (rasch.conditional?.difficulties[0] ?? 0)
    rasch.difficulties.forEach((b, item) => {
      expect(b - (rasch.conditional?.difficulties[item] ?? 0)).toBeCloseTo(shift, 1)
    })
  })

  test('forms with a common part are put on one scale, though nobody met every item', () => {
    const { responses, key, slopes, difficulties } = simulateExam(4000, 30, 90)
    const forms = ['A', 'B'].flatMap((form) =>
      key.rows.flatMap(([item = '', right = ''], i) =>
        (form === 'A' ? i < 20 : i >= 10) ? [[form, item, right]] : [],
      ),
    )
    const rows = responses.rows.map((cells, v) => [...cells, v % 2 ? 'A' : 'B'])
    const { irt, forms: parts } = analyseSheet({
      responses: { header: [...responses.header, 'paket'], rows },
      key: { header: ['form', 'item', 'key'], rows: forms },
      irt: 'twopl',
    })
    expect(parts.map(({ test: whole }) => whole.items)).toEqual([20, 20])
    const model = solved(irt)
    difficulties.forEach((b, item) => {
      if ((slopes[item] ?? 0) > 0.8) expect(Math.abs((model.difficulties[item] ?? 0) - b)).toBeLessThan(0.3)
    })
  })
})

describe('differential item functioning', () => {
  test('an item made harder for one group is class C, the others are mostly A', () => {
    const { responses, key, slopes, difficulties, abilities } = simulateExam(3000, 25, 6)
    const random = seededRandom(99)
    const right = key.rows[4]?.[1] ?? ''
    const rows = responses.rows.map((cells, v) => {
      const sex = v % 2 ? 'P' : 'L'
      const harder = (difficulties[4] ?? 0) + (sex === 'P' ? 1 : 0)
      const p = 1 / (1 + Math.exp(-(slopes[4] ?? 1) * ((abilities[v] ?? 0) - harder)))
      return [...cells.map((cell, i) => (i === 5 ? (random() < p ? right : 'X') : cell)), sex]
    })
    const { forms } = analyseSheet({
      responses: { header: [...responses.header, 'sex'], rows },
      key,
      dif: { column: 'sex', reference: 'L', focal: 'P' },
    })
    const dif = forms[0]?.dif ?? []
    expect(dif[4]).toMatchObject({ id: 'i5', difClass: 'C' })
    expect(dif[4]?.delta).toBeLessThan(-1.5)
    expect(dif.filter(({ difClass }) => difClass === 'A').length).toBeGreaterThanOrEqual(23)
  })
})

/** Equal slopes: every item discriminates alike. */
function raschExam(pupils: number, items: number, seed: number) {
  const { abilities, difficulties, responses } = simulateExam(pupils, items, seed)
  const random = seededRandom(seed + 1)
  const rows = abilities.map((ability, v) => [
    `p${v}`,
    ...difficulties.map((b) => (random() < 1 / (1 + Math.exp(b - ability)) ? '1' : '0')),
  ])
  return buildMatrix({ header: responses.header, rows }, null).matrix
}
