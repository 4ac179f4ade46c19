import { normalCdf } from '../numeric/normal.ts'

/**
 * Weighted omega: matches weigh by their surprise w = -ln s, z = Σ w(m - s) / √Σ w²s(1 - s), m = 1 where the two match
 * (Gorney & Wollack, aberrance 0.3, 2025). No item, or no variance: z = 0, p = 1.
 */
export function weightedOmega(same: Float64Array, matched: Uint8Array): { z: number; p: number } {
  let excess = 0
  let variance = 0
  same.forEach((s, item) => {
    const weight = -Math.log(s)
    excess += weight * ((matched[item] ?? 0) - s)
    variance += weight * weight * s * (1 - s)
  })
  if (!(variance > 0)) return { z: 0, p: 1 }
  const z = excess / Math.sqrt(variance)
  return { z, p: normalCdf(-z) }
}
