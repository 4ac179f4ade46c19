import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { seededRandom } from '../numeric/seeded-random.ts'
import { choiceTable } from '../similarity/choice-table.ts'
import { kernelModel } from '../similarity/kernel-model.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { analyseClasses } from './analyse-classes.ts'
import { classMatch } from './class-match.ts'
import { fuzzyClusters } from './fuzzy-clusters.ts'
import { gainOutliers } from './gain-outliers.ts'
import { identicalBlock } from './identical-block.ts'
import { percentileRanks, robustZ } from './robust-z.ts'
import { type Seat, seatNeighbours } from './seat-neighbours.ts'
import { varianceCompression } from './variance-compression.ts'
import { wrongToRight } from './wrong-to-right.ts'

vi.setConfig({ testTimeout: 60_000 })

const exam = (pupils: number, items: number, seed: number) => {
  const { responses, key } = simulateExam(pupils, items, seed)
  return choiceTable(buildMatrix(responses, key).matrix)
}

describe('class match', () => {
  test('its expectation and sd are those of 2,000 simulated classes', () => {
    const table = exam(400, 20, 11)
    const model = kernelModel(table)
    const members = Int32Array.from({ length: 15 }, (_, pupil) => pupil)
    const random = seededRandom(5)
    const drawn = Array.from({ length: 2000 }, () => {
      const choices = table.choices.slice()
      for (let place = 0; place < 15 * 20; place++) {
        const start = ((model.levelOf[Math.floor(place / 20)] ?? 0) * 20 + (place % 20)) * 5
        let rest = random()
        let option = 1
        while (option < 4 && rest >= (model.probabilities[start + option] ?? 0)) {
          rest -= model.probabilities[start + option] ?? 0
          option++
        }
        choices[place] = option
      }
      return classMatch({ ...table, choices }, model, members).observed
    })
    const { expected, sd } = classMatch(table, model, members)
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1))
    expect(Math.abs(mean - expected)).toBeLessThan((4 * sd) / Math.sqrt(2000))
    expect(spread / sd).toBeGreaterThan(0.9)
    expect(spread / sd).toBeLessThan(1.1)
  })

  test('a pupil alone gives no signal', () => {
    const table = exam(50, 10, 2)
    expect(classMatch(table, kernelModel(table), [3])).toMatchObject({ observed: 0, z: 0 })
    expect(identicalBlock(table, kernelModel(table), [3])).toBeNull()
  })
})

describe('classes of an exam', () => {
  const members = Array.from({ length: 40 }, (_, group) =>
    Int32Array.from({ length: 20 }, (__, place) => group * 20 + place),
  )

  test('a class that was told the answers of ten items leads in uniformity, and honest ones stay below the cut', () => {
    const { responses, key } = simulateExam(800, 40, 77)
    const told = responses.rows[0]?.slice(11, 21) ?? []
    for (const row of responses.rows.slice(0, 20)) row.splice(11, 10, ...told)
    const table = choiceTable(buildMatrix(responses, key).matrix)
    const signals = analyseClasses(table, kernelModel(table), { members })
    expect(signals[0]?.matchZr).toBeGreaterThan(3.09)
    expect(signals[0]?.m1Zr).toBeGreaterThan(3.09)
    expect(signals[0]?.block?.pupils.length).toBeGreaterThan(15)
    for (const { matchZr } of signals.slice(1)) expect(matchZr).toBeLessThan(3.09)
  })

  test('two classes, classes of one and items all alike give values or gaps, never NaN', () => {
    const { responses, key } = simulateExam(3, 5, 1)
    for (const row of responses.rows) row.splice(1, 5, 'A', 'A', 'A', 'A', '')
    const table = choiceTable(buildMatrix(responses, key).matrix)
    const signals = analyseClasses(table, kernelModel(table), {
      members: [Int32Array.from([0]), Int32Array.from([1, 2])],
      erasures: [0, 0, 0],
      years: { prior: [0, 0, 0], next: [0, 0, 0] },
    })
    expect(JSON.stringify(signals, (_, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('NaN')
  })
})

describe('seat neighbours', () => {
  const room: Seat[] = Array.from({ length: 24 }, (_, pupil) => ({
    pupil,
    row: Math.floor(pupil / 6),
    column: pupil % 6,
  }))

  test('copying from the left is found, the same seed gives the same p', () => {
    const { responses, key } = simulateExam(300, 40, 3)
    for (const pupil of [1, 3, 5, 7, 9, 11]) {
      responses.rows[pupil]?.splice(1, 25, ...(responses.rows[pupil - 1]?.slice(1, 26) ?? []))
    }
    const table = choiceTable(buildMatrix(responses, key).matrix)
    const effect = seatNeighbours(table, room, 42)
    expect(effect?.p).toBeLessThan(0.01)
    expect(effect?.neighbours).toBeGreaterThan(effect?.others ?? Infinity)
    expect(seatNeighbours(table, room, 42)).toEqual(effect)
  })

  test('in rooms where nobody copies p is spread over (0, 1]', () => {
    const table = exam(300, 40, 9)
    const ps = Array.from({ length: 12 }, (_, start) => {
      const seats = room.map((seat) => ({ ...seat, pupil: seat.pupil + 24 * start }))
      return seatNeighbours(table, seats, 1)?.p ?? 0
    })
    const mean = ps.reduce((sum, p) => sum + p, 0) / ps.length
    expect(mean).toBeGreaterThan(0.25)
    expect(mean).toBeLessThan(0.75)
  })

  test('no one side by side gives no value', () =>
    expect(seatNeighbours(exam(30, 10, 1), room.slice(0, 1), 1)).toBeNull())
})

describe('calibration', () => {
  test('ranks share ties and average one half', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (values) => {
        const ranks = percentileRanks(values)
        expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeCloseTo(0.5, 10)
        values.forEach((value, place) => {
          expect(ranks[place]).toBe(ranks[values.indexOf(value)])
        })
      }),
    ))

  test('robust z ignores one outlier, and gives nothing where most values are equal', () => {
    expect(robustZ([1, 2, 3, 4, 1000])[2]).toBe(0)
    expect(robustZ([1, 1, 1, 5])).toEqual([null, null, null, null])
    expect(robustZ([])).toEqual([])
  })

  test('a class with its scores raised by one is the gain outlier; too few classes give none', () => {
    const classes = Array.from({ length: 12 }, (_, c) => ({
      pupils: 20,
      prior: c / 6 - 1,
      score: c / 6 - 1 + (c % 3) / 20,
    }))
    const raised = classes.map((each, c) => (c === 4 ? { ...each, score: each.score + 1 } : each))
    expect(gainOutliers(raised)[4]).toBeGreaterThan(3)
    expect(gainOutliers(raised.slice(0, 3))).toEqual([null, null, null])
  })

  test('a class half as spread as others of its mean stands out', () => {
    const classes = Array.from({ length: 20 }, (_, c) => ({
      pupils: 25,
      mean: 0.4 + c / 50,
      sd: c === 7 ? 0.08 : 0.16,
    }))
    const ratios = varianceCompression(classes).map((each) => each?.ratio ?? 9)
    expect(ratios.indexOf(Math.min(...ratios))).toBe(7)
    expect(varianceCompression(classes)[7]?.interval.upper).toBeLessThan(1)
  })

  test('memberships sum to one', () => {
    const { memberships } = fuzzyClusters(
      [
        [0, 0],
        [1, 0],
        [5, 5],
        [6, 5],
      ],
      [
        [0, 1],
        [5, 4],
      ],
    )
    for (const row of memberships) expect((row[0] ?? 0) + (row[1] ?? 0)).toBeCloseTo(1, 12)
    expect(memberships[0]?.[0]).toBeGreaterThan(0.9)
  })

  test('erasures without spread give zero, an empty class nothing', () => {
    expect(wrongToRight([1, 1, 1], [[0, 1], []])).toEqual([{ mean: 1, z: 0 }, null])
  })
})
