import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { readChoices } from '../testing/read-choices.ts'
import { hasFixtures, referenceRows } from '../testing/read-fixture.ts'
import { seededRandom, simulateExam } from '../testing/simulate-exam.ts'
import { type ChoiceTable, choiceTable } from './choice-table.ts'
import { countMatches } from './count-matches.ts'
import { fraryModel } from './frary-model.ts'
import { generalisedBinomial } from './generalised-binomial.ts'
import { kernelModel } from './kernel-model.ts'
import { omega } from './omega.ts'
import { emptyModel, type OptionModel } from './option-model.ts'
import { packChoices } from './pack-choices.ts'
import { type OmittedRule, pairItems } from './pair-items.ts'
import { membersByGroup, pairRanges } from './pair-ranges.ts'
import { pairScreener } from './pair-screener.ts'
import { screenPairs } from './screen-pairs.ts'
import { similarityZ } from './similarity-z.ts'
import { wrongMatchZ } from './wrong-match.ts'

/** Random answers with gaps to items of two to `options` options. */
function randomTable(pupilCount: number, itemCount: number, options: number, seed: number): ChoiceTable {
  const random = seededRandom(seed)
  const pick = (most: number) => 1 + Math.floor(random() * most)
  const offered = Uint8Array.from({ length: itemCount }, () => 1 + pick(options - 1))
  const right = new Uint8Array(itemCount * (options + 1))
  offered.forEach((most, item) => {
    right[item * (options + 1) + pick(most)] = 1
  })
  const choices = Uint8Array.from({ length: pupilCount * itemCount }, (_, place) =>
    random() < 0.1 ? 0 : pick(offered[place % itemCount] ?? 1),
  )
  return { pupilCount, itemCount, optionCount: options, choices, offered, right }
}

/** The same probabilities, one level a pupil. */
function levelByPupil(table: ChoiceTable, model: OptionModel): OptionModel {
  const width = table.itemCount * (table.optionCount + 1)
  const own = emptyModel(
    table,
    Int32Array.from({ length: table.pupilCount }, (_, pupil) => pupil),
    table.pupilCount,
  )
  model.levelOf.forEach((level, pupil) => {
    own.probabilities.set(model.probabilities.subarray(level * width, (level + 1) * width), pupil * width)
  })
  return own
}

function naive(table: ChoiceTable, model: OptionModel, first: number, second: number, rule: OmittedRule): number[] {
  const forward = pairItems(table, model, { copier: first, source: second }, rule)
  const back = pairItems(table, model, { copier: second, source: first }, rule)
  const wrong = wrongMatchZ(table, model, { copier: first, source: second })
  return [
    forward.matches,
    forward.wrongMatches,
    omega(forward.copied, forward.matches).z,
    omega(back.copied, back.matches).z,
    similarityZ(forward.same, forward.matches).z,
    generalisedBinomial(forward.same, forward.matches),
    wrong.items,
    wrong.z,
  ]
}

function expectClose(values: ArrayLike<number>, reference: readonly number[]): void {
  for (const [place, value] of reference.entries()) expect(values[place]).toBeCloseTo(value, 9)
}

describe('screening many pairs', () => {
  test.each(['skip', 'copydetect'] as const)('equals the plain statistics on random answers (%s)', (rule) =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.integer({ min: 2, max: 9 }), fc.nat(), (items, options, seed) => {
        const table = randomTable(8, items, options, seed)
        const model = seed % 2 === 0 ? kernelModel(table) : fraryModel(table)
        for (const each of [model, levelByPupil(table, model)]) {
          const screener = pairScreener(table, each, rule)
          screener.open(Int32Array.from([6, 1, 4, 7, 0]))
          screener.score(1, 2, 5)
          screener.complete(1, 2, 5, 0)
          for (const [row, other] of [4, 7, 0].entries()) {
            expectClose(screener.values.subarray(8 * row, 8 * row + 8), naive(table, each, 1, other, rule))
          }
        }
      }),
    ),
  )

  test('a rare tail keeps its digits when an item was left out', () => {
    const table = randomTable(40, 60, 6, 11)
    table.choices.set(table.choices.subarray(0, 60), 60)
    for (let place = 0; place < 120; place++) if (table.choices[place] === 0) table.choices[place] = 1
    table.choices[7] = 0
    const model = kernelModel(table)
    const screener = pairScreener(table, model, 'skip')
    screener.open(Int32Array.from([0, 1]))
    screener.score(0, 1, 2)
    screener.complete(0, 1, 2, 0)
    const exact = naive(table, model, 0, 1, 'skip')[5] ?? 0
    expect(exact).toBeLessThan(1e-20)
    expect((screener.values[5] ?? 0) / exact).toBeCloseTo(1, 9)
  })

  test('a pupil who answered nothing matches nobody', () => {
    const table = randomTable(6, 40, 4, 7)
    table.choices.fill(0, 0, 40)
    const out = new Int32Array(5)
    countMatches(packChoices(table), 0, Int32Array.from([1, 2, 3, 4, 5]), out)
    expect([...out]).toEqual([0, 0, 0, 0, 0])
  })

  test('naming the options otherwise, or ordering the items otherwise, changes no statistic', () => {
    const table = randomTable(20, 30, 4, 3)
    const turned: ChoiceTable = {
      ...table,
      choices: table.choices.slice(),
      right: table.right.slice(),
      offered: table.offered.toReversed(),
    }
    for (let item = 0; item < 30; item++) {
      const other = 29 - item
      const rename = (choice: number) => (choice === 0 ? 0 : (table.offered[item] ?? 0) + 1 - choice)
      for (let pupil = 0; pupil < 20; pupil++)
        turned.choices[pupil * 30 + other] = rename(table.choices[pupil * 30 + item] ?? 0)
      for (let choice = 1; choice <= 4; choice++) turned.right[other * 5 + choice] = 0
      for (let choice = 1; choice <= (table.offered[item] ?? 0); choice++) {
        turned.right[other * 5 + rename(choice)] = table.right[item * 5 + choice] ?? 0
      }
    }
    const before = naive(table, kernelModel(table), 2, 5, 'skip')
    expectClose(naive(turned, kernelModel(turned), 2, 5, 'skip'), before)
  })

  test('ranges cover every pair of every group once, however finely they are cut', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 6 }), fc.integer({ min: 1, max: 300 }), (sizes, largest) => {
        const groups = sizes.map((size) => new Int32Array(size))
        const pairs = pairRanges(groups, largest).reduce((sum, { members, from, to }) => {
          for (let row = from; row < to; row++) sum += members.length - 1 - row
          return sum
        }, 0)
        expect(pairs).toBe(sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0))
      }),
    ))

  test('the histogram counts every pair, and a copied sheet is kept', () => {
    const exam = simulateExam(60, 40, 5)
    const copied = exam.responses.rows[3]?.slice(1) ?? []
    exam.responses.rows[9]?.splice(1, 36, ...copied.slice(0, 36))
    const table = choiceTable(buildMatrix(exam.responses, exam.key).matrix)
    const groups = membersByGroup(
      Int32Array.from({ length: 60 }, (_, pupil) => pupil % 2),
      2,
    )
    const screen = screenPairs(table, kernelModel(table), pairRanges(groups, 100))
    expect(screen.pairs).toBe(870)
    expect(screen.histogram.reduce((sum, count) => sum + count, 0)).toBe(870)
    expect([...screen.first].map((first, place) => [first, screen.second[place]])).toContainEqual([3, 9])
  })
})

describe.skipIf(!hasFixtures)('pairs of sim_a by the kernel model', () => {
  test('the 500 most similar same-class pairs and their omegas are those of the reference', () => {
    const { table, placeOf, rows } = readChoices('sim_a')
    const classes = [...new Set(rows.map(({ class_id }) => class_id))]
    const groupOf = Int32Array.from(rows, ({ class_id }) => classes.indexOf(class_id))
    const screen = screenPairs(
      table,
      kernelModel(table),
      pairRanges(membersByGroup(groupOf, classes.length)),
      'copydetect',
    )
    const pupils = [...placeOf.keys()]
    const found = new Map(
      [...screen.first].map((first, row) => [`${pupils[first]} ${pupils[screen.second[row] ?? 0]}`, row]),
    )
    expect(screen.pairs).toBe(22_414)
    for (const row of referenceRows('sim_a_pairs_kernel_top500')) {
      if (Number(row.p_two_directions) >= 0.01) continue
      const place = found.get(`${row.student1} ${row.student2}`) ?? -1
      const near = (value: number | undefined, text: string | undefined) =>
        expect(Math.abs((value ?? Number.NaN) - Number(text))).toBeLessThan(1e-9)
      near(screen.measures[place * 8], row.match)
      near(screen.measures[place * 8 + 1], row.wrong_match)
      near(screen.measures[place * 8 + 2], row.omega_1_from_2)
      near(screen.measures[place * 8 + 3], row.omega_2_from_1)
      near(screen.p[place], row.p_two_directions)
    }
  })
})
