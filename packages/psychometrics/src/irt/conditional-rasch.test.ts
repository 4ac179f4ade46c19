import { describe, expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { hasFixtures, readFixture, referenceRows } from '../testing/read-fixture.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { type AnswerPatterns, isRight } from './answer-patterns.ts'
import { conditionalRasch } from './conditional-rasch.ts'
import { fitModel } from './fit-model.ts'

function patternsOf(...sheets: Parameters<typeof buildMatrix>): AnswerPatterns {
  const fit = fitModel(buildMatrix(...sheets).matrix, 'rasch')
  if ('reason' in fit) throw new Error(`no fit: ${fit.reason}`)
  return fit.patterns
}

/** Right answers of each item and pupils by score, of those neither all right nor all wrong. */
function observe(patterns: AnswerPatterns) {
  const { items, patternCount, weights } = patterns
  const sums = items.map(() => 0)
  const byScore = Array.from({ length: items.length + 1 }, () => 0)
  for (let pattern = 0; pattern < patternCount; pattern++) {
    const right = items.flatMap((_, item) => (isRight(patterns, pattern, item) ? [item] : []))
    if (right.length === 0 || right.length === items.length) continue
    const weight = weights[pattern] ?? 0
    byScore[right.length] = (byScore[right.length] ?? 0) + weight
    for (const item of right) sums[item] = (sums[item] ?? 0) + weight
  }
  return { sums, byScore }
}

/** γ_r of the factors, adding one factor at a time. */
function symmetric(factors: readonly number[]): number[] {
  let sums = [1]
  for (const factor of factors) sums = [...sums, 0].map((sum, r) => sum + factor * (sums[r - 1] ?? 0))
  return sums
}

/** Largest difference between the right answers expected given each score and those observed: 0 at the maximum. */
function residual(difficulties: ArrayLike<number>, patterns: AnswerPatterns): number {
  const { sums, byScore } = observe(patterns)
  const factors = Array.from(difficulties, (b) => Math.exp(-b))
  const gamma = symmetric(factors)
  const differences = factors.map((factor, item) => {
    const without = symmetric(factors.filter((_, other) => other !== item))
    const expected = byScore.reduce(
      (sum, n, score) => (n === 0 ? sum : sum + (n * factor * (without[score - 1] ?? 0)) / (gamma[score] ?? 1)),
      0,
    )
    return Math.abs(expected - (sums[item] ?? 0))
  })
  return Math.max(...differences)
}

describe('conditional Rasch', () => {
  test('at the estimate the right answers expected by enumerating every pattern are those observed', () => {
    const exam = simulateExam(500, 7, 11)
    const patterns = patternsOf(exam.responses, exam.key)
    const b = conditionalRasch(patterns)?.difficulties ?? new Float64Array()
    const { sums, byScore } = observe(patterns)
    const all = Array.from({ length: 2 ** 7 }, (_, mask) => {
      const right = Array.from(b, (_, item) => (mask >> item) & 1)
      const factor = Math.exp(-right.reduce<number>((sum, x, item) => sum + x * (b[item] ?? 0), 0))
      return { right, factor, score: right.reduce((sum, x) => sum + x, 0) }
    })
    const expected = sums.map((_, item) =>
      byScore.reduce((sum, n, score) => {
        const same = all.filter((pattern) => pattern.score === score)
        const whole = same.reduce((total, { factor }) => total + factor, 0)
        const right = same.reduce((total, { factor, right }) => total + factor * (right[item] ?? 0), 0)
        return sum + (n * right) / whole
      }, 0),
    )
    expected.forEach((value, item) => {
      expect(value).toBeCloseTo(sums[item] ?? 0, 5)
    })
    expect(residual(b, patterns)).toBeLessThan(1e-5)
  })

  test.skipIf(!hasFixtures)('the equations are solved on sat12, where the reference stops short of them', () => {
    const patterns = patternsOf(readFixture('irt_sat12_scores'), null)
    const ours = residual(conditionalRasch(patterns)?.difficulties ?? [], patterns)
    const theirs = residual(
      referenceRows('irt_sat12_items').map(({ rasch_cml_b = '' }) => Number(rasch_cml_b)),
      patterns,
    )
    expect(ours).toBeLessThan(1e-5)
    expect(theirs).toBeGreaterThan(100 * ours)
  })
})
