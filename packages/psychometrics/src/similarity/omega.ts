import { normalCdf } from '../numeric/normal.ts'

export interface MatchTest {
  expected: number
  sd: number
  z: number
  /** P of as many matches or more. */
  p: number
}

/**
 * Omega: matches with one source against those expected of the copier's own ability, z = (M - Σ P) / √Σ P(1 - P), p = 1 - Φ(z), P the
 * copier's probability of the source's answer by item (Wollack 1997, Applied Psychological Measurement 21, 307-320). With Frary's
 * model it is g2 (Frary, Tideman & Watts 1977, Journal of Educational Statistics 2, 235-256). No item, or no variance: z = 0, p = 1.
 */
export function omega(copied: Float64Array, matches: number): MatchTest {
  let expected = 0
  let variance = 0
  for (const p of copied) {
    expected += p
    variance += p * (1 - p)
  }
  return matchTest(matches, expected, variance)
}

export function matchTest(matches: number, expected: number, variance: number): MatchTest {
  if (!(variance > 0)) return { expected, sd: 0, z: 0, p: 1 }
  const sd = Math.sqrt(variance)
  const z = (matches - expected) / sd
  return { expected, sd, z, p: normalCdf(-z) }
}
