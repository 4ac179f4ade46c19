export interface WeightedPoint {
  t: number
  y: number
  weight: number
}

/** Weighted least-squares slope of y on t and its standard error when the weights are inverse variances. */
export function weightedSlope(points: readonly WeightedPoint[]): { slope: number; standardError: number } {
  const total = points.reduce((sum, { weight }) => sum + weight, 0)
  const meanT = points.reduce((sum, { t, weight }) => sum + weight * t, 0) / total
  const meanY = points.reduce((sum, { y, weight }) => sum + weight * y, 0) / total
  const spread = points.reduce((sum, { t, weight }) => sum + weight * (t - meanT) ** 2, 0)
  const cross = points.reduce((sum, { t, y, weight }) => sum + weight * (t - meanT) * (y - meanY), 0)
  return { slope: cross / spread, standardError: 1 / Math.sqrt(spread) }
}

/** Slopes of the series with each point left out in turn. */
export function slopesWithoutOne(points: readonly WeightedPoint[]): number[] {
  return points.map((_, left) => weightedSlope(points.filter((_point, index) => index !== left)).slope)
}
