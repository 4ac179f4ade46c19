import { normalQuantile } from '../distributions/normal.ts'
import { type FunnelLimits, INNER_TAIL, OUTER_TAIL } from './funnel-limits.ts'

const WINSOR_SHARE = 0.1 // Spiegelhalter (2005), Qual Saf Health Care 14: 10 % of z-scores winsorised at either end

/** Quantile by linear interpolation between order statistics (Hyndman & Fan type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]]
  return low + (place - below) * (high - low)
}

function winsorise(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b)
  const [least, most] = [quantile(sorted, WINSOR_SHARE), quantile(sorted, 1 - WINSOR_SHARE)]
  return scores.map((score) => Math.min(most, Math.max(least, score)))
}

/** A value on its normalising scale (ln ratio, arcsine of a share) minus the benchmark there, and its standard error. */
export interface ScaledPoint {
  difference: number
  standardError: number
}

export interface OverDispersion {
  /** Mean square of the winsorised z-scores; 1 where chance alone is at work. */
  phi: number
  /** Variance between areas beyond chance on the normalising scale; 0 when φ is within chance. */
  tauSquared: number
}

/**
 * Additive over-dispersion: z winsorised by 10 %, φ = Σz²/k, τ² = (kφ − (k − 1)) / (Σs⁻² − Σs⁻⁴/Σs⁻²), 0 when kφ < k − 1.
 * Fewer than two areas give τ² = 0. Spiegelhalter (2005), Quality and Safety in Health Care 14: 347–351; DerSimonian & Laird (1986).
 */
export function measureOverDispersion(points: readonly ScaledPoint[]): OverDispersion {
  const k = points.length
  if (k < 2) return { phi: 1, tauSquared: 0 }
  const scores = winsorise(points.map(({ difference, standardError }) => difference / standardError))
  const phi = scores.reduce((sum, z) => sum + z * z, 0) / k
  const weights = points.map(({ standardError }) => standardError ** -2)
  const total = weights.reduce((sum, w) => sum + w, 0)
  const squares = weights.reduce((sum, w) => sum + w * w, 0)
  const tauSquared = Math.max(0, (k * phi - (k - 1)) / (total - squares / total))
  return { phi, tauSquared }
}

/** ln(O/E) with standard error 1/√E; no event counts as half of one, so that the logarithm exists. */
export function scaleRatio(observed: number, expected: number): ScaledPoint {
  return { difference: Math.log((observed === 0 ? 0.5 : observed) / expected), standardError: 1 / Math.sqrt(expected) }
}

/** arcsin√p − arcsin√a with standard error 1/(2√n). */
export function scaleProportion(numerator: number, denominator: number, benchmark: number): ScaledPoint {
  const difference = Math.asin(Math.sqrt(numerator / denominator)) - Math.asin(Math.sqrt(benchmark))
  return { difference, standardError: 1 / (2 * Math.sqrt(denominator)) }
}

function limitsAt(standardError: number, tauSquared: number, restore: (steps: number) => number): FunnelLimits {
  const sigma = Math.hypot(standardError, Math.sqrt(tauSquared))
  const [inner, outer] = [-normalQuantile(INNER_TAIL) * sigma, -normalQuantile(OUTER_TAIL) * sigma]
  return { lower95: restore(-inner), upper95: restore(inner), lower998: restore(-outer), upper998: restore(outer) }
}

/** Limits of a ratio with over-dispersion: exp(±z√(1/E + τ²)), as observed over expected. */
export function overDispersedRatioFunnel(expected: number, tauSquared: number): FunnelLimits {
  return limitsAt(1 / Math.sqrt(expected), tauSquared, Math.exp)
}

/** Limits of a proportion with over-dispersion: sin²(arcsin√a ± z√(1/4n + τ²)), as a share. */
export function overDispersedProportionFunnel(
  benchmark: number,
  denominator: number,
  tauSquared: number,
): FunnelLimits {
  const centre = Math.asin(Math.sqrt(benchmark))
  const restore = (step: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, centre + step))) ** 2
  return limitsAt(1 / (2 * Math.sqrt(denominator)), tauSquared, restore)
}
