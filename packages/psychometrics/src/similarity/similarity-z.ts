import { type MatchTest, matchTest } from './omega.ts'

/**
 * Symmetric similarity: z = (M - c - Σ s) / √Σ s(1 - s), s = Σₖ PₐₖP_bₖ the chance of the same answer by item. With Wesolowsky's model
 * and the continuity correction c = 0.5 it is his index (Wesolowsky 2000, Journal of Applied Statistics 27, 909-921).
 * No item, or no variance: z = 0, p = 1.
 */
export function similarityZ(same: Float64Array, matches: number, correction = 0): MatchTest {
  let expected = 0
  let variance = 0
  for (const s of same) {
    expected += s
    variance += s * (1 - s)
  }
  return matchTest(matches - correction, expected, variance)
}
