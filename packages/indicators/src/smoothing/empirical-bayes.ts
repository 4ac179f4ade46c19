export interface AreaCount {
  events: number
  population: number
}

export interface SmoothedRate {
  /** Raw rate; null without population. */
  rate: number | null
  /** Rate drawn towards the mean of all areas; null when there is no population anywhere. */
  smoothed: number | null
  /** Share of the raw rate in the smoothed one, 0 to 1. */
  weight: number
}

export interface Smoothing {
  mean: number | null
  /** Variance between areas beyond chance, clamped at 0. */
  variance: number
  rates: SmoothedRate[]
}

function betweenVariance(areas: readonly AreaCount[], mean: number, total: number): number {
  const spread = areas.reduce((sum, { events, population }) => sum + population * (events / population - mean) ** 2, 0)
  return Math.max(0, spread / total - mean / (total / areas.length))
}

/**
 * Global empirical Bayes rates: m = Σx/Σn, A = Σn(r − m)²/Σn − m/n̄ clamped at 0, w = A/(A + m/n), EB = m + w(r − m).
 * Meant for maps of rare outcomes in small areas; raw counts belong beside it. Areas with n = 0 take the mean with weight
 * 0 and do not count in n̄; with no population at all everything is null. Events and populations must be ≥ 0.
 * Marshall (1991), Applied Statistics 40: 283–294; the clamp as in R's spdep.
 */
export function empiricalBayes(areas: readonly AreaCount[]): Smoothing {
  if (areas.some(({ events, population }) => !(events >= 0 && population >= 0)))
    throw new RangeError('Events and populations are numbers of at least 0.')
  const inhabited = areas.filter(({ population }) => population > 0)
  const total = inhabited.reduce((sum, { population }) => sum + population, 0)
  if (total === 0)
    return { mean: null, variance: 0, rates: areas.map(() => ({ rate: null, smoothed: null, weight: 0 })) }
  const mean = inhabited.reduce((sum, { events }) => sum + events, 0) / total
  const variance = betweenVariance(inhabited, mean, total)
  const rates = areas.map(({ events, population }) => {
    if (population === 0) return { rate: null, smoothed: mean, weight: 0 }
    const rate = events / population
    const weight = variance === 0 ? 0 : variance / (variance + mean / population)
    return { rate, smoothed: mean + weight * (rate - mean), weight }
  })
  return { mean, variance, rates }
}
