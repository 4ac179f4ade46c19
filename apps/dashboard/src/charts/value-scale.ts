import { scaleLinear } from 'd3-scale'
import type { DrawnRow } from './series.ts'

export interface ValueScale {
  domain: [number, number]
  ticks: number[]
  /** 0 at the lower end, 1 at the upper one; beyond them outside 0–1. */
  share: (value: number) => number
}

const TICKS = 4
/** A range that begins above this share of its top need not show zero. */
const FAR_FROM_ZERO = 0.5
/** An interval that reaches farther than this many times the largest value is cut off. */
const REACH = 1.6

export const valueScale = (values: readonly number[]): ValueScale => {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const isSet = Number.isFinite(low) && Number.isFinite(high)
  const isFar = isSet && low > high * FAR_FROM_ZERO && low !== high
  const bottom = isFar ? low : Math.min(0, isSet ? low : 0)
  const top = isSet && high > bottom ? high : bottom + 1
  const scale = scaleLinear().domain([bottom, top]).nice(TICKS)
  const [from = 0, to = 1] = scale.domain()
  return { domain: [from, to], ticks: scale.ticks(TICKS), share: (value) => (value - from) / (to - from) }
}

const drawnValues = (rows: readonly DrawnRow[]): number[] =>
  rows.flatMap(({ value, published }) => [...(value === null ? [] : [value]), ...published])

/** Room for all values, targets and limits; wide intervals get room up to a bound, the rest is cut off. */
export const scaleFor = (rows: readonly DrawnRow[]): ValueScale => {
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [target]))
  const firm = [
    ...drawnValues(rows),
    ...targets,
    ...rows.flatMap(({ limits }) => (limits ? [limits.lower, limits.upper] : [])),
  ]
  const bound = Math.max(...firm, 0) * REACH
  const ends = rows.flatMap(({ interval }) => interval ?? []).map((end) => Math.min(end, bound))
  return valueScale([...firm, ...ends])
}
