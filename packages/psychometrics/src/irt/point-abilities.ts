import { type AnswerPatterns, isRight, wasPresented } from './answer-patterns.ts'
import type { Abilities } from './expected-a-posteriori.ts'
import { findRoot } from './find-root.ts'
import { type ItemParameters, logistic } from './item-parameters.ts'

/** Abilities beyond these are set to them; a logistic test says nothing there. */
const FARTHEST = 20

interface MetItems {
  slopes: number[]
  intercepts: number[]
  /** Σ slope over the right answers, sufficient for ability. */
  earned: number
}

function metItems(patterns: AnswerPatterns, { slopes, intercepts }: ItemParameters, pattern: number): MetItems {
  const met: MetItems = { slopes: [], intercepts: [], earned: 0 }
  for (let item = 0; item < slopes.length; item++) {
    if (!wasPresented(patterns, pattern, item)) continue
    met.slopes.push(slopes[item] ?? 0)
    met.intercepts.push(intercepts[item] ?? 0)
    if (isRight(patterns, pattern, item)) met.earned += slopes[item] ?? 0
  }
  return met
}

/** Expected earned points, information I = Σ P'²/(PQ), its slope J = Σ P'P''/(PQ) and the slope of J at an ability. */
function sums({ slopes, intercepts }: MetItems, ability: number) {
  let expected = 0
  let information = 0
  let bend = 0
  let bendSlope = 0
  for (let item = 0; item < slopes.length; item++) {
    const slope = slopes[item] ?? 0
    const p = logistic(slope * ability + (intercepts[item] ?? 0))
    const part = slope * slope * p * (1 - p)
    expected += slope * p
    information += part
    bend += part * slope * (1 - 2 * p)
    bendSlope += part * slope * slope * (1 - 6 * p * (1 - p))
  }
  return { expected, information, bend, bendSlope }
}

type Estimate = (met: MetItems) => { value: number; error: number }

function estimateAll(patterns: AnswerPatterns, parameters: ItemParameters, estimate: Estimate): Abilities {
  const values = new Float64Array(patterns.patternCount)
  const errors = new Float64Array(patterns.patternCount)
  const known = new Map<number, { value: number; error: number }>()
  for (let pattern = 0; pattern < patterns.patternCount; pattern++) {
    const met = metItems(patterns, parameters, pattern)
    // With every item met the earned points decide alone, so equal ones (all of Rasch) are solved once.
    const result = (patterns.presented ? undefined : known.get(met.earned)) ?? estimate(met)
    if (!patterns.presented) known.set(met.earned, result)
    values[pattern] = result.value
    errors[pattern] = result.error
  }
  return { values, errors }
}

/**
 * Weighted likelihood abilities: the root of f = Σ a (x - P) + J/(2 I), with error 1/√(-f') (Warm 1989, Psychometrika 54, 427-450).
 * Finite for all-right and all-wrong answers.
 */
export function weightedLikelihood(patterns: AnswerPatterns, parameters: ItemParameters): Abilities {
  return estimateAll(patterns, parameters, (met) => {
    const score = (ability: number): number => {
      const { expected, information, bend } = sums(met, ability)
      return met.earned - expected + (information > 0 ? bend / (2 * information) : 0)
    }
    const value = findRoot(score, -FARTHEST, FARTHEST)
    const { information, bend, bendSlope } = sums(met, value)
    const curvature = information - (bendSlope * information - bend * bend) / (2 * information * information)
    return { value, error: 1 / Math.sqrt(curvature > 0 ? curvature : information) }
  })
}

/** Modes of the posterior under N(0, variance), with error 1/√(I + 1/variance) (Samejima 1969). */
export function maximumAPosteriori(patterns: AnswerPatterns, parameters: ItemParameters, variance: number): Abilities {
  return estimateAll(patterns, parameters, (met) => {
    const score = (ability: number): number => met.earned - sums(met, ability).expected - ability / variance
    const value = findRoot(score, -FARTHEST, FARTHEST)
    return { value, error: 1 / Math.sqrt(sums(met, value).information + 1 / variance) }
  })
}
