import { poissonMass } from './saddle-point.ts'
import { solvePositive } from './solve-positive.ts'

const TINY = 1e-300

/** Σ x^k / ((a+1)…(a+k)), the series of the lower incomplete gamma function (Abramowitz & Stegun 6.5.29). */
function lowerSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (shape + k)
    sum += term
  }
  return sum
}

/** Continued fraction of the upper incomplete gamma function (A&S 6.5.31) by Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let k = 1; ; k += 1) {
    const a = k * (shape - k)
    b += 2
    d = 1 / (a * d + b || TINY)
    c = b + a / c || TINY
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 2e-16) return fraction
  }
}

/** Both tails of the gamma distribution with unit scale: P(a, x) and Q(a, x) = 1 − P, for shape a > 0 and x ≥ 0. */
export function gammaTails(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const mass = poissonMass(shape, x)
  if (x < shape + 1) {
    const lower = Math.min(1, mass * lowerSeries(shape, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, mass * shape * upperFraction(shape, x))
  return { lower: 1 - upper, upper }
}

function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies between 0 and 1, not ${p}.`)
}

/** Where the lower tail of the unit-scale gamma distribution holds `probability`; Newton on ln P against ln x. */
export function gammaQuantile(probability: number, shape: number): number {
  checkProbability(probability)
  if (probability === 0) return 0
  if (probability > 0.5) return gammaUpperQuantile(1 - probability, shape)
  const tail = (x: number) => ({ probability: gammaTails(shape, x).lower, slope: poissonMass(shape, x) * shape })
  return solvePositive(probability, tail, true, shape)
}

/** Where the upper tail of the unit-scale gamma distribution holds `probability`; keeps digits of small tails. */
export function gammaUpperQuantile(probability: number, shape: number): number {
  checkProbability(probability)
  if (probability === 0) return Number.POSITIVE_INFINITY
  if (probability > 0.5) return gammaQuantile(1 - probability, shape)
  const tail = (x: number) => ({ probability: gammaTails(shape, x).upper, slope: poissonMass(shape, x) * shape })
  return solvePositive(probability, tail, false, shape + 1)
}
