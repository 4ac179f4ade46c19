import { type FunnelLimits, type FunnelSignificance, judgeFunnelPoint, mapLimits } from './funnel-limits.ts'
import {
  measureOverDispersion,
  type OverDispersion,
  overDispersedProportionFunnel,
  overDispersedRatioFunnel,
  scaleProportion,
  scaleRatio,
} from './over-dispersion.ts'
import { proportionFunnel } from './proportion-funnel.ts'
import { judgeRatePoint, rateFunnel } from './rate-funnel.ts'

/** An area with x events of n; n > 0, and x ≤ n where it is a proportion. */
export interface FunnelArea {
  x: number
  n: number
}

export interface FunnelPlace {
  limits: FunnelLimits
  significance: FunnelSignificance
}

export interface Funnel {
  places: FunnelPlace[]
  /** How much areas differ beyond chance, whether or not the limits are widened by it. */
  dispersion: OverDispersion
  /** Limits at any size, for drawing. */
  limitsAt: (n: number) => FunnelLimits
}

export interface FunnelOptions {
  isProportion: boolean
  /** As a share x/n. */
  benchmark: number
  /** Widen the limits by the variation between areas beyond chance. */
  isOverDispersed: boolean
}

/**
 * Places areas against a benchmark. Proportions are placed by their limits, rates by their own Poisson interval (exact
 * below 10 events, else Byar); with over-dispersion both by widened limits. Null where the benchmark allows no funnel: a
 * rate of 0, or for a proportion a share outside 0 to 1. Spiegelhalter (2005); Flowers (2007).
 */
export function judgeFunnel(areas: readonly FunnelArea[], options: FunnelOptions): Funnel | null {
  const { isProportion, benchmark } = options
  if (!(isProportion ? benchmark >= 0 && benchmark <= 1 : benchmark > 0)) return null
  return isProportion ? judgeProportions(areas, options) : judgeRates(areas, options)
}

function judgeProportions(areas: readonly FunnelArea[], { benchmark, isOverDispersed }: FunnelOptions): Funnel {
  const dispersion = measureOverDispersion(areas.map(({ x, n }) => scaleProportion(x, n, benchmark)))
  const limitsAt = (n: number) =>
    isOverDispersed
      ? overDispersedProportionFunnel(benchmark, n, dispersion.tauSquared)
      : proportionFunnel(benchmark, n)
  const places = areas.map(({ x, n }) => {
    const limits = limitsAt(n)
    return { limits, significance: judgeFunnelPoint(x / n, limits) }
  })
  return { places, dispersion, limitsAt }
}

function judgeRates(areas: readonly FunnelArea[], { benchmark, isOverDispersed }: FunnelOptions): Funnel {
  const dispersion = measureOverDispersion(areas.map(({ x, n }) => scaleRatio(x, n * benchmark)))
  const ratiosAt = (expected: number) =>
    isOverDispersed ? overDispersedRatioFunnel(expected, dispersion.tauSquared) : rateFunnel(expected)
  const limitsAt = (n: number) => mapLimits(ratiosAt(n * benchmark), (ratio) => ratio * benchmark)
  const places = areas.map(({ x, n }) => {
    const limits = limitsAt(n)
    const significance = isOverDispersed ? judgeFunnelPoint(x / n, limits) : judgeRatePoint(x, n * benchmark)
    return { limits, significance }
  })
  return { places, dispersion, limitsAt }
}
