import { fillDensity } from './match-density.ts'

/**
 * P(at least m matches) of items with chances same[0..n), for one m: the distributions of the two halves, then Σ P(A = j) P(B >= m - j).
 * A quarter of the work of all tails. `scratch` holds n + 4 numbers.
 */
export function tailAt(same: Float64Array, n: number, m: number, scratch: Float64Array): number {
  if (m <= 0) return 1
  if (m > n) return 0
  const half = n >> 1
  const second = half + 1
  fillDensity(same, 0, half, scratch, 0)
  fillDensity(same, half, n, scratch, second)
  let tail = 0
  let p = 0
  let b = n - half
  for (let j = Math.max(0, m - b); j <= half; j++) {
    for (; b >= Math.max(0, m - j); b--) tail += scratch[second + b] ?? 0
    p += (scratch[j] ?? 0) * tail
  }
  return p
}
