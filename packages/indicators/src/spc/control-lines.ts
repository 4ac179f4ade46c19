import { confinedTo } from './confined-to.ts'

/** Centre and limits of one point of a control chart; the inner lines are at two sigma, the limits at three. */
export interface ControlLines {
  centre: number
  lower: number
  upper: number
  innerLower: number
  innerUpper: number
  /** What a run is counted against: the centre, except where the distribution is skewed (g-chart: its median). */
  runCentre: number
}

export interface Bounds {
  least: number
  most: number
}

export const UNBOUNDED: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** Lines at ±3 and ±2 sigma round a centre, kept within what the measure can be. */
export function drawSigmaLines(centre: number, sigma: number, bounds: Bounds = UNBOUNDED): ControlLines {
  const at = (steps: number) => confinedTo(bounds.least, bounds.most, centre + steps * sigma)
  return { centre, lower: at(-3), upper: at(3), innerLower: at(-2), innerUpper: at(2), runCentre: centre }
}
