import type { ChoiceTable } from './choice-table.ts'
import { binomialTail } from './count-tails.ts'
import { leastSquares } from './least-squares.ts'
import { type SourceProfile, wrongMatchesWith } from './source-profile.ts'

const LOWEST_SHARE = 0.001 // bounds of a share that a straight line may leave (Zopluoglu, CopyDetect 1.3)

/**
 * K1 and K2: as K, but p comes from a least-squares line (K1) or parabola (K2) of the groups' shares on r/n, r their number of wrong
 * answers, unweighted, kept within [.001, .999] (Sotaridona & Meijer 2002, Journal of Educational Measurement 39, 115-132).
 * Too few groups for the curve, or a source without wrong answers: null.
 */
export function k1k2(table: ChoiceTable, profile: SourceProfile, copier: number): { k1: number; k2: number } | null {
  const { wrongItems, source, itemCount } = profile
  if (wrongItems.length === 0) return null
  const shares = profile.groups.map(({ wrongMatches, pupils }) => wrongMatches / (pupils * wrongItems.length))
  const places = profile.groups.map(({ wrongCount }) => wrongCount / itemCount)
  const matches = wrongMatchesWith(table, source, wrongItems, copier)
  const place = (profile.wrongCounts[copier] ?? 0) / itemCount
  const [k1, k2] = [1, 2].map((degree) => {
    const powers = (x: number) => Array.from({ length: degree + 1 }, (_, power) => x ** power)
    const curve = leastSquares(places.map(powers), shares)
    if (!curve) return null
    const fitted = powers(place).reduce((sum, power, i) => sum + power * (curve[i] ?? 0), 0)
    return binomialTail(matches, wrongItems.length, Math.min(1 - LOWEST_SHARE, Math.max(LOWEST_SHARE, fitted)))
  })
  return k1 == null || k2 == null ? null : { k1, k2 }
}
