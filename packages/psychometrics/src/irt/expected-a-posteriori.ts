import type { AnswerPatterns } from './answer-patterns.ts'
import { visitPosteriors } from './expectation.ts'
import type { ItemParameters } from './item-parameters.ts'
import { normalQuadrature } from './quadrature.ts'

export interface Abilities {
  /** By pattern. */
  values: Float64Array
  errors: Float64Array
}

const EAP_NODES = 121

/**
 * Mean and standard deviation of each pattern's posterior under N(0, variance), on 121 points from -6 to 6
 * (Bock & Mislevy 1982, Applied Psychological Measurement 6, 431-444).
 */
export function expectedAPosteriori(patterns: AnswerPatterns, parameters: ItemParameters, variance: number): Abilities {
  const quadrature = normalQuadrature(EAP_NODES, variance)
  const values = new Float64Array(patterns.patternCount)
  const errors = new Float64Array(patterns.patternCount)
  visitPosteriors(patterns, parameters, quadrature, (pattern, posterior, first, last) => {
    let mean = 0
    let squares = 0
    for (let node = first; node < last; node++) {
      const ability = quadrature.nodes[node] ?? 0
      const weight = posterior[node] ?? 0
      mean += weight * ability
      squares += weight * ability * ability
    }
    values[pattern] = mean
    errors[pattern] = Math.sqrt(Math.max(0, squares - mean * mean))
  })
  return { values, errors }
}
