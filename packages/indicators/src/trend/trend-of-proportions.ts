import { concludeTrend, noTrend, type RecentTrend, TREND_POINTS } from './recent-trend.ts'
import { slopesWithoutOne, weightedSlope } from './weighted-slope.ts'

/** One period of a proportion, oldest first; periods not reported are passed over. */
export interface ProportionPoint {
  numerator: number | null
  denominator: number | null
}

/** Cochran–Armitage χ² for trend, N(NΣtx − XΣtn)² / (X(N − X)(NΣt²n − (Σtn)²)), t = 1, 2, …. */
function trendChiSquare(counts: readonly { x: number; n: number }[]): number {
  let [total, events, weighted, moment, square] = [0, 0, 0, 0, 0]
  counts.forEach(({ x, n }, index) => {
    const t = index + 1
    total += n
    events += x
    weighted += t * x
    moment += t * n
    square += t * t * n
  })
  const gap = total * weighted - events * moment
  return (total * gap * gap) / (events * (total - events) * (total * square - moment * moment))
}

/**
 * Recent trend of a proportion (Fingertips, variant B): Cochran–Armitage χ² over the last five points, and the
 * least-squares slope of ln(x/(n − x)), whose sign must hold with each point left out. Significant when χ² > 9.5495.
 * x = 0 or x = n in a point: CANNOT_CALCULATE (NO_VARIANCE). Armitage (1955); OHID Fingertips, "Recent trend".
 */
export function trendOfProportions(points: readonly ProportionPoint[]): RecentTrend {
  const valid = points.flatMap(({ numerator, denominator }) =>
    numerator !== null && denominator !== null && denominator > 0 ? [{ x: numerator, n: denominator }] : [],
  )
  if (valid.length < TREND_POINTS) return noTrend('TOO_FEW_POINTS')
  const recent = valid.slice(-TREND_POINTS)
  if (recent.some(({ x, n }) => x > n)) return noTrend('NUMERATOR_ABOVE_DENOMINATOR')
  if (recent.some(({ x, n }) => !(x > 0 && x < n))) return noTrend('NO_VARIANCE')
  const series = recent.map(({ x, n }, index) => ({ t: index + 1, y: Math.log(x / (n - x)), weight: 1 }))
  return concludeTrend(trendChiSquare(recent), weightedSlope(series).slope, slopesWithoutOne(series))
}
