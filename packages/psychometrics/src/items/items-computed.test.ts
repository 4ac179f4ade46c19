import { describe, expect, test } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { simulateExam } from '../testing/simulate-exam.ts'

/** 120 simulated pupils and six items; every number below was computed apart, with NumPy 2.4 and SciPy 1.17. */
const form = analyseSheet(simulateExam(120, 6, 99)).forms[0]

const ITEMS = [
  [
    0.466666666667, 0.508543997176, 0.254849463648, 0.319812861198, 0.6588664422, 0.564102564103, 0.639530015908,
    29.6875, 15.46842713295,
  ],
  [
    0.575, 0.635418029597, 0.419040340284, 0.52861635477, 0.796408529742, 0.730769230769, 0.578264594297,
    51.690821256039, 17.211727947235,
  ],
  [
    0.333333333333, 0.675235184905, 0.485057105538, 0.628873086065, 0.810774410774, 0.794871794872, 0.554726136046,
    61.194029850746, 17.326263549152,
  ],
  [
    0.466666666667, 0.621693465027, 0.398262074896, 0.499782624046, 0.808305274972, 0.746153846154, 0.586173409001,
    46.799307958477, 17.102911199785,
  ],
  [
    0.5, 0.512743923325, 0.259295556354, 0.324978786522, 0.605723905724, 0.569230769231, 0.63803869956, 31.612903225806,
    15.549476620206,
  ],
  [
    0.516666666667, 0.63807003636, 0.419648870957, 0.52611877804, 0.850785634119, 0.707692307692, 0.577816046004,
    51.230526078121, 17.341193550672,
  ],
]

describe('numbers computed apart', () => {
  test('p, the correlations, both D, alpha if deleted, efficiency and weight of every item', () => {
    for (const [index, expected] of ITEMS.entries()) {
      const item = form?.items[index]
      const values = [
        item?.p,
        item?.pbisUncorrected,
        item?.pbisCorrected,
        item?.biserialCorrected,
        item?.dFractional,
        item?.dQuantile,
        item?.alphaIfDeleted,
        item?.moodleDiscriminativeEfficiency,
        item?.moodleEffectiveWeight,
      ]
      for (const [place, value] of expected.entries()) expect(values[place]).toBeCloseTo(value, 9)
    }
  })

  test('share, correlations and group shares of the options of the first item', () => {
    const expected: Record<string, number[]> = {
      A: [0.075, -0.030587140721, -0.24458827885, 0.076923076923, 0.033333333333],
      C: [0.283333333333, -0.238185627904, -0.563814660788, 0.442307692308, 0.033333333333],
      D: [0.175, -0.030935315685, -0.344905929058, 0.211538461538, 0.1],
    }
    for (const option of form?.items[0]?.options ?? []) {
      const values = [option.share, option.restCorrelation, option.cttCorrelation, option.lower, option.upper]
      for (const [place, value] of (expected[option.option] ?? []).entries())
        expect(values[place]).toBeCloseTo(value, 9)
    }
  })

  test('reliability and the shape of the scores', () => {
    const whole = form?.test
    const pairs = [
      [whole?.scores.mean, 2.8583333333333],
      [whole?.scores.sd, 1.7789423414888],
      [whole?.scores.skewnessG1, 0.0901569649166],
      [whole?.scores.kurtosisG2, -1.0375027141896],
      [whole?.alpha, 0.6401628642871],
      [whole?.alphaInterval?.lower, 0.5303907687193],
      [whole?.alphaInterval?.upper, 0.7314346259158],
      [whole?.kr21, 0.6277134827731],
      [whole?.correlations.lambda6, 0.6106824578903],
      [whole?.correlations.alphaStandardised, 0.6419465797783],
      [whole?.correlations.meanInterItemR, 0.2300663540862],
      [whole?.splitHalf?.r, 0.4349201413441],
      [whole?.splitHalf?.spearmanBrown, 0.6061942108314],
      [whole?.sem, 1.0671239391001],
    ]
    for (const [value, expected] of pairs) expect(value).toBeCloseTo(expected ?? 0, 9)
  })
})
