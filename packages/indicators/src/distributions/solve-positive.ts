const MAX_ROUNDS = 200
const LARGEST_STEP = 3
const SETTLED = 2 ** -51

export interface Tail {
  /** Probability of the tail at x. */
  probability: number
  /** Size of its derivative with respect to ln x, i.e. x times the density. */
  slope: number
}

/** A step in ln x, pulled back to the middle of the bracket when it would leave it. */
function nextPoint(x: number, step: number, lower: number, upper: number): number {
  const wanted = x * Math.exp(Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step)))
  if (wanted > lower && wanted < upper) return wanted
  if (lower > 0 && upper < Number.POSITIVE_INFINITY) return Math.sqrt(lower) * Math.sqrt(upper)
  return lower > 0 ? lower * 2 : upper / 2
}

/**
 * The x > 0 at which a monotone tail probability reaches `target`: Newton's method on ln tail against ln x inside a
 * bracket, so that small tails keep their relative precision. `rising` says whether the tail grows with x.
 */
export function solvePositive(target: number, tail: (x: number) => Tail, rising: boolean, start: number): number {
  let lower = 0
  let upper = Number.POSITIVE_INFINITY
  let x = start
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { probability, slope } = tail(x)
    const excess = probability > 0 ? Math.log(probability / target) : Number.NEGATIVE_INFINITY
    const isTooFar = rising ? excess > 0 : excess < 0
    if (excess === 0) return x
    if (isTooFar) upper = x
    else lower = x
    const newton = ((rising ? -excess : excess) * probability) / slope
    const step = Number.isFinite(newton) ? newton : (isTooFar ? -1 : 1) * LARGEST_STEP
    if (Math.abs(step) < SETTLED) return x
    const next = nextPoint(x, step, lower, upper)
    if (next === x) return x
    x = next
  }
  return x
}
