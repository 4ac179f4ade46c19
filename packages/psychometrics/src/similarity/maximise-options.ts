import { solve } from './least-squares.ts'

const STEPS = 3
const RIDGE = 1e-3 // a prior of variance 1000: keeps an option that one pupil chose from running away

/**
 * Newton steps of a multinomial logit of the options on ability. `counts[k]` holds the choices of option k by node, `values` slopes and
 * intercepts of the options after the first, one after the other; they are improved in place.
 */
export function maximiseOptions(nodes: Float64Array, counts: readonly Float64Array[], values: Float64Array): void {
  for (let step = 0; step < STEPS; step++) {
    const system = newtonSystem(nodes, counts, values)
    const change = solve(system, values.length)
    if (!change) return
    const largest = change.reduce((high, value) => Math.max(high, Math.abs(value)), 0)
    change.forEach((value, place) => {
      values[place] = (values[place] ?? 0) + value / Math.max(1, largest)
    })
  }
}

/** Negative Hessian and gradient, row by row. */
function newtonSystem(nodes: Float64Array, counts: readonly Float64Array[], values: Float64Array): Float64Array[] {
  const size = values.length
  const free = size / 2
  const system = Array.from({ length: size }, (_, row) => {
    const equation = new Float64Array(size + 1)
    equation[row] = RIDGE
    equation[size] = -RIDGE * (values[row] ?? 0)
    return equation
  })
  const shares = new Float64Array(free + 1)
  nodes.forEach((theta, node) => {
    const pupils = counts.reduce((sum, count) => sum + (count[node] ?? 0), 0)
    fillShares(shares, values, theta)
    for (let k = 0; k < free; k++) {
      const p = shares[k + 1] ?? 0
      const residual = (counts[k + 1]?.[node] ?? 0) - pupils * p
      addTo(system[2 * k], size, residual * theta)
      addTo(system[2 * k + 1], size, residual)
      for (let l = 0; l < free; l++) {
        const weight = pupils * p * ((k === l ? 1 : 0) - (shares[l + 1] ?? 0))
        addTo(system[2 * k], 2 * l, weight * theta * theta)
        addTo(system[2 * k], 2 * l + 1, weight * theta)
        addTo(system[2 * k + 1], 2 * l, weight * theta)
        addTo(system[2 * k + 1], 2 * l + 1, weight)
      }
    }
  })
  return system
}

function addTo(row: Float64Array | undefined, place: number, value: number): void {
  if (row) row[place] = (row[place] ?? 0) + value
}

/** Shares of the options at one ability, the first with slope and intercept 0. */
export function fillShares(shares: Float64Array, values: Float64Array, theta: number): void {
  let highest = 0
  for (let k = 1; k < shares.length; k++) {
    shares[k] = (values[2 * k - 2] ?? 0) * theta + (values[2 * k - 1] ?? 0)
    highest = Math.max(highest, shares[k] ?? 0)
  }
  shares[0] = 0
  let sum = 0
  for (let k = 0; k < shares.length; k++) {
    shares[k] = Math.exp((shares[k] ?? 0) - highest)
    sum += shares[k] ?? 0
  }
  for (let k = 0; k < shares.length; k++) shares[k] = (shares[k] ?? 0) / sum
}
