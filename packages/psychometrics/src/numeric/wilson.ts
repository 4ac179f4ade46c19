export interface Interval {
  lower: number
  upper: number
}

const Z_95 = 1.959963984540054

/**
 * Wilson 95 % interval of a proportion p seen in n cases: (p + z²/2n ± z √(pq/n + z²/4n²)) / (1 + z²/n) (Wilson 1927).
 * n = 0 gives null.
 */
export function wilsonInterval(p: number, n: number): Interval | null {
  if (n <= 0) return null
  const square = (Z_95 * Z_95) / n
  const centre = p + square / 2
  const half = Z_95 * Math.sqrt((p * (1 - p)) / n + square / (4 * n))
  const scale = 1 + square
  return { lower: Math.max(0, (centre - half) / scale), upper: Math.min(1, (centre + half) / scale) }
}

/** Fisher's 95 % interval of a correlation: tanh(atanh r ± z/√(n - 3)) (Fisher 1921). n <= 3 or |r| = 1 gives null. */
export function fisherInterval(r: number, n: number): Interval | null {
  if (n <= 3 || Math.abs(r) >= 1) return null
  const half = Z_95 / Math.sqrt(n - 3)
  return { lower: Math.tanh(Math.atanh(r) - half), upper: Math.tanh(Math.atanh(r) + half) }
}
