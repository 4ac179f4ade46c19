/** One bit a pupil: whether the answer earned points. */
export function packRight(points: Float64Array, codes: Uint8Array): Int32Array {
  const bits = new Int32Array((codes.length + 31) >>> 5)
  const right = Uint8Array.from(points, (value) => (value > 0 ? 1 : 0))
  for (let word = 0, pupil = 0; word < bits.length; word++) {
    const end = Math.min(pupil + 32, codes.length)
    let packed = 0
    for (let bit = 0; pupil < end; bit++, pupil++) packed |= (right[codes[pupil] ?? 0] ?? 0) << bit
    bits[word] = packed
  }
  return bits
}

/** Bits set in a, or in both a and b (a parallel sum of bits, Warren 2013, Hacker's Delight, section 5-1). */
export function countBits(a: Int32Array, b: Int32Array = a): number {
  let total = 0
  for (let word = 0; word < a.length; word++) {
    let bits = (a[word] ?? 0) & (b[word] ?? 0)
    bits -= (bits >>> 1) & 0x55555555
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
    total += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return total
}
