import { type Gap, MINIMUM } from '../items/minimum-numbers.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import { findFixedPoint } from './accelerate.ts'
import { type AnswerPatterns, modelItems, packPatterns } from './answer-patterns.ts'
import { expectCounts } from './expectation.ts'
import type { ItemParameters } from './item-parameters.ts'
import { maximiseItem } from './maximise-item.ts'
import { normalQuadrature, type Quadrature } from './quadrature.ts'
import { startingParameters } from './starting-parameters.ts'

export type IrtModel = 'rasch' | 'twopl'

export interface IrtFit {
  model: IrtModel
  patterns: AnswerPatterns
  parameters: ItemParameters
  /** Variance of ability: free for Rasch, 1 for 2PL. */
  latentVariance: number
  logLikelihood: number
  passes: number
  hasConverged: boolean
}

/** As many nodes as mirt uses; the sum over them is exact to nine digits while the posterior is wider than half a step. */
const NODES = 61
const STOPPING = { tolerance: 1e-6, mostPasses: 2000 }

/**
 * Rasch (slopes 1, ability N(0, s²)) or two-parameter logistic model (ability N(0, 1)) by marginal maximum likelihood: EM on
 * quadrature (Bock & Aitkin 1981, Psychometrika 46, 443-459) with squared extrapolation. Items without spread and items that are
 * not right/wrong stay out. Too few pupils or items give the gap instead.
 */
export function fitModel(matrix: ResponseMatrix, model: IrtModel): IrtFit | Gap {
  const minimum = MINIMUM[model]
  const n = matrix.pupilCount
  if (n < minimum) return { statistic: model, reason: 'TOO_FEW', n, minimum }
  const items = modelItems(matrix)
  const leastItems = model === 'rasch' ? 2 : 3
  if (items.length < leastItems) {
    return { statistic: model, reason: 'TOO_FEW_ITEMS', n: items.length, minimum: leastItems }
  }
  return estimate(packPatterns(matrix, items), model)
}

function estimate(patterns: AnswerPatterns, model: IrtModel): IrtFit {
  const items = patterns.items.length
  const unit = normalQuadrature(NODES)
  const isSlopeFree = model === 'twopl'
  const point = findFixedPoint(
    startingParameters(patterns, model),
    (vector) => {
      const parameters = readParameters(vector, items, model)
      const quadrature = isSlopeFree ? unit : normalQuadrature(NODES, Math.exp(vector[items] ?? 0))
      return improve(patterns, parameters, quadrature, model)
    },
    STOPPING,
  )
  return {
    model,
    patterns,
    parameters: readParameters(point.parameters, items, model),
    latentVariance: isSlopeFree ? 1 : Math.exp(point.parameters[items] ?? 0),
    logLikelihood: point.logLikelihood,
    passes: point.passes,
    hasConverged: point.hasConverged,
  }
}

/** The vector holds intercepts, then slopes (2PL) or the log of the latent variance (Rasch). */
function readParameters(vector: Float64Array, items: number, model: IrtModel): ItemParameters {
  const slopes = model === 'twopl' ? vector.slice(items) : new Float64Array(items).fill(1)
  return { intercepts: vector.slice(0, items), slopes }
}

function improve(
  patterns: AnswerPatterns,
  { slopes, intercepts }: ItemParameters,
  quadrature: Quadrature,
  model: IrtModel,
) {
  const items = patterns.items.length
  const { nodes } = quadrature
  const counts = expectCounts(patterns, { slopes, intercepts }, quadrature)
  const next = new Float64Array(model === 'twopl' ? 2 * items : items + 1)
  for (let item = 0; item < items; item++) {
    const range = [item * nodes.length, (item + 1) * nodes.length] as const
    const right = counts.right.subarray(...range)
    const met = counts.met?.subarray(...range) ?? counts.pupils
    const start = { slope: slopes[item] ?? 1, intercept: intercepts[item] ?? 0 }
    const { slope, intercept } = maximiseItem({ nodes, right, met }, start, model === 'twopl')
    next[item] = intercept
    if (model === 'twopl') next[items + item] = slope
  }
  if (model === 'rasch') next[items] = Math.log(secondMoment(nodes, counts.pupils))
  return { next, logLikelihood: counts.logLikelihood }
}

function secondMoment(nodes: Float64Array, pupils: Float64Array): number {
  let sum = 0
  let n = 0
  for (let node = 0; node < nodes.length; node++) {
    n += pupils[node] ?? 0
    sum += (pupils[node] ?? 0) * (nodes[node] ?? 0) ** 2
  }
  return Math.max(1e-6, sum / n)
}
