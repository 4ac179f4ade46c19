import { confidenceMultiplier } from '../distributions/normal.ts'
import { concludeTrend, noTrend, type RecentTrend, TREND_POINTS } from './recent-trend.ts'
import { slopesWithoutOne, weightedSlope } from './weighted-slope.ts'

const INTERVAL_WIDTH = 3.92 // OHID Fingertips: a 95 % interval is 3.92 standard errors wide

/** One period of a series, oldest first, with its 95 % interval; periods without one are passed over. */
export interface IntervalPoint {
  value: number | null
  lower: number | null
  upper: number | null
}

/** Standard errors per width of an interval of this confidence; the published 3.92 at 95 %. */
function widthInErrors(confidence: number): number {
  return confidence === 0.95 ? INTERVAL_WIDTH : 2 * confidenceMultiplier(confidence)
}

/**
 * Recent trend of any value with an interval (Fingertips, variant A): weighted least squares over the last five points,
 * t = 1…5, weights 1/SE², SE = (upper − lower)/3.92; χ² = (b/SE_b)². Significant when χ² > 9.5495 and the slope keeps its
 * sign with each point left out. Fewer than five points with a value and a width: CANNOT_CALCULATE, never "no change".
 * For yearly or disjoint periods; running totals are autocorrelated. OHID Fingertips, "Recent trend".
 */
export function trendOfIntervals(points: readonly IntervalPoint[], confidence = 0.95): RecentTrend {
  const valid = points.flatMap(({ value, lower, upper }) => {
    if (value === null || lower === null || upper === null) return []
    const standardError = (upper - lower) / widthInErrors(confidence)
    return Number.isFinite(value) && Number.isFinite(standardError) ? [{ value, standardError }] : []
  })
  if (valid.length < TREND_POINTS) return noTrend('TOO_FEW_POINTS')
  const recent = valid.slice(-TREND_POINTS)
  if (recent.some(({ standardError }) => !(standardError > 0))) return noTrend('NO_VARIANCE')
  const series = recent.map(({ value, standardError }, index) => ({
    t: index + 1,
    y: value,
    weight: standardError ** -2,
  }))
  const { slope, standardError } = weightedSlope(series)
  return concludeTrend((slope / standardError) ** 2, slope, slopesWithoutOne(series))
}
