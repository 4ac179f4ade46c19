import { findFixedPoint } from './accelerate.ts'
import { type AnswerPatterns, isRight } from './answer-patterns.ts'

/**
 * Rasch difficulties by conditional maximum likelihood, summing to zero: free of any assumption on ability, since the score is
 * sufficient (Andersen 1972; Fischer 1974). P(x | score r) = Π ε_i^x_i / γ_r, γ by the summation algorithm. Needs complete data;
 * all-right and all-wrong pupils carry no information. Null where items were not presented to everyone, and where the rest of the
 * pupils all solved, or all missed, some item: then there is no finite maximum.
 */
export function conditionalRasch(
  patterns: AnswerPatterns,
): { difficulties: Float64Array; logLikelihood: number } | null {
  if (patterns.presented) return null
  const items = patterns.items.length
  const { scoreCounts, itemSums } = countScores(patterns)
  const informative = scoreCounts.reduce((sum, value) => sum + value, 0)
  if (itemSums.some((sum) => sum <= 0 || sum >= informative)) return null
  const start = itemSums.map((sum) => Math.log(sum / Math.max(1e-9, itemSums.reduce((a, b) => a + b, 0) / items)))
  const point = findFixedPoint(start, (easiness) => improve(easiness, scoreCounts, itemSums), {
    tolerance: 1e-9,
    mostPasses: 1000,
  })
  if (!point.hasConverged || !Number.isFinite(point.logLikelihood)) return null
  const mean = point.parameters.reduce((sum, value) => sum + value, 0) / items
  return { difficulties: point.parameters.map((value) => mean - value), logLikelihood: point.logLikelihood }
}

/** Pupils by score, and right answers by item, of the pupils who are neither all right nor all wrong. */
function countScores(patterns: AnswerPatterns): { scoreCounts: Float64Array; itemSums: Float64Array } {
  const items = patterns.items.length
  const scoreCounts = new Float64Array(items + 1)
  const itemSums = new Float64Array(items)
  for (let pattern = 0; pattern < patterns.patternCount; pattern++) {
    const weight = patterns.weights[pattern] ?? 0
    const right = patterns.items.flatMap((_, item) => (isRight(patterns, pattern, item) ? [item] : []))
    if (right.length === 0 || right.length === items) continue
    scoreCounts[right.length] = (scoreCounts[right.length] ?? 0) + weight
    for (const item of right) itemSums[item] = (itemSums[item] ?? 0) + weight
  }
  return { scoreCounts, itemSums }
}

function improve(easiness: Float64Array, scoreCounts: Float64Array, itemSums: Float64Array) {
  const factors = easiness.map(Math.exp)
  const symmetric = symmetricFunctions(factors, -1)
  let logLikelihood = 0
  for (let score = 1; score < factors.length; score++) {
    logLikelihood -= (scoreCounts[score] ?? 0) * Math.log(symmetric[score] ?? 1)
  }
  const next = easiness.map((value, item) => {
    const without = symmetricFunctions(factors, item)
    let expected = 0
    let information = 0
    for (let score = 1; score < factors.length; score++) {
      const p = ((factors[item] ?? 0) * (without[score - 1] ?? 0)) / (symmetric[score] ?? 1)
      expected += (scoreCounts[score] ?? 0) * p
      information += (scoreCounts[score] ?? 0) * p * (1 - p)
    }
    logLikelihood += value * (itemSums[item] ?? 0)
    return value + ((itemSums[item] ?? 0) - expected) / information
  })
  const mean = next.reduce((sum, value) => sum + value, 0) / next.length
  return { next: next.map((value) => value - mean), logLikelihood }
}

/** Elementary symmetric functions of the factors, one of them left out (none for -1). */
function symmetricFunctions(factors: Float64Array, leftOut: number): Float64Array {
  const sums = new Float64Array(factors.length + 1)
  sums[0] = 1
  let used = 0
  factors.forEach((factor, item) => {
    if (item === leftOut) return
    used++
    for (let order = used; order > 0; order--) sums[order] = (sums[order] ?? 0) + factor * (sums[order - 1] ?? 0)
  })
  return sums
}
