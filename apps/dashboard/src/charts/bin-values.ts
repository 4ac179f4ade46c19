import { bin, extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { DistributionBin } from './distribution-chart.tsx'

/** Counts values in about `count` bins with round edges; empty bins between stay. */
export const binValues = (values: readonly number[], count = 12): DistributionBin[] => {
  const [low, high] = extent(values)
  if (low === undefined || high === undefined) return []
  const scale = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .nice(count)
  const [from = low, to = high] = scale.domain()
  const inner = scale.ticks(count).filter((tick) => tick > from && tick < to)
  const bins = bin<number, number>().domain([from, to]).thresholds(inner)([...values])
  return bins.map((members) => ({ from: members.x0 ?? from, to: members.x1 ?? to, count: members.length }))
}
