import {
  findCountFault,
  type IntervalEstimate,
  type IntervalOptions,
  noEstimate,
  readIntervalOptions,
} from '../intervals/interval-estimate.ts'
import { poissonInterval } from '../intervals/poisson-interval.ts'

export interface ReferenceBand {
  events: number
  population: number
  referenceEvents: number
  referencePopulation: number
}

/** Events to be expected if every band had the reference's rate: E = Σ n·x_ref/n_ref. */
function expectedEvents(bands: readonly ReferenceBand[]): number {
  return bands.reduce((sum, band) => sum + (band.population * band.referenceEvents) / band.referencePopulation, 0)
}

/**
 * Indirectly standardised ratio (SMR) O/E with the interval of O: exact below 10 events, Byar from 10 up, over E.
 * Multiplier 100 gives the customary SMR; the reference's crude rate gives an indirectly standardised rate.
 * A reference band without population, or E = 0, gives nulls with ZERO_DENOMINATOR.
 * Breslow & Day (1987), vol. II, ch. 2; PHE Technical Guide (2018).
 */
export function indirectRatio(bands: readonly ReferenceBand[], options: IntervalOptions = {}): IntervalEstimate {
  const { confidence } = readIntervalOptions(options)
  const fault = bands
    .flatMap((band) => [
      findCountFault(band.events, 1),
      findCountFault(band.population, 1),
      findCountFault(band.referenceEvents, band.referencePopulation),
    ])
    .find((reason) => reason !== null)
  if (fault !== undefined && fault !== null) return noEstimate(fault, null, confidence)
  const events = bands.reduce((sum, band) => sum + band.events, 0)
  return poissonInterval(events, expectedEvents(bands), options)
}
