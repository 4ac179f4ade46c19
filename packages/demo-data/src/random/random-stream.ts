/** Uniform numbers in [0, 1), one at each call. */
export type RandomStream = () => number

/** Murmur3's 32-bit finaliser (Appleby 2011): every input bit reaches every output bit. */
function mixed(value: number): number {
  let bits = value ^ (value >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

const GOLDEN_GAMMA = 0x9e3779b9 // fraction of the golden ratio, the step of SplitMix (Steele, Lea & Flood 2014)

/** The generator xoshiro128** 1.1 (Blackman & Vigna 2021) from a state of four 32-bit words, not all zero. */
export function xoshiro128(s0: number, s1: number, s2: number, s3: number): () => number {
  let [a, b, c, d] = [s0 | 0, s1 | 0, s2 | 0, s3 | 0]
  return () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result >>> 0
  }
}

/**
 * A stream of its own for each key, so that a village's month can be drawn alone, in any order, any number of times.
 * The four state words come from SplitMix steps over a hash of the key.
 */
export function streamOf(...key: readonly number[]): RandomStream {
  let hash = 0
  for (const part of key) hash = mixed((Math.imul(hash, 31) + part + GOLDEN_GAMMA) | 0)
  const word = () => {
    hash = (hash + GOLDEN_GAMMA) | 0
    return mixed(hash)
  }
  const next = xoshiro128(word(), word(), word(), word() | 1)
  return () => next() / 4294967296
}
