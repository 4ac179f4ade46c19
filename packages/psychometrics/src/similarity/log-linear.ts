import { leastSquares } from './least-squares.ts'

const STEPS = 100
const STILL = 1e-14

/**
 * Poisson log-linear fit ln μ = b₀ + b₁x by iteratively reweighted least squares, started at y + 0.1 (McCullagh & Nelder 1989, ch. 6).
 * Fewer than two distinct x give the mean as a constant, an empty fit gives null.
 */
export function logLinear(x: readonly number[], y: readonly number[]): ((x: number) => number) | null {
  if (x.length === 0) return null
  const rows = x.map((value) => [1, value])
  let logs = y.map((value) => Math.log(value + 0.1))
  let coefficients: number[] | null = null
  for (let step = 0; step < STEPS; step++) {
    const means = logs.map(Math.exp)
    const working = logs.map((log, v) => log + ((y[v] ?? 0) - (means[v] ?? 0)) / (means[v] ?? 1))
    const next = leastSquares(rows, working, means)
    if (!next) break
    const change = Math.max(...next.map((value, i) => Math.abs(value - (coefficients?.[i] ?? Infinity))))
    coefficients = next
    logs = x.map((value) => (next[0] ?? 0) + (next[1] ?? 0) * value)
    if (change < STILL) break
  }
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const [intercept = Math.log(mean), slope = 0] = coefficients ?? []
  return (value) => Math.exp(intercept + slope * value)
}
