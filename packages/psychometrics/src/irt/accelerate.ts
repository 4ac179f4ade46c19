/** One step of a fixed-point map: the next parameters, and the log-likelihood of the ones it was given. */
export interface MapStep {
  next: Float64Array
  logLikelihood: number
}

export interface FixedPoint {
  parameters: Float64Array
  logLikelihood: number
  passes: number
  hasConverged: boolean
}

export interface Stopping {
  tolerance: number
  mostPasses: number
}

/**
 * Fixed point of an EM map by squared extrapolation (SQUAREM, scheme S3 of Varadhan & Roland 2008, Scandinavian Journal of
 * Statistics 35, 335-353). An extrapolation that lowers the likelihood is taken back.
 */
export function findFixedPoint(
  start: Float64Array,
  map: (parameters: Float64Array) => MapStep,
  { tolerance, mostPasses }: Stopping,
): FixedPoint {
  let current = start
  let fallback: { parameters: Float64Array; logLikelihood: number } | null = null
  for (let passes = 0; passes < mostPasses; ) {
    const first = map(current)
    passes++
    if (fallback && !(first.logLikelihood >= fallback.logLikelihood - 1e-7)) {
      current = fallback.parameters
      fallback = null
      continue
    }
    fallback = null
    const step = difference(first.next, current)
    if (largest(step) < tolerance) {
      return { parameters: first.next, logLikelihood: first.logLikelihood, passes, hasConverged: true }
    }
    const second = map(first.next)
    passes++
    const bend = difference(difference(second.next, first.next), step)
    const stretch = Math.max(1, Math.sqrt(squareSum(step) / Math.max(squareSum(bend), Number.MIN_VALUE)))
    fallback = { parameters: second.next, logLikelihood: second.logLikelihood }
    current = current.map((value, i) => value + 2 * stretch * (step[i] ?? 0) + stretch * stretch * (bend[i] ?? 0))
  }
  const last = map(fallback?.parameters ?? current)
  return { parameters: last.next, logLikelihood: last.logLikelihood, passes: mostPasses, hasConverged: false }
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - (b[i] ?? 0))
const largest = (values: Float64Array): number => values.reduce((high, value) => Math.max(high, Math.abs(value)), 0)
const squareSum = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0)
