import { expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { optionCurves } from './option-curves.ts'
import { scoreLevels } from './score-levels.ts'

test('shares of the options sum to one in every fifth, and their mean is the share of all', () => {
  const { matrix } = buildMatrix(...sheetsOf(simulateExam(333, 12, 21)))
  const levels = scoreLevels(matrix)
  for (let item = 0; item < 12; item++) {
    const curves = optionCurves(matrix, item, levels)
    for (let fifth = 0; fifth < 5; fifth++) {
      expect(curves.reduce((sum, { shares }) => sum + (shares[fifth] ?? 0), 0)).toBeCloseTo(1, 10)
    }
    for (const { n, shares } of curves)
      expect(shares.reduce((sum, share) => sum + share, 0) / 5).toBeCloseTo(n / 333, 10)
  }
})

test('a rubric item has one curve: its mean share of the points, by fifths', () => {
  const rows = Array.from({ length: 50 }, (_, v) => [`p${v}`, String(Math.floor(v / 10)), '1'])
  const { matrix } = buildMatrix(
    { header: ['person', 'r1', 'i1'], rows },
    {
      header: ['item', 'type', 'maximum', 'key'],
      rows: [
        ['r1', 'rubric', '4', ''],
        ['i1', 'scored', '', ''],
      ],
    },
  )
  expect(optionCurves(matrix, 0, scoreLevels(matrix))).toMatchObject([{ option: 'x̄', shares: [0, 0.25, 0.5, 0.75, 1] }])
})

function sheetsOf({ responses, key }: ReturnType<typeof simulateExam>) {
  return [responses, key] as const
}
