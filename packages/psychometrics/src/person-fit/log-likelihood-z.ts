import { type ItemParameters, logistic } from '../irt/item-parameters.ts'

/** How an ability was estimated; it decides the correction of lz*. */
export type AbilityMethod = 'ml' | 'map' | 'wle'

/**
 * lz: log-likelihood of the answers less its expectation over its standard deviation at the ability,
 * (l - Σ (P ln P + Q ln Q))/√Σ PQ ln²(P/Q) (Drasgow, Levine & Williams 1985, British Journal of Mathematical and Statistical
 * Psychology 38, 67-86), and lz*, corrected for the ability being an estimate: with w = ln(P/Q), r = P'/(PQ), c = ΣP'w/ΣP'r,
 * (Σ (x - P)w + c r₀)/√Σ(w - cr)²PQ, r₀ = 0 for maximum likelihood, -θ/σ² for MAP under N(0, σ²), J/2I for Warm's estimate
 * (Snijders 2001, Psychometrika 66, 331-342). No items give null.
 */
export function logLikelihoodZ(
  x: ArrayLike<number>,
  { slopes, intercepts }: ItemParameters,
  ability: number,
  method: AbilityMethod,
  variance = 1,
): { lz: number; lzStar: number } | null {
  let [excess, spread, cross, information, bend] = [0, 0, 0, 0, 0]
  slopes.forEach((slope, item) => {
    const logit = slope * ability + (intercepts[item] ?? 0)
    const p = logistic(logit)
    const pq = p * (1 - p)
    excess += ((x[item] ?? 0) - p) * logit
    spread += pq * logit * logit
    cross += slope * pq * logit
    information += slope * slope * pq
    bend += slope * slope * slope * pq * (1 - 2 * p)
  })
  if (!(spread > 0) || !(information > 0)) return null
  const c = cross / information
  const correction = { ml: 0, map: -ability / variance, wle: bend / (2 * information) }[method]
  return { lz: excess / Math.sqrt(spread), lzStar: (excess + c * correction) / Math.sqrt(spread - c * cross) }
}
