import {
  type FunnelSignificance,
  jointConfidence,
  poissonInterval,
  type RankInterval,
  rankIntervals,
  wilson,
} from '@pantau/indicators'
import type { IndicatorValue } from '../indicators/indicator-value.ts'

export type Verdict = 'BETTER' | 'WORSE' | 'SIMILAR' | 'HIGHER' | 'LOWER'
export type FunnelPlaceName = 'HIGH_998' | 'HIGH_95' | 'WITHIN' | 'LOW_95' | 'LOW_998'

/** The interval of an area beside the value of the area above: the rule of Fingertips for a benchmark. */
export function judgeVerdict(
  { lower, upper, indicator: { direction } }: IndicatorValue,
  { value: benchmark }: IndicatorValue,
): Verdict | null {
  if (lower === null || upper === null || benchmark === null) return null
  if (lower <= benchmark && benchmark <= upper) return 'SIMILAR'
  const isHigher = lower > benchmark
  if (direction === 'NEUTRAL') return isHigher ? 'HIGHER' : 'LOWER'
  return isHigher === (direction === 'HIGHER_IS_BETTER') ? 'BETTER' : 'WORSE'
}

const places: Readonly<Record<FunnelSignificance, FunnelPlaceName>> = {
  'High (0.001)': 'HIGH_998',
  'High (0.025)': 'HIGH_95',
  'Not significant': 'WITHIN',
  'Low (0.025)': 'LOW_95',
  'Low (0.001)': 'LOW_998',
}

export const placeOf = (significance: FunnelSignificance | undefined): FunnelPlaceName | null =>
  significance === undefined ? null : places[significance]

const rankConfidence = 0.95

/** Ranks of values made of counts, by intervals of the kind they are shown with that hold for all of them together. */
export function rankAreas(values: readonly IndicatorValue[]): (RankInterval | null)[] {
  const confidence = jointConfidence(rankConfidence, values.length)
  const ranked = values.flatMap((value, at) => {
    const { numerator, denominator, multiplier, method, indicator } = value
    if (numerator === null || denominator === null) return []
    const estimate = method === 'wilson' ? wilson : poissonInterval
    const { value: point, lower, upper } = estimate(numerator, denominator, { multiplier, confidence })
    if (point === null || lower === null || upper === null) return []
    const isFewerBetter = indicator.direction === 'LOWER_IS_BETTER'
    return [
      { at, ...(isFewerBetter ? { value: -point, lower: -upper, upper: -lower } : { value: point, lower, upper }) },
    ]
  })
  const ranks = rankIntervals(ranked)
  const found = new Map(ranked.map(({ at }, place) => [at, ranks[place]]))
  return values.map((_, at) => found.get(at) ?? null)
}
