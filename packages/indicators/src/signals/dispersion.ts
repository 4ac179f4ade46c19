import type { CountPoint } from '../spc/attribute-chart.ts'

/**
 * How many times wider points vary round their common rate than counts do by chance: √(Σz²/(k − 1)), z Pearson's
 * residuals of a binomial or a Poisson count. At least 1; 1 where every or no unit counts. McCullagh & Nelder (1989),
 * §4.5.
 */
export function dispersionOf(points: readonly CountPoint[], sum: CountPoint, isProportion: boolean): number {
  const rate = sum.numerator / sum.denominator
  const unitVariance = isProportion ? rate * (1 - rate) : rate
  if (points.length < 2 || !(unitVariance > 0)) return 1
  let squares = 0
  for (const { numerator, denominator } of points) {
    squares += (numerator - rate * denominator) ** 2 / (unitVariance * denominator)
  }
  return Math.max(1, Math.sqrt(squares / (points.length - 1)))
}
