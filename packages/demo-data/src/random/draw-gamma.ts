import type { RandomStream } from './random-stream.ts'

/** A standard normal number by the polar method (Marsaglia & Bray 1964). */
export function drawNormal(random: RandomStream): number {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/** A gamma number with mean shape x scale (Marsaglia & Tsang 2000). Errors: RangeError when shape < 1 or scale <= 0. */
export function drawGamma(random: RandomStream, shape: number, scale: number): number {
  if (!(shape >= 1 && scale > 0)) throw new RangeError(`Gamma needs shape >= 1 and scale > 0, not ${shape}, ${scale}.`)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = drawNormal(random)
    const root = 1 + c * normal
    const v = root * root * root
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v * scale
  }
}
