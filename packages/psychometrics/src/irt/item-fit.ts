import { isRight, wasPresented } from './answer-patterns.ts'
import type { IrtFit } from './fit-model.ts'
import { logistic } from './item-parameters.ts'

export interface ItemFit {
  infit: number
  outfit: number
}

/** Keeps one surprise at an extreme ability from ruling a mean square. */
const LEAST_VARIANCE = Math.sqrt(1e-5) // the floor under which mirt 1.40 does not let PQ fall, found from its results

/**
 * Mean squares of each item at given abilities (by pattern): infit Σ (x - P)² / Σ PQ, outfit mean of (x - P)²/(PQ)
 * (Wright & Masters 1982). 1 is expected; above, noise; below, more regular than the model.
 */
export function itemFit({ patterns, parameters }: IrtFit, abilities: Float64Array): ItemFit[] {
  return patterns.items.map((_, item) => {
    const slope = parameters.slopes[item] ?? 0
    const intercept = parameters.intercepts[item] ?? 0
    let squares = 0
    let variances = 0
    let standardised = 0
    let pupils = 0
    for (let pattern = 0; pattern < patterns.patternCount; pattern++) {
      if (!wasPresented(patterns, pattern, item)) continue
      const weight = patterns.weights[pattern] ?? 0
      const p = logistic(slope * (abilities[pattern] ?? 0) + intercept)
      const residual = (isRight(patterns, pattern, item) ? 1 : 0) - p
      const variance = Math.max(LEAST_VARIANCE, p * (1 - p))
      squares += weight * residual * residual
      variances += weight * variance
      standardised += (weight * residual * residual) / variance
      pupils += weight
    }
    return { infit: squares / variances, outfit: standardised / pupils }
  })
}
