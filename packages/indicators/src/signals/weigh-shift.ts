import type { ChangeEstimate } from '../change/change-estimate.ts'
import { measureChange } from '../change/measure-change.ts'
import { confidenceMultiplier, normalQuantile } from '../distributions/normal.ts'
import { studentUpperQuantile, studentUpperTail } from '../distributions/student.ts'
import type { IndicatorDefinition } from '../figures/indicator-definition.ts'
import type { CountPoint } from '../spc/attribute-chart.ts'
import { TRIAL_BELOW } from '../spc/control-chart.ts'
import { dispersionOf } from './dispersion.ts'

const LONGEST_SHIFT = 12 // a shift that has lasted a year is the new normal: it belongs to the baseline
const SMALLEST_P = 1e-300 // what a double holds of a tail, so that its quantile stays finite

export type ShiftReason = 'NOT_FROM_COUNTS' | 'LATEST_MISSING' | 'TOO_FEW_POINTS'

/** What the newest points of a series say against those before them. */
export interface Shift {
  /** Why nothing could be weighed; null when it was. */
  reason: ShiftReason | null
  /** Where the newest points begin that differ most from what went before; null when nothing was weighed. */
  fromIndex: number | null
  /** Of the shift, corrected for the number of beginnings tried; null when nothing was weighed. */
  pValue: number | null
  /** How many times wider the points of the baseline vary than counts do by chance; at least 1. */
  dispersion: number
  /** Sums of the baseline and of the points since. */
  before: CountPoint | null
  since: CountPoint | null
  /** From before to since, its interval widened by the dispersion. */
  change: ChangeEstimate | null
}

const nothing = (reason: ShiftReason): Shift => ({
  reason,
  fromIndex: null,
  pValue: null,
  dispersion: 1,
  before: null,
  since: null,
  change: null,
})

/**
 * Weighs whether the newest points of a series, oldest first, differ from those before them. For each beginning up to
 * twelve points back, the sums since and before are compared by the exact test of `measureChange`. Where the points
 * before vary more than counts do, its z is divided by their dispersion √(Σz²/(k − 1)) and read as Student's t with k − 1
 * degrees of freedom, so that what always varied more than chance is no news; its interval is widened alike. The smallest
 * p times the number of beginnings tried (Bonferroni) is the p of the series: a scan for one change point with the newest
 * point inside. A null point was not reported. The baseline has at least twelve points; a missing newest point, a mean or
 * an analysis is not weighed. Scan: Page (1955), Biometrika 42: 523–527; dispersion: McCullagh & Nelder (1989), §4.5.
 */
export function weighShift(definition: IndicatorDefinition, points: readonly (CountPoint | null)[]): Shift {
  if (!['PROPORTION', 'RATE', 'RATIO'].includes(definition.kind)) return nothing('NOT_FROM_COUNTS')
  const present = points.flatMap((point, index) =>
    point !== null && point.denominator > 0 ? [{ ...point, index }] : [],
  )
  if (present.at(-1)?.index !== points.length - 1) return nothing('LATEST_MISSING')
  const longest = Math.min(LONGEST_SHIFT, present.length - TRIAL_BELOW)
  if (longest < 1) return nothing('TOO_FEW_POINTS')
  const tried: Shift[] = []
  for (let length = 1; length <= longest; length += 1) {
    const shift = compareAt(definition, present.slice(0, -length), present.slice(-length))
    if (shift !== null) tried.push(shift)
  }
  const [best] = tried.sort((one, other) => (one.pValue ?? 1) - (other.pValue ?? 1))
  if (best === undefined) return nothing('NOT_FROM_COUNTS')
  return { ...best, pValue: Math.min(1, (best.pValue ?? 1) * tried.length) }
}

type PlacedPoint = CountPoint & { readonly index: number }

function compareAt(
  definition: IndicatorDefinition,
  earlier: readonly PlacedPoint[],
  later: readonly PlacedPoint[],
): Shift | null {
  const [before, since] = [sumOf(earlier), sumOf(later)]
  const change = measureChange(definition, before, since)
  if (change.pValue === null) return null
  const dispersion = dispersionOf(earlier, before, change.effect === 'DIFFERENCE')
  const degrees = earlier.length - 1
  const z = -normalQuantile(Math.max(change.pValue, SMALLEST_P) / 2)
  const pValue = dispersion === 1 ? change.pValue : Math.min(1, 2 * studentUpperTail(z / dispersion, degrees))
  const tail = (1 - change.confidence) / 2
  const width =
    dispersion === 1 ? 1 : (dispersion * studentUpperQuantile(tail, degrees)) / confidenceMultiplier(change.confidence)
  const widened = widen(change, width)
  const isBeyondChance = pValue < 1 - change.confidence
  return {
    reason: null,
    fromIndex: later[0]?.index ?? null,
    pValue,
    dispersion,
    before,
    since,
    change: { ...widened, pValue, isBeyondChance },
  }
}

function sumOf(points: readonly CountPoint[]): CountPoint {
  const sum = { numerator: 0, denominator: 0 }
  for (const { numerator, denominator } of points) {
    sum.numerator += numerator
    sum.denominator += denominator
  }
  return sum
}

/** The limits move away from the value so many times as far: a ratio's on the scale of its logarithm. */
function widen(change: ChangeEstimate, times: number): ChangeEstimate {
  const { value, lower, upper } = change
  if (value === null || times === 1) return change
  const move = (limit: number | null): number | null => {
    if (limit === null) return null
    if (change.effect === 'DIFFERENCE') return value + (limit - value) * times
    return limit <= 0 || value <= 0 ? limit : value * (limit / value) ** times
  }
  return { ...change, lower: move(lower), upper: move(upper) }
}
