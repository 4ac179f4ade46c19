/** Points and prior weights on which ability is integrated. */
export interface Quadrature {
  nodes: Float64Array
  weights: Float64Array
}

/** Equally spaced nodes from -6 to 6 with the weights of N(0, variance), summing to one. */
export function normalQuadrature(points: number, variance = 1): Quadrature {
  const nodes = Float64Array.from({ length: points }, (_, index) => -6 + (12 * index) / (points - 1))
  const density = nodes.map((node) => Math.exp((-0.5 * node * node) / variance))
  const sum = density.reduce((total, value) => total + value, 0)
  return { nodes, weights: density.map((value) => value / sum) }
}
