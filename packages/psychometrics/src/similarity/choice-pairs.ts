import type { ChoiceTable } from './choice-table.ts'

/**
 * Sums over two neighbouring items at once, by level: at 2 (level * blocks * side² + place) P + P' and Σ P(1 - P), `place` as in
 * `places`. Halves the look-ups of a copier's expected matches.
 */
export interface ChoicePairs {
  blocks: number
  /** Numbers of one level. */
  width: number
  sums: Float64Array
  /** Twice (block * side² + choice * side + next choice), by pupil and block. */
  places: Int32Array
}

export function choicePairs(table: ChoiceTable, probabilities: Float64Array, levelCount: number): ChoicePairs {
  const { pupilCount, itemCount, optionCount, choices } = table
  const side = optionCount + 1
  const blocks = (itemCount + 1) >> 1
  const width = 2 * blocks * side * side
  const sums = new Float64Array(levelCount * width)
  let place = 0
  for (let level = 0; level < levelCount; level++) {
    for (let block = 0; block < blocks; block++) {
      const first = (level * itemCount + 2 * block) * side
      const hasNext = 2 * block + 1 < itemCount
      for (let combination = 0; combination < side * side; combination++) {
        const p = probabilities[first + Math.floor(combination / side)] ?? 0
        const q = hasNext ? (probabilities[first + side + (combination % side)] ?? 0) : 0
        sums[place++] = p + q
        sums[place++] = p * (1 - p) + q * (1 - q)
      }
    }
  }
  const places = new Int32Array(pupilCount * blocks)
  for (let pupil = 0, at = 0; pupil < pupilCount; pupil++) {
    for (let block = 0; block < blocks; block++) {
      const item = pupil * itemCount + 2 * block
      const next = 2 * block + 1 < itemCount ? (choices[item + 1] ?? 0) : 0
      places[at++] = 2 * (block * side * side + (choices[item] ?? 0) * side + next)
    }
  }
  return { blocks, width, sums, places }
}
