import { gammaTails } from '../distributions/gamma.ts'
import { poissonLimits } from '../intervals/poisson-interval.ts'
import { type FunnelLimits, type FunnelSignificance, INNER_TAIL, OUTER_TAIL } from './funnel-limits.ts'

const ROUNDS = 200
const SETTLED = 1e-14

/** Root of a monotone function between two ends of opposite sign, by halving. */
function bisect(from: number, to: number, isBeyond: (x: number) => boolean): number {
  let [low, high] = [from, to]
  for (let round = 0; round < ROUNDS && high - low > SETTLED * high; round += 1) {
    const middle = (low + high) / 2
    if (isBeyond(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** Events (real) whose exact lower Poisson limit is E: more than these are significantly many. */
function highEvents(expected: number, tail: number): number {
  const far = expected + 10 * Math.sqrt(expected) + 20
  return bisect(1e-9, far, (events) => gammaTails(events, expected).lower < tail)
}

/** Events (real) whose exact upper Poisson limit is E: fewer are significantly few; 0 where even none is not. */
function lowEvents(expected: number, tail: number): number {
  if (Math.exp(-expected) >= tail) return 0
  return bisect(0, expected, (events) => gammaTails(events + 1, expected).upper > tail)
}

/**
 * Funnel limits of a rate or ratio where E events are expected, as observed over expected (times the benchmark gives the
 * rate): the upper limit is O/E with O's exact lower Poisson limit at E, the lower limit O/E with its upper limit at E.
 * E ≤ 0 throws. The lower limit is 0 while no event at all would still be within chance (E < −ln tail).
 * Spiegelhalter (2005); Flowers (2007), APHO Technical Briefing 2.
 */
export function rateFunnel(expected: number): FunnelLimits {
  if (!(expected > 0 && Number.isFinite(expected)))
    throw new RangeError('A funnel needs a positive number of expected events.')
  return {
    lower95: lowEvents(expected, INNER_TAIL) / expected,
    upper95: highEvents(expected, INNER_TAIL) / expected,
    lower998: lowEvents(expected, OUTER_TAIL) / expected,
    upper998: highEvents(expected, OUTER_TAIL) / expected,
  }
}

/**
 * Place of an area with `observed` events where `expected` are expected: high when its Poisson lower limit (exact below
 * 10 events, else Byar) lies above E, low when its upper limit lies below. Flowers (2007).
 */
export function judgeRatePoint(observed: number, expected: number): FunnelSignificance {
  const outer = poissonLimits(observed, 1 - 2 * OUTER_TAIL)
  const inner = poissonLimits(observed, 1 - 2 * INNER_TAIL)
  if (expected < outer.lower) return 'High (0.001)'
  if (expected < inner.lower) return 'High (0.025)'
  if (expected > outer.upper) return 'Low (0.001)'
  return expected > inner.upper ? 'Low (0.025)' : 'Not significant'
}
