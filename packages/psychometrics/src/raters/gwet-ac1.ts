import type { AgreementTable } from './agreement-table.ts'

/**
 * Gwet's AC1 = (Pa - Pe)/(1 - Pe), Pe = Σ π(1 - π)/(K - 1), π the mean share of a category over both raters; steady where nearly all
 * objects fall into one category (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, 29-48).
 * No objects or a single category give null.
 */
export function gwetAc1({ size, counts }: AgreementTable): { n: number; observed: number; ac1: number } | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0 || size < 2) return null
  const shares = new Float64Array(size)
  let observed = 0
  counts.forEach((count, cell) => {
    const [i, j] = [Math.floor(cell / size), cell % size]
    shares[i] = (shares[i] ?? 0) + count / (2 * n)
    shares[j] = (shares[j] ?? 0) + count / (2 * n)
    if (i === j) observed += count / n
  })
  const chance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (size - 1)
  return { n, observed, ac1: (observed - chance) / (1 - chance) }
}
