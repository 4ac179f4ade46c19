import { gammaTails } from './gamma.ts'

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI)

/** Φ(z), the standard normal distribution function, by Φ(−|z|) = ½ Q(½, z²/2). */
export function normalCdf(z: number): number {
  const { lower, upper } = gammaTails(0.5, (z * z) / 2)
  return z < 0 ? upper / 2 : (1 + lower) / 2
}

/** First guess of the upper-tail quantile, off by at most 4.5e-4 (Hastings; Abramowitz & Stegun 26.2.23). */
function firstGuess(upperTail: number): number {
  const t = Math.sqrt(-2 * Math.log(upperTail))
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
}

/**
 * Φ⁻¹(p): Hastings' approximation refined by three steps of Halley's method on the upper tail.
 * p = 0 and 1 give −∞ and ∞; outside [0, 1] throws.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability lies between 0 and 1.`)
  if (probability === 0.5) return 0
  const tail = Math.min(probability, 1 - probability)
  const sign = probability < 0.5 ? -1 : 1
  if (tail === 0) return sign * Number.POSITIVE_INFINITY
  let z = firstGuess(tail)
  for (let step = 0; step < 3; step += 1) {
    const density = Math.exp((-z * z) / 2) / SQRT_TWO_PI
    const excess = (normalCdf(-z) - tail) / density
    z += excess / (1 - (excess * z) / 2)
  }
  return sign * z
}

const multipliers = new Map<number, number>()

/** z for a two-sided confidence level: Φ⁻¹(1 − α/2), 1.959963984540054 at 0.95. Throws outside (0, 1). */
export function confidenceMultiplier(confidence: number): number {
  const known = multipliers.get(confidence)
  if (known !== undefined) return known
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`A confidence level lies between 0 and 1, not ${confidence}.`)
  const z = -normalQuantile((1 - confidence) / 2)
  multipliers.set(confidence, z)
  return z
}
