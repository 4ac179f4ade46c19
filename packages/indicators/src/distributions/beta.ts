import { binomialMass } from './saddle-point.ts'
import { solvePositive } from './solve-positive.ts'

const TINY = 1e-300

/** Continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8) by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY)
  let fraction = d
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || TINY)
    c = 1 + even / c || TINY
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || TINY)
    c = 1 + odd / c || TINY
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < 2e-16) return fraction
  }
}

/** x^a y^b / B(a, b) with y = 1 − x: the density times x·y, i.e. the slope against the log odds. */
function logOddsSlope(a: number, b: number, x: number, y: number): number {
  return (binomialMass(a, a + b, x, y) * a * b) / (a + b)
}

/**
 * Both tails of the beta distribution, I_x(a, b) and its complement, for a, b > 0. y = 1 − x is passed so that
 * neither end loses digits.
 */
export function betaTails(a: number, b: number, x: number, y: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const slope = logOddsSlope(a, b, x, y)
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (slope / a) * betaFraction(a, b, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (slope / b) * betaFraction(b, a, y))
  return { lower: 1 - upper, upper }
}

/** Odds x/(1 − x) at which the named tail of Beta(a, b) holds `probability`; odds keep their digits near 1. */
export function betaQuantileOdds(probability: number, tail: 'lower' | 'upper', a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability lies between 0 and 1.`)
  if (probability > 0.5) return betaQuantileOdds(1 - probability, tail === 'lower' ? 'upper' : 'lower', a, b)
  if (probability === 0) return tail === 'lower' ? 0 : Number.POSITIVE_INFINITY
  const at = (odds: number) => {
    const x = odds / (1 + odds)
    const y = 1 / (1 + odds)
    return { probability: betaTails(a, b, x, y)[tail], slope: logOddsSlope(a, b, x, y) }
  }
  return solvePositive(probability, at, tail === 'lower', a / b)
}

/** Where the lower tail of Beta(a, b) holds `probability`. */
export function betaQuantile(probability: number, a: number, b: number): number {
  const odds = betaQuantileOdds(probability, 'lower', a, b)
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
}
