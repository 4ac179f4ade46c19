import { bitCount, type PackedChoices, sameBits, WRONG } from './pack-choices.ts'

/** Matches of one pupil with each of the others; wrong ones in the upper half of each number. */
export function countMatches(
  { words, kinds, bits }: PackedChoices,
  pupil: number,
  others: Int32Array,
  out: Int32Array,
): void {
  const stride = words * kinds
  for (let place = 0; place < others.length; place++) {
    let a = pupil * stride
    let b = (others[place] ?? 0) * stride
    let count = 0
    for (let word = 0; word < words; word++, a += kinds, b += kinds) {
      const same = sameBits(bits, kinds, a, b)
      count += bitCount(same) + (bitCount(same & (bits[a + WRONG] ?? 0)) << 16)
    }
    out[place] = count
  }
}
