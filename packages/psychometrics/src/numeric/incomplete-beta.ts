/**
 * Regularised incomplete beta function I_x(a, b), given x and y = 1 - x apart so that a tiny y keeps its digits.
 * Continued fraction of DiDonato and Morris by Lentz's method; the factor in front by Loader's saddle-point form (2000), which
 * stays exact for degrees of freedom in the hundreds of thousands. a, b > 0.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = betaFront(x, y, a, b)
  if (x * (a + b + 2) < a + 1) return (front * lentz(x, a, b)) / a
  return 1 - (front * lentz(y, b, a)) / b
}

/** x^a (1-x)^b / B(a, b). */
export function betaFront(x: number, y: number, a: number, b: number): number {
  const total = a + b
  const exponent =
    stirlingError(total) - stirlingError(a) - stirlingError(b) - deviance(a, total * x) - deviance(b, total * y)
  return Math.sqrt((a / total) * (b / (2 * Math.PI))) * Math.exp(exponent)
}

/** ln n! minus Stirling's formula. */
function stirlingError(n: number): number {
  if (n < 16) return stirlingError(n + 1) + (n + 0.5) * Math.log1p(1 / n) - 1
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n
}

/** x ln(x/m) + m - x without cancellation. */
function deviance(x: number, m: number): number {
  const difference = x - m
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = difference / (x + m)
  let sum = difference * v
  let term = 2 * x * v
  for (let k = 3; k < 2000; k += 2) {
    term *= v * v
    const next = sum + term / k
    if (next === sum) return sum
    sum = next
  }
  return sum
}

const TINY = 1e-300
const LARGEST_STEP = 200_000

function lentz(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / keepOff(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < LARGEST_STEP; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / keepOff(1 + even * d)
    c = keepOff(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / keepOff(1 + odd * d)
    c = keepOff(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

const keepOff = (value: number): number => (Math.abs(value) < TINY ? TINY : value)
