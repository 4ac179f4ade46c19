import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'

/**
 * Choices as bits, 32 items a word, pupil-major. Each word of a pupil is followed by the next kind of bit: answered, answered wrongly,
 * then the binary digits of choice - 1. Word w of kind k of pupil v: bits[(v * words + w) * kinds + k].
 */
export interface PackedChoices {
  words: number
  kinds: number
  bits: Int32Array
}

export const WRONG = 1
export const DIGITS = 2

const LEAST_DIGITS = 2 // enough for four options

export function packChoices(table: ChoiceTable): PackedChoices {
  const { pupilCount, itemCount, optionCount, choices, right } = table
  const words = Math.max(1, (itemCount + 31) >>> 5)
  const digits = Math.max(LEAST_DIGITS, 32 - Math.clz32(optionCount - 1))
  const kinds = DIGITS + digits
  const bits = new Int32Array(pupilCount * words * kinds)
  const side = optionCount + 1
  for (let pupil = 0, place = 0, word = 0; pupil < pupilCount; pupil++) {
    for (let first = 0; first < words * 32; first += 32, word += kinds) {
      const length = Math.min(32, itemCount - first)
      let [answered, wrong, low, high] = [0, 0, 0, 0]
      for (let item = 0; item < length; item++, place++) {
        const choice = choices[place] ?? 0
        if (choice === NO_CHOICE) continue
        const bit = 1 << item
        answered |= bit
        if (right[(first + item) * side + choice] !== 1) wrong |= bit
        if ((choice - 1) & 1) low |= bit
        if ((choice - 1) & 2) high |= bit
        for (let digit = LEAST_DIGITS; digit < digits; digit++) {
          if ((choice - 1) & (1 << digit)) bits[word + DIGITS + digit] = (bits[word + DIGITS + digit] ?? 0) | bit
        }
      }
      bits[word] = answered
      bits[word + WRONG] = wrong
      bits[word + DIGITS] = low
      bits[word + DIGITS + 1] = high
    }
  }
  return { words, kinds, bits }
}

/** Bits set in a word (a parallel sum of bits, Warren 2013, Hacker's Delight, section 5-1). */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Items of one word that both answered with the same choice; `a` and `b` are the places of the pupils' words. */
export function sameBits(bits: Int32Array, kinds: number, a: number, b: number): number {
  let apart =
    ((bits[a + DIGITS] ?? 0) ^ (bits[b + DIGITS] ?? 0)) | ((bits[a + DIGITS + 1] ?? 0) ^ (bits[b + DIGITS + 1] ?? 0))
  for (let kind = DIGITS + LEAST_DIGITS; kind < kinds; kind++) apart |= (bits[a + kind] ?? 0) ^ (bits[b + kind] ?? 0)
  return (bits[a] ?? 0) & (bits[b] ?? 0) & ~apart
}
