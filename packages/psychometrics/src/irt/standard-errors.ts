import { invertSymmetric } from '../test/invert-matrix.ts'
import { isRight, wasPresented } from './answer-patterns.ts'
import { visitPosteriors } from './expectation.ts'
import type { IrtFit } from './fit-model.ts'
import { logistic } from './item-parameters.ts'
import { normalQuadrature } from './quadrature.ts'

export interface ParameterErrors {
  slopes: Float64Array
  difficulties: Float64Array
}

const NODES = 61

/**
 * Standard errors of slopes and difficulties from the cross-products of the pupils' scores, the empirical information matrix
 * (Meilijson 1989, Journal of the Royal Statistical Society B 51, 127-138); difficulties by the delta method. A Rasch slope is
 * fixed: its error is 0. Null where the matrix is singular.
 */
export function parameterErrors(fit: IrtFit): ParameterErrors | null {
  const items = fit.patterns.items.length
  const isSlopeFree = fit.model === 'twopl'
  const size = isSlopeFree ? 2 * items : items + 1
  const covariances = invertSymmetric(crossProducts(fit, size), size)
  if (!covariances) return null
  const slopes = new Float64Array(items)
  const difficulties = new Float64Array(items)
  for (let item = 0; item < items; item++) {
    const slope = fit.parameters.slopes[item] ?? 1
    const b = -(fit.parameters.intercepts[item] ?? 0) / slope
    const other = items + item
    const interceptVariance = covariances[item * size + item] ?? 0
    const slopeVariance = isSlopeFree ? (covariances[other * size + other] ?? 0) : 0
    const both = isSlopeFree ? (covariances[item * size + other] ?? 0) : 0
    slopes[item] = Math.sqrt(slopeVariance)
    difficulties[item] = Math.sqrt(interceptVariance + 2 * b * both + b * b * slopeVariance) / Math.abs(slope)
  }
  return { slopes, difficulties }
}

/** Σ over pupils of g gᵀ, g the derivative of the pupil's log-likelihood by intercepts, then slopes or log variance. */
function crossProducts({ patterns, parameters, latentVariance, model }: IrtFit, size: number): Float64Array {
  const items = patterns.items.length
  const quadrature = normalQuadrature(NODES, latentVariance)
  const { nodes } = quadrature
  const curves = itemCurves(parameters.slopes, parameters.intercepts, nodes)
  const total = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  visitPosteriors(patterns, parameters, quadrature, (pattern, posterior, first, last) => {
    gradient.fill(0)
    for (let item = 0; item < items; item++) {
      if (!wasPresented(patterns, pattern, item)) continue
      const x = isRight(patterns, pattern, item) ? 1 : 0
      for (let node = first; node < last; node++) {
        const residual = (posterior[node] ?? 0) * (x - (curves[item * nodes.length + node] ?? 0))
        gradient[item] = (gradient[item] ?? 0) + residual
        if (model === 'twopl') gradient[items + item] = (gradient[items + item] ?? 0) + residual * (nodes[node] ?? 0)
      }
    }
    if (model === 'rasch') gradient[items] = varianceScore(posterior, nodes, latentVariance, first, last)
    addProducts(total, gradient, patterns.weights[pattern] ?? 0)
  })
  return total
}

function itemCurves(slopes: Float64Array, intercepts: Float64Array, nodes: Float64Array): Float64Array {
  const curves = new Float64Array(slopes.length * nodes.length)
  for (let item = 0; item < slopes.length; item++) {
    for (let node = 0; node < nodes.length; node++) {
      const logit = (slopes[item] ?? 0) * (nodes[node] ?? 0) + (intercepts[item] ?? 0)
      curves[item * nodes.length + node] = logistic(logit)
    }
  }
  return curves
}

function varianceScore(
  posterior: Float64Array,
  nodes: Float64Array,
  variance: number,
  first: number,
  last: number,
): number {
  let squares = 0
  for (let node = first; node < last; node++) squares += (posterior[node] ?? 0) * (nodes[node] ?? 0) ** 2
  return (squares / variance - 1) / 2
}

function addProducts(total: Float64Array, gradient: Float64Array, weight: number): void {
  const size = gradient.length
  for (let row = 0; row < size; row++) {
    const scaled = weight * (gradient[row] ?? 0)
    for (let column = 0; column < size; column++) {
      const place = row * size + column
      total[place] = (total[place] ?? 0) + scaled * (gradient[column] ?? 0)
    }
  }
}
