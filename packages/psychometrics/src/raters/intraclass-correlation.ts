import { fQuantile } from '../numeric/f-quantile.ts'
import type { Interval } from '../numeric/wilson.ts'

export interface IntraclassCorrelation {
  objects: number
  raters: number
  icc: number
  /** 95 %. */
  interval: Interval | null
}

/**
 * ICC(2,1), agreement of single raters drawn at random: (BMS - EMS)/(BMS + (k - 1) EMS + k(JMS - EMS)/n) from the mean squares of
 * objects, raters and error, with the interval given there (Shrout & Fleiss 1979, Psychological Bulletin 86, 420-428). Rows are objects;
 * a row with a gap is left out. Fewer than two objects or raters, or no variance at all, give null.
 */
export function intraclassCorrelation(ratings: readonly (readonly (number | null)[])[]): IntraclassCorrelation | null {
  const rows = ratings.flatMap((row) => {
    const known = row.filter((value) => value !== null)
    return known.length === row.length ? [known] : []
  })
  const n = rows.length
  const k = rows[0]?.length ?? 0
  if (n < 2 || k < 2) return null
  const { between, raters, error } = meanSquares(rows, n, k)
  const spread = between + (k - 1) * error + (k * (raters - error)) / n
  if (!(spread > 0)) return null
  return {
    objects: n,
    raters: k,
    icc: (between - error) / spread,
    interval: error > 0 ? interval({ between, raters, error }, n, k) : null,
  }
}

interface MeanSquares {
  between: number
  raters: number
  error: number
}

function meanSquares(rows: readonly (readonly number[])[], n: number, k: number): MeanSquares {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const rowMeans = rows.map(mean)
  const grand = mean(rowMeans)
  const raterMeans = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j] ?? 0)))
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  const between = k * squares(rowMeans)
  const raters = n * squares(raterMeans)
  const total = squares(rows.flat())
  return {
    between: between / (n - 1),
    raters: raters / (k - 1),
    error: (total - between - raters) / ((n - 1) * (k - 1)),
  }
}

function interval({ between, raters, error }: MeanSquares, n: number, k: number): Interval {
  const icc = (between - error) / (between + (k - 1) * error + (k * (raters - error)) / n)
  const f = raters / error
  const a = n * (1 + (k - 1) * icc) - k * icc
  const degrees = ((k - 1) * (n - 1) * (k * icc * f + a) ** 2) / ((n - 1) * k * k * icc * icc * f * f + a * a)
  const upperF = fQuantile(0.975, n - 1, degrees)
  const lowerF = fQuantile(0.975, degrees, n - 1)
  const rest = k * raters + (k * n - k - n) * error
  return {
    lower: (n * (between - upperF * error)) / (upperF * rest + n * between),
    upper: (n * (lowerF * between - error)) / (rest + n * lowerF * between),
  }
}
