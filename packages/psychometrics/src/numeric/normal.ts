const SQRT_TWO_PI = 2.5066282746310002

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI
}

/**
 * P(Z <= z) for a standard normal Z, about 15 digits (Hart 1968, algorithm 5666, as given by West 2005, Wilmott Magazine); beyond 7.07 by Laplace's continued fraction.
 */
export function normalCdf(z: number): number {
  const tail = lowerTail(Math.abs(z))
  return z > 0 ? 1 - tail : tail
}

function lowerTail(size: number): number {
  if (size > 37) return 0
  const density = Math.exp(-0.5 * size * size)
  if (size >= 7.07106781186547) return density / (fraction(size) * SQRT_TWO_PI)
  return (density * polynomial(HART_TOP, size)) / polynomial(HART_BOTTOM, size)
}

function fraction(size: number): number {
  let value = size
  for (let depth = 40; depth > 0; depth--) value = size + depth / value
  return value
}

const HART_TOP = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
]
const HART_BOTTOM = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
]

export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
