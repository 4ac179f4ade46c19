import { fUpperTail } from './f-quantile.ts'

/**
 * Two-sided p that two correlations r13 and r23 of the same n pupils with the same third variable are equal, given r12:
 * Williams' t on n - 3 degrees (Williams 1959; Steiger 1980, Psychological Bulletin 87, eq. 7). n <= 3 gives null.
 */
export function williamsTest(r13: number, r23: number, r12: number, n: number): number | null {
  if (n <= 3) return null
  const determinant = 1 - r12 * r12 - r13 * r13 - r23 * r23 + 2 * r12 * r13 * r23
  const mean = (r13 + r23) / 2
  const spread = (2 * determinant * (n - 1)) / (n - 3) + mean * mean * (1 - r12) ** 3
  const square = ((r13 - r23) ** 2 * (n - 1) * (1 + r12)) / spread
  return Number.isFinite(square) ? fUpperTail(square, 1, n - 3) : null
}
