import { normalDensity } from '../numeric/normal.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'

/**
 * Biserial correlation from a point-biserial r and the share right p: r √(pq) / φ(Φ⁻¹(p)) (Pearson 1909). May exceed 1.
 * p of 0 or 1 gives null.
 */
export function biserial(r: number | null, p: number): number | null {
  if (r === null || p <= 0 || p >= 1) return null
  return (r * Math.sqrt(p * (1 - p))) / normalDensity(normalQuantile(p))
}
