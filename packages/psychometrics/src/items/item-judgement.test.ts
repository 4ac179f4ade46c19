import { describe, expect, test } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { williamsTest } from '../numeric/williams-test.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { type AdviceInput, adviseItem } from './advise-item.ts'
import type { OptionStatistics } from './analyse-options.ts'
import { classifyDifficulty, classifyDiscrimination } from './classify.ts'
import { suspectKey } from './suspect-key.ts'
import { tryKey } from './try-key.ts'

const option = (
  name: string,
  share: number,
  restCorrelation: number,
  upper: number,
  isKey = false,
): OptionStatistics => ({
  code: 4,
  option: name,
  isKey,
  isAnswer: true,
  n: 100 * share,
  share,
  restCorrelation,
  cttCorrelation: null,
  lower: null,
  middle: null,
  upper,
  isFunctioning: restCorrelation < 0,
})

describe('class words of Arikunto (2012) at their bounds', () => {
  test.each([
    [0.29, 'HARD'],
    [0.3, 'MEDIUM'],
    [0.7, 'MEDIUM'],
    [0.71, 'EASY'],
  ])('p %d is %s', (p, word) => expect(classifyDifficulty(p)).toBe(word))

  test.each([
    [-0.01, 'NEGATIVE'],
    [0, 'POOR'],
    [0.2, 'POOR'],
    [0.21, 'FAIR'],
    [0.4, 'FAIR'],
    [0.41, 'GOOD'],
    [0.7, 'GOOD'],
    [0.71, 'VERY_GOOD'],
  ])('D %d is %s', (d, word) => expect(classifyDiscrimination(d)).toBe(word))
})

describe('the key check', () => {
  test('a key with a negative correlation is suspected even where no distractor does better', () => {
    const suspected = suspectKey([option('A', 0.6, -0.05, 0.7, true), option('B', 0.4, -0.1, 0.3)], 200)
    expect(suspected).toEqual({ suspicions: ['KEY_NEGATIVE'], candidate: null, p: null })
  })

  test('most of the upper group elsewhere is enough, and names the option', () => {
    const suspected = suspectKey(
      [option('A', 0.2, 0.3, 0.4, true), option('B', 0.5, 0.2, 0.6), option('C', 0.3, -0.3, 0)],
      200,
    )
    expect(suspected).toMatchObject({ suspicions: ['UPPER_GROUP_ELSEWHERE'], candidate: 'B' })
  })

  test('an option few chose cannot throw suspicion on a key', () => {
    expect(suspectKey([option('A', 0.6, 0.1, 0.7, true), option('B', 0.04, 0.2, 0.05)], 200)).toBeNull()
  })

  test("Williams' t of .4 and .5 given .1 for 103 pupils has p .37, the example of R psych r.test", () => {
    expect(williamsTest(0.4, 0.5, 0.1, 103)).toBeCloseTo(0.3749, 4)
    expect(williamsTest(0.4, 0.5, 0.1, 3)).toBeNull()
  })
})

describe('advice', () => {
  const good: AdviceInput = { p: 0.5, discrimination: 0.5, options: [], suspectedKey: null, functioning: 3, offered: 3 }
  test.each([
    ['a good item', {}, 'KEEP', ['GOOD']],
    ['a fair item', { discrimination: 0.35 }, 'KEEP', ['WATCH']],
    ['a poor item', { discrimination: 0.2 }, 'REVISE', ['POOR']],
    ['an easy item', { p: 0.91 }, 'REVISE', ['TOO_EASY']],
    ['a hard item', { p: 0.19 }, 'REVISE', ['TOO_HARD']],
    ['idle distractors', { functioning: 1 }, 'KEEP', ['WEAK_DISTRACTORS']],
    ['a negative item', { discrimination: -0.1 }, 'DISCARD', ['NEGATIVE']],
    ['a distractor that attracts', { options: [option('C', 0.2, 0.06, 0.2)] }, 'REVISE', ['DISTRACTOR_ATTRACTS_UPPER']],
  ] as const)('%s', (_, change, verdict, reasons) => {
    expect(adviseItem({ ...good, ...change })).toMatchObject({ verdict, reasons })
  })
})

test('options are judged from fifty pupils on', () => {
  const judged = (pupils: number) => analyseSheet(simulateExam(pupils, 8, 2)).forms[0]?.items[0]
  expect(judged(49)).toMatchObject({ areOptionsJudged: false, functioningDistractors: null, suspectedKey: null })
  expect(judged(50)?.functioningDistractors).not.toBeNull()
})

test('trying another key moves as many up and down as chose the two options', () => {
  const exam = simulateExam(400, 10, 8)
  const { matrix, items } = analyseSheet(exam).forms[0] ?? { items: [] }
  const [item] = items
  const rival = item?.options.find(({ isKey }) => !isKey)
  if (!matrix || !item || !rival) throw new Error('no item')
  const change = tryKey(matrix, item, rival.option)
  expect([change.gain, change.loss]).toEqual([rival.n, item.options.find(({ isKey }) => isKey)?.n])
  const same = tryKey(matrix, item, item.key)
  expect(same).toMatchObject({ gain: 0, loss: 0, pbisCorrected: item.pbisCorrected })
})
