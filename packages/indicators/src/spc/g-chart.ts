import { type ChartOptions, type ControlPoint, type DrawnPoint, layControlChart } from './control-chart.ts'
import { type ControlLines, drawSigmaLines } from './control-lines.ts'

/** Median of a geometric count with this mean: the smallest k with P(X ≤ k) ≥ ½. */
function geometricMedian(mean: number): number {
  return mean === 0 ? 0 : Math.max(0, Math.ceil(Math.LN2 / Math.log1p(1 / mean)) - 1)
}

function geometricLines(baseline: readonly number[]): ControlLines | null {
  if (baseline.length < 2) return null
  const centre = baseline.reduce((sum, count) => sum + count, 0) / baseline.length
  const lines = drawSigmaLines(centre, Math.sqrt(centre * (centre + 1)), { least: 0, most: Number.POSITIVE_INFINITY })
  return { ...lines, runCentre: geometricMedian(centre) }
}

/**
 * g-chart of births between rare events: centre ḡ, upper limit ḡ + 3√(ḡ(ḡ + 1)), lower limit 0. A higher count is better.
 * Runs are counted against the geometric median: below the mean lie 63 % of points, so a run there would prove nothing.
 * Kaminsky et al. (1992); Benneyan (2001).
 */
export function gChart(counts: readonly (number | null)[], options: ChartOptions = {}): ControlPoint[] {
  const draw = (points: readonly number[], baselineCount: number): DrawnPoint[] => {
    const lines = geometricLines(points.slice(0, baselineCount))
    return points.map((value) => ({ value, lines }))
  }
  return layControlChart(
    counts.map((count) => (count !== null && count >= 0 ? count : null)),
    draw,
    options,
  )
}
