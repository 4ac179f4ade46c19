import { leastSquares } from '../similarity/least-squares.ts'

export interface ClassMeans {
  pupils: number
  /** Mean of the standardised score, and of the standardised score of the year before. */
  score: number
  prior: number
}

/**
 * Gain outliers: classes' mean scores on their mean prior scores, weighted by pupils; the externally studentised residual (Cook &
 * Weisberg 1982, Residuals and Influence in Regression). Above 2.33 to be watched, above 3 flagged. Fewer than four classes, or all
 * with the same prior, give null for all.
 */
export function gainOutliers(classes: readonly ClassMeans[]): (number | null)[] {
  const rows = classes.map(({ prior }) => [1, prior])
  const weights = classes.map(({ pupils }) => pupils)
  const fit = leastSquares(
    rows,
    classes.map(({ score }) => score),
    weights,
  )
  const degrees = classes.length - 3
  if (!fit || degrees < 1) return classes.map(() => null)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = classes.reduce((sum, { prior, pupils }) => sum + pupils * prior, 0) / total
  const spread = classes.reduce((sum, { prior, pupils }) => sum + pupils * (prior - mean) ** 2, 0)
  const residuals = classes.map(({ score, prior }) => score - (fit[0] ?? 0) - (fit[1] ?? 0) * prior)
  const squares = residuals.reduce((sum, e, place) => sum + (weights[place] ?? 0) * e * e, 0)
  return classes.map(({ prior, pupils }, place) => {
    const leverage = pupils * (1 / total + (prior - mean) ** 2 / spread)
    const square = pupils * (residuals[place] ?? 0) ** 2
    const variance = (squares - square / (1 - leverage)) / degrees
    return variance > 0 ? ((residuals[place] ?? 0) * Math.sqrt(pupils)) / Math.sqrt(variance * (1 - leverage)) : null
  })
}
