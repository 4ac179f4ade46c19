import { normalQuantile } from '../distributions/normal.ts'
import { type FunnelLimits, INNER_TAIL, OUTER_TAIL } from './funnel-limits.ts'

/**
 * Funnel limits of a proportion at denominator N round a benchmark a: a ∓ z√(a(1 − a)/N) within [0, 1], z = 1.960 and
 * 3.090. a is a share. Equals the solution of "Wilson's limit meets a" that PHEindicatormethods finds.
 * N ≤ 0 or a outside [0, 1] throws. Spiegelhalter (2005), Statistics in Medicine 24: 1185–1202.
 */
export function proportionFunnel(benchmark: number, denominator: number): FunnelLimits {
  if (!(benchmark >= 0 && benchmark <= 1)) throw new RangeError(`A benchmark share lies in [0, 1], not ${benchmark}.`)
  if (!(denominator > 0)) throw new RangeError('A funnel has a positive denominator.')
  const sigma = Math.sqrt((benchmark * (1 - benchmark)) / denominator)
  const [inner, outer] = [-normalQuantile(INNER_TAIL) * sigma, -normalQuantile(OUTER_TAIL) * sigma]
  return {
    lower95: Math.max(0, benchmark - inner),
    upper95: Math.min(1, benchmark + inner),
    lower998: Math.max(0, benchmark - outer),
    upper998: Math.min(1, benchmark + outer),
  }
}
