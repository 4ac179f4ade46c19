import { logistic } from './item-parameters.ts'

/** Expected counts of one item by node. */
export interface ItemCounts {
  nodes: Float64Array
  right: Float64Array
  met: Float64Array
}

export interface Line {
  slope: number
  intercept: number
}

const LARGEST_SLOPE = 12
const LARGEST_INTERCEPT = 40
const STEPS = 8

/**
 * Slope and intercept with the highest expected log-likelihood, by Newton's method from `start` (the M step of Bock & Aitkin 1981).
 * A fixed slope (Rasch) moves the intercept alone.
 */
export function maximiseItem(counts: ItemCounts, start: Line, isSlopeFree: boolean): Line {
  let { slope, intercept } = start
  for (let step = 0; step < STEPS; step++) {
    const { g0, g1, h00, h01, h11 } = derivatives(counts, slope, intercept)
    const determinant = h00 * h11 - h01 * h01
    const canMoveSlope = isSlopeFree && determinant > 1e-12 * h00 * h11
    const moveSlope = canMoveSlope ? (h00 * g1 - h01 * g0) / determinant : 0
    const moveIntercept = canMoveSlope ? (h11 * g0 - h01 * g1) / determinant : g0 / Math.max(h00, 1e-12)
    slope = limit(slope + limit(moveSlope, 1), LARGEST_SLOPE)
    intercept = limit(intercept + limit(moveIntercept, 2), LARGEST_INTERCEPT)
    if (Math.abs(moveSlope) + Math.abs(moveIntercept) < 1e-9) break
  }
  return { slope, intercept }
}

const limit = (value: number, size: number): number => Math.max(-size, Math.min(size, value))

function derivatives({ nodes, right, met }: ItemCounts, slope: number, intercept: number) {
  let g0 = 0
  let g1 = 0
  let h00 = 0
  let h01 = 0
  let h11 = 0
  for (let node = 0; node < nodes.length; node++) {
    const pupils = met[node] ?? 0
    if (pupils < 1e-12) continue
    const ability = nodes[node] ?? 0
    const p = logistic(slope * ability + intercept)
    const residual = (right[node] ?? 0) - pupils * p
    const information = pupils * p * (1 - p)
    g0 += residual
    g1 += residual * ability
    h00 += information
    h01 += information * ability
    h11 += information * ability * ability
  }
  return { g0, g1, h00, h01, h11 }
}
