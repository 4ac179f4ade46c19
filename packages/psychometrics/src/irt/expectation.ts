import type { AnswerPatterns } from './answer-patterns.ts'
import { byteTables, sumByItem } from './byte-tables.ts'
import { type ItemParameters, logWrong } from './item-parameters.ts'
import type { Quadrature } from './quadrature.ts'

/** Expected counts given the parameters (the E step of Bock & Aitkin 1981). */
export interface Expectation {
  /** Expected right answers, item-major: item * nodes + node. */
  right: Float64Array
  /** Expected pupils by node, and by item and node where not everyone met every item. */
  pupils: Float64Array
  met: Float64Array | null
  logLikelihood: number
}

export type PosteriorVisitor = (pattern: number, posterior: Float64Array, first: number, last: number) => void

/** Below e^-40 of the highest node a posterior weight cannot move a sum of doubles. */
const NEGLIGIBLE = -40

/** Calls `visit` with the posterior of each pattern over nodes first..last and returns the log-likelihood. */
export function visitPosteriors(
  patterns: AnswerPatterns,
  parameters: ItemParameters,
  quadrature: Quadrature,
  visit: PosteriorVisitor,
): number {
  const items = patterns.items.length
  const nodes = quadrature.nodes.length
  const { logits, wrongs } = itemTerms(parameters, quadrature.nodes, items)
  const rightTable = byteTables(logits, items, nodes)
  const metTable = patterns.presented ? byteTables(wrongs, items, nodes) : null
  const start = quadrature.weights.map((weight) => Math.log(weight))
  if (!metTable) addRows(start, wrongs, items)
  const posterior = new Float64Array(nodes)
  const { bytes, right, presented, weights } = patterns
  let logLikelihood = 0
  for (let pattern = 0; pattern < patterns.patternCount; pattern++) {
    posterior.set(start)
    for (let byte = 0; byte < bytes; byte++) {
      addRow(posterior, rightTable, (byte * 256 + (right[pattern * bytes + byte] ?? 0)) * nodes)
      if (metTable) addRow(posterior, metTable, (byte * 256 + (presented?.[pattern * bytes + byte] ?? 0)) * nodes)
    }
    let highest = -Infinity
    for (let node = 0; node < nodes; node++) {
      const value = posterior[node] ?? 0
      if (value > highest) highest = value
    }
    const bound = highest + NEGLIGIBLE
    let first = 0
    let last = nodes
    while ((posterior[first] ?? 0) < bound) posterior[first++] = 0
    while ((posterior[last - 1] ?? 0) < bound) posterior[--last] = 0
    let sum = 0
    for (let node = first; node < last; node++) {
      const value = Math.exp((posterior[node] ?? 0) - highest)
      posterior[node] = value
      sum += value
    }
    const scale = 1 / sum
    for (let node = first; node < last; node++) posterior[node] = (posterior[node] ?? 0) * scale
    logLikelihood += (weights[pattern] ?? 0) * (highest + Math.log(sum))
    visit(pattern, posterior, first, last)
  }
  return logLikelihood
}

function itemTerms({ slopes, intercepts }: ItemParameters, nodes: Float64Array, items: number) {
  const logits = new Float64Array(items * nodes.length)
  const wrongs = new Float64Array(items * nodes.length)
  for (let item = 0; item < items; item++) {
    for (let node = 0; node < nodes.length; node++) {
      const logit = (slopes[item] ?? 0) * (nodes[node] ?? 0) + (intercepts[item] ?? 0)
      logits[item * nodes.length + node] = logit
      wrongs[item * nodes.length + node] = logWrong(logit)
    }
  }
  return { logits, wrongs }
}

function addRows(target: Float64Array, rows: Float64Array, count: number): void {
  for (let row = 0; row < count; row++) addRow(target, rows, row * target.length)
}

function addRow(target: Float64Array, source: Float64Array, start: number): void {
  for (let node = 0; node < target.length; node++) target[node] = (target[node] ?? 0) + (source[start + node] ?? 0)
}

export function expectCounts(
  patterns: AnswerPatterns,
  parameters: ItemParameters,
  quadrature: Quadrature,
): Expectation {
  const items = patterns.items.length
  const nodes = quadrature.nodes.length
  const { bytes, right, presented, weights } = patterns
  const rightSums = new Float64Array(bytes * 256 * nodes)
  const metSums = presented ? new Float64Array(bytes * 256 * nodes) : null
  const pupils = new Float64Array(nodes)
  const logLikelihood = visitPosteriors(patterns, parameters, quadrature, (pattern, posterior, first, last) => {
    const weight = weights[pattern] ?? 0
    for (let node = first; node < last; node++) {
      const value = weight * (posterior[node] ?? 0)
      posterior[node] = value
      pupils[node] = (pupils[node] ?? 0) + value
    }
    for (let byte = 0; byte < bytes; byte++) {
      addPart(rightSums, (byte * 256 + (right[pattern * bytes + byte] ?? 0)) * nodes, posterior, first, last)
      if (metSums)
        addPart(metSums, (byte * 256 + (presented?.[pattern * bytes + byte] ?? 0)) * nodes, posterior, first, last)
    }
  })
  return {
    right: sumByItem(rightSums, items, nodes),
    met: metSums ? sumByItem(metSums, items, nodes) : null,
    pupils,
    logLikelihood,
  }
}

function addPart(target: Float64Array, start: number, source: Float64Array, first: number, last: number): void {
  for (let node = first; node < last; node++) {
    target[start + node] = (target[start + node] ?? 0) + (source[node] ?? 0)
  }
}
