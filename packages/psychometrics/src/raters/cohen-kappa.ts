import type { AgreementTable } from './agreement-table.ts'

/** How much a disagreement counts: all alike, by its distance, or by the distance squared. */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

export interface Kappa {
  n: number
  observed: number
  expected: number
  kappa: number
  /** Large-sample standard error. */
  se: number
}

/**
 * Cohen's kappa and weighted kappa, (Po - Pe)/(1 - Pe) with agreement weights w (Cohen 1960, Educational and Psychological Measurement
 * 20, 37-46; Cohen 1968, Psychological Bulletin 70, 213-220), its standard error by Fleiss, Cohen & Everitt 1969, Psychological
 * Bulletin 72, 323-327. No objects, or chance agreement of 1 (one category only), give null.
 */
export function cohenKappa({ size, counts }: AgreementTable, weights: KappaWeights = 'none'): Kappa | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => count / Math.max(1, n))
  const weigh = (i: number, j: number) => agreementWeight(i, j, size, weights)
  const margin = (cell: (k: number, other: number) => number) =>
    Float64Array.from({ length: size }, (_, k) => sumOver(size, (other) => shares[cell(k, other)] ?? 0))
  const rows = margin((k, other) => k * size + other)
  const columns = margin((k, other) => other * size + k)
  const observed = sumOver(size * size, (cell) => (shares[cell] ?? 0) * weigh(Math.floor(cell / size), cell % size))
  const expected = sumOver(size * size, (cell) => {
    const [i, j] = [Math.floor(cell / size), cell % size]
    return (rows[i] ?? 0) * (columns[j] ?? 0) * weigh(i, j)
  })
  if (n === 0 || !(expected < 1)) return null
  const kappa = (observed - expected) / (1 - expected)
  const rowWeights = rows.map((_, i) => sumOver(size, (j) => (columns[j] ?? 0) * weigh(i, j)))
  const columnWeights = columns.map((_, j) => sumOver(size, (i) => (rows[i] ?? 0) * weigh(i, j)))
  const square = sumOver(size * size, (cell) => {
    const [i, j] = [Math.floor(cell / size), cell % size]
    const part = weigh(i, j) - ((rowWeights[i] ?? 0) + (columnWeights[j] ?? 0)) * (1 - kappa)
    return (shares[cell] ?? 0) * part * part
  })
  const variance = (square - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2)
  return { n, observed, expected, kappa, se: Math.sqrt(Math.max(0, variance)) }
}

const sumOver = (length: number, term: (place: number) => number): number => {
  let sum = 0
  for (let place = 0; place < length; place++) sum += term(place)
  return sum
}

function agreementWeight(i: number, j: number, size: number, weights: KappaWeights): number {
  if (weights === 'none') return i === j ? 1 : 0
  const distance = Math.abs(i - j) / Math.max(1, size - 1)
  return 1 - (weights === 'linear' ? distance : distance * distance)
}
