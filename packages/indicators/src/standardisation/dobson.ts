import {
  findCountFault,
  type IntervalEstimate,
  type IntervalOptions,
  noEstimate,
  readIntervalOptions,
} from '../intervals/interval-estimate.ts'
import { EXACT_BELOW, poissonLimits } from '../intervals/poisson-interval.ts'

export interface StandardisedBand {
  events: number
  population: number
  /** Weight of the band in the standard population; only the shares matter. */
  weight: number
}

function findBandFault({ events, population, weight }: StandardisedBand) {
  if (!Number.isFinite(weight)) return 'NOT_A_NUMBER'
  return weight < 0 ? 'NEGATIVE_COUNT' : findCountFault(events, population)
}

/**
 * Directly standardised rate Σwx/n / Σw with Dobson's interval:
 * DSR + √(Var/O)·(L(O) − O) to DSR + √(Var/O)·(U(O) − O), Var = Σw²x/n² / (Σw)², O = Σx, L and U Byar's limits of O.
 * Below 10 events value and limits are null with TOO_FEW (the rate is unstable); a band with n = 0, or no weight at all,
 * gives nulls with ZERO_DENOMINATOR. Dobson et al. (1991), Statistics in Medicine 10: 457–462.
 */
export function dobson(bands: readonly StandardisedBand[], options: IntervalOptions = {}): IntervalEstimate {
  const { multiplier, confidence } = readIntervalOptions(options)
  const fault = bands.map(findBandFault).find((reason) => reason !== null)
  if (fault !== undefined && fault !== null) return noEstimate(fault, 'dobson', confidence)
  let [weights, events, weighted, squares] = [0, 0, 0, 0]
  for (const band of bands) {
    const share = band.weight / band.population
    weights += band.weight
    events += band.events
    weighted += share * band.events
    squares += share * share * band.events
  }
  if (weights === 0) return noEstimate('ZERO_DENOMINATOR', 'dobson', confidence)
  if (events < EXACT_BELOW) return noEstimate('TOO_FEW', 'dobson', confidence)
  const value = (weighted / weights) * multiplier
  const scale = (Math.sqrt(squares / events) / weights) * multiplier
  const limits = poissonLimits(events, confidence)
  return {
    value,
    lower: Math.max(0, value + scale * (limits.lower - events)),
    upper: value + scale * (limits.upper - events),
    method: 'dobson',
    confidence,
    reason: null,
  }
}
