import { type ChartOptions, type ControlPoint, type DrawnPoint, layControlChart } from './control-chart.ts'
import { type ControlLines, drawSigmaLines } from './control-lines.ts'
import { LIMIT_FACTOR, meanMovingRange } from './moving-range.ts'

export interface XmrOptions extends ChartOptions {
  /** Leave outlying moving ranges out of the limits, as NHSRplotthedots does and the NHS workbooks do not; off unless told. */
  isScreened?: boolean
}

/** Mean and limits X̄ ± 2.66·MR̄ of a baseline; null with fewer than two values. */
export function xmrLines(baseline: readonly number[], isScreened = false): ControlLines | null {
  const range = meanMovingRange(baseline, isScreened)
  if (range === null) return null
  const centre = baseline.reduce((sum, value) => sum + value, 0) / baseline.length
  return drawSigmaLines(centre, (LIMIT_FACTOR * range) / 3)
}

/**
 * XmR chart of single values: centre X̄, limits X̄ ± 2.66·MR̄, two-sigma lines X̄ ± 1.7733·MR̄, MR̄ the mean moving range
 * of the baseline. One point has no limits; below 12 points of baseline they are trial limits.
 * Shewhart (1931); Wheeler (2000), Understanding Variation.
 */
export function xmrChart(values: readonly (number | null)[], options: XmrOptions = {}): ControlPoint[] {
  const draw = (points: readonly number[], baselineCount: number): DrawnPoint[] => {
    const lines = xmrLines(points.slice(0, baselineCount), options.isScreened)
    return points.map((value) => ({ value, lines }))
  }
  return layControlChart(values, draw, options)
}
