import { findFixedPoint } from '../irt/accelerate.ts'
import { normalQuadrature } from '../irt/quadrature.ts'
import type { ChoiceTable } from './choice-table.ts'
import { fillShares, maximiseOptions } from './maximise-options.ts'
import { nominalExpectation } from './nominal-expectation.ts'
import type { NominalParameters } from './nominal-model.ts'

const NODES = 61 // as mirt: -6 to 6 by 0.2
const STOPPING = { tolerance: 1e-6, mostPasses: 2000 } // a hundredth of mirt's criterion, whose plain EM stops short

export interface NominalFit extends NominalParameters {
  logLikelihood: number
  passes: number
  hasConverged: boolean
}

/** The options of an item somebody chose, and where their slopes and intercepts start in the vector of all. */
interface UsedOptions {
  options: number[]
  start: number
}

/**
 * Nominal response model by marginal maximum likelihood, ability N(0, 1), EM on 61 nodes with squared extrapolation (Bock 1972,
 * Psychometrika 37, 29-51; Bock & Aitkin 1981). Only options somebody chose are estimated, each item's slopes and intercepts sum to
 * zero; omitted answers say nothing. The sign is that right answers rise with ability. An item with one option has zeros.
 */
export function fitNominal(table: ChoiceTable): NominalFit {
  const quadrature = normalQuadrature(NODES)
  const { used, start } = startValues(table)
  const point = findFixedPoint(
    start,
    (vector) => {
      const { chosen, logLikelihood } = nominalExpectation(
        table,
        logShares(table, used, vector, quadrature.nodes),
        quadrature,
      )
      const next = vector.slice()
      used.forEach(({ options, start: from }, item) => {
        const counts = options.map((option) => {
          const row = (item * (table.optionCount + 1) + option) * NODES
          return chosen.subarray(row, row + NODES)
        })
        if (options.length > 1) {
          maximiseOptions(quadrature.nodes, counts, next.subarray(from, from + 2 * (options.length - 1)))
        }
      })
      return { next, logLikelihood }
    },
    STOPPING,
  )
  const { logLikelihood, passes, hasConverged } = point
  return { ...centre(table, used, point.parameters), logLikelihood, passes, hasConverged }
}

/** Log-likelihood of given parameters on the same nodes; options nobody chose do not matter. */
export function nominalLikelihood(table: ChoiceTable, { slopes, intercepts }: NominalParameters): number {
  const quadrature = normalQuadrature(NODES)
  const { used } = startValues(table)
  const at = (of: Float64Array, item: number, option = 1) => of[item * table.optionCount + option - 1] ?? 0
  const vector = Float64Array.from(
    used.flatMap(({ options }, item) =>
      options
        .slice(1)
        .flatMap((option) => [
          at(slopes, item, option) - at(slopes, item, options[0]),
          at(intercepts, item, option) - at(intercepts, item, options[0]),
        ]),
    ),
  )
  return nominalExpectation(table, logShares(table, used, vector, quadrature.nodes), quadrature).logLikelihood
}

function startValues(table: ChoiceTable): { used: UsedOptions[]; start: Float64Array } {
  const { pupilCount, itemCount, optionCount, choices, right } = table
  const values: number[] = []
  const used = Array.from({ length: itemCount }, (_, item) => {
    const counts = new Float64Array(optionCount + 1)
    for (let pupil = 0; pupil < pupilCount; pupil++) {
      const choice = choices[pupil * itemCount + item] ?? 0
      counts[choice] = (counts[choice] ?? 0) + 1
    }
    const options = [...counts.keys()].filter((option) => option > 0 && (counts[option] ?? 0) > 0)
    const slopeOf = (option = 0) => (right[item * (optionCount + 1) + option] === 1 ? 0.5 : -0.2)
    const start = values.length
    for (const option of options.slice(1)) {
      values.push(
        slopeOf(option) - slopeOf(options[0]),
        Math.log((counts[option] ?? 1) / (counts[options[0] ?? 0] ?? 1)),
      )
    }
    return { options, start }
  })
  return { used, start: Float64Array.from(values) }
}

function logShares(
  table: ChoiceTable,
  used: readonly UsedOptions[],
  vector: Float64Array,
  nodes: Float64Array,
): Float64Array {
  const logs = new Float64Array(table.itemCount * (table.optionCount + 1) * nodes.length)
  used.forEach(({ options, start }, item) => {
    const shares = new Float64Array(options.length)
    const values = vector.subarray(start, start + 2 * Math.max(0, options.length - 1))
    nodes.forEach((theta, node) => {
      fillShares(shares, values, theta)
      options.forEach((option, k) => {
        logs[(item * (table.optionCount + 1) + option) * nodes.length + node] = Math.log(shares[k] ?? 1)
      })
    })
  })
  return logs
}

function centre(
  { itemCount, optionCount, right }: ChoiceTable,
  used: readonly UsedOptions[],
  vector: Float64Array,
): NominalParameters {
  const slopes = new Float64Array(itemCount * optionCount).fill(Number.NaN)
  const intercepts = slopes.slice()
  let direction = 0
  used.forEach(({ options, start }, item) => {
    const values = [0, 1].map((which) => {
      const raw = options.map((_, k) => (k === 0 ? 0 : (vector[start + 2 * (k - 1) + which] ?? 0)))
      const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length
      return raw.map((value) => value - mean)
    })
    options.forEach((option, k) => {
      slopes[item * optionCount + option - 1] = values[0]?.[k] ?? 0
      intercepts[item * optionCount + option - 1] = values[1]?.[k] ?? 0
      if (right[item * (optionCount + 1) + option] === 1) direction += values[0]?.[k] ?? 0
    })
  })
  return { slopes: direction < 0 ? slopes.map((slope) => -slope) : slopes, intercepts }
}
