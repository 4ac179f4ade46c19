import { type ChartOptions, type ControlPoint, type DrawnPoint, layControlChart } from './control-chart.ts'
import { type Bounds, drawSigmaLines } from './control-lines.ts'
import { D2, meanMovingRange } from './moving-range.ts'

export interface CountPoint {
  numerator: number
  denominator: number
}

export interface AttributeOptions extends ChartOptions {
  /** Laney's p′ and u′: widen or narrow the limits by the variation between points; off unless told. */
  isLaney?: boolean
}

/** Variance of one unit about the centre: p(1 − p) for a p-chart, u for a u-chart. */
type UnitVariance = (centre: number) => number

/** Laney's σ_z: the mean moving range of z = (rate − centre)/σᵢ over 1.128; 1 where it cannot be had. */
function laneyFactor(baseline: readonly CountPoint[], centre: number, unitVariance: number): number {
  if (unitVariance === 0) return 1
  const scores = baseline.map(({ numerator, denominator }) => {
    return (numerator / denominator - centre) / Math.sqrt(unitVariance / denominator)
  })
  const range = meanMovingRange(scores)
  return range === null ? 1 : range / D2
}

function drawRates(
  points: readonly CountPoint[],
  baselineCount: number,
  variance: UnitVariance,
  bounds: Bounds,
  isLaney: boolean,
): DrawnPoint[] {
  const baseline = points.slice(0, baselineCount)
  const total = baseline.reduce((sum, point) => sum + point.denominator, 0)
  const centre = baseline.reduce((sum, point) => sum + point.numerator, 0) / total
  const unitVariance = variance(centre)
  const factor = isLaney ? laneyFactor(baseline, centre, unitVariance) : 1
  return points.map(({ numerator, denominator }) => {
    const sigma = factor * Math.sqrt(unitVariance / denominator)
    return { value: numerator / denominator, lines: drawSigmaLines(centre, sigma, bounds) }
  })
}

/** A point without a denominator, or not a proportion where one is wanted, is treated as not reported. */
function usable(points: readonly (CountPoint | null)[], isProportion: boolean): (CountPoint | null)[] {
  return points.map((point) => {
    if (point === null || !(point.denominator > 0) || !(point.numerator >= 0)) return null
    return isProportion && point.numerator > point.denominator ? null : point
  })
}

/**
 * p-chart of proportions: p̄ = Σx/Σn of the baseline, limits p̄ ± 3√(p̄(1 − p̄)/nᵢ) within [0, 1]; Laney's p′ multiplies
 * them by σ_z. Points with n = 0 or x > n have no value. Shewhart (1931); Laney (2002), Quality Engineering 14: 531–537.
 */
export function pChart(points: readonly (CountPoint | null)[], options: AttributeOptions = {}): ControlPoint[] {
  const draw = (present: readonly CountPoint[], baselineCount: number) =>
    drawRates(present, baselineCount, (p) => p * (1 - p), { least: 0, most: 1 }, options.isLaney ?? false)
  return layControlChart(usable(points, true), draw, options)
}

/**
 * u-chart of events per unit of exposure: ū = Σx/Σn of the baseline, limits ū ± 3√(ū/nᵢ), not below 0; Laney's u′
 * multiplies them by σ_z. Points with n = 0 have no value. Shewhart (1931); Laney (2002).
 */
export function uChart(points: readonly (CountPoint | null)[], options: AttributeOptions = {}): ControlPoint[] {
  const draw = (present: readonly CountPoint[], baselineCount: number) =>
    drawRates(present, baselineCount, (u) => u, { least: 0, most: Number.POSITIVE_INFINITY }, options.isLaney ?? false)
  return layControlChart(usable(points, false), draw, options)
}
