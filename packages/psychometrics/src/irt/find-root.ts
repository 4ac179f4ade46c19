const WIDTH = 1
const PRECISION = 1e-10

/**
 * Root of a function that is positive at `low` and negative at `high`: bisection while the bracket is wide, then the Illinois form of
 * false position (Dowell & Jarratt 1971).
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  while (b - a > WIDTH) {
    const middle = (a + b) / 2
    if (f(middle) > 0) a = middle
    else b = middle
  }
  let [fa, fb] = [f(a), f(b)]
  let side = 0
  for (let step = 0; step < 100 && b - a > PRECISION; step++) {
    const x = (a * fb - b * fa) / (fb - fa)
    const value = f(x)
    if (Math.abs(value) < 1e-13 || !(x > a && x < b)) return x
    if (value > 0) {
      ;[a, fa] = [x, value]
      if (side === 1) fb /= 2
      side = 1
    } else {
      ;[b, fb] = [x, value]
      if (side === -1) fa /= 2
      side = -1
    }
  }
  return (a + b) / 2
}
