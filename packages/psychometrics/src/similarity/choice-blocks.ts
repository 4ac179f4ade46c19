import type { ChoiceTable } from './choice-table.ts'

const TOGETHER = 4 // blocks added in one pass over the levels

/**
 * Sums over some neighbouring items at once, for all levels together: at place + 2 * level Σ P, and after it Σ P(1 - P). A source's
 * sums at every level are then sums of a few rows that lie in one piece each.
 */
export interface ChoiceBlocks {
  /** Blocks of a pupil, filled up to a multiple of four with rows of zeros. */
  blocks: number
  sums: Float64Array
  /** Place of what a pupil chose, by pupil and block. */
  places: Int32Array
}

const MOST_NUMBERS = 1 << 18 // 2 MB of doubles: stays in the second-level cache, and takes a millisecond to fill

export function choiceBlocks(table: ChoiceTable, probabilities: Float64Array, levelCount: number): ChoiceBlocks {
  const { pupilCount, itemCount, optionCount, choices } = table
  const side = optionCount + 1
  const size = blockSize(itemCount, side, levelCount)
  const filled = Math.ceil(itemCount / size)
  const blocks = TOGETHER * Math.ceil(filled / TOGETHER)
  const combinations = side ** size
  const row = 2 * levelCount
  const sums = new Float64Array((filled * combinations + 1) * row)
  for (let block = 0; block < filled; block++) {
    const items = Math.min(size, itemCount - block * size)
    for (let level = 0; level < levelCount; level++) {
      const start = block * combinations * row + 2 * level
      fillBlock(sums, start, row, probabilities, (level * itemCount + block * size) * side, side, items)
    }
  }
  const places = new Int32Array(pupilCount * blocks).fill(filled * combinations * row)
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    for (let block = 0; block < filled; block++) {
      let combination = 0
      for (let item = Math.min(itemCount, (block + 1) * size) - 1; item >= block * size; item--) {
        combination = combination * side + (choices[pupil * itemCount + item] ?? 0)
      }
      places[pupil * blocks + block] = (block * combinations + combination) * row
    }
  }
  return { blocks, sums, places }
}

function blockSize(itemCount: number, side: number, levelCount: number): number {
  let size = 1
  while (2 * levelCount * Math.ceil(itemCount / (size + 1)) * side ** (size + 1) <= MOST_NUMBERS) size++
  return size
}

/** Every combination of choices of `items` items, the first item counting fastest: those of one item more rest on those before. */
function fillBlock(
  sums: Float64Array,
  start: number,
  row: number,
  probabilities: Float64Array,
  from: number,
  side: number,
  items: number,
): void {
  for (let item = 0, known = 1; item < items; item++, known *= side) {
    for (let combination = known * side - 1; combination >= 0; combination--) {
      const p = probabilities[from + item * side + Math.floor(combination / known)] ?? 0
      const before = start + row * (combination % known)
      const at = start + row * combination
      sums[at] = (sums[before] ?? 0) + p
      sums[at + 1] = (sums[before + 1] ?? 0) + p * (1 - p)
    }
  }
}

/** Sums of one source at the levels from..to, written to the same places of `out` as a row has them. */
export function sumSource(
  { blocks, sums, places }: ChoiceBlocks,
  source: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  out.fill(0, 2 * from, 2 * to)
  for (let block = source * blocks, end = block + blocks; block < end; block += TOGETHER) {
    let a = (places[block] ?? 0) + 2 * from
    let b = (places[block + 1] ?? 0) + 2 * from
    let c = (places[block + 2] ?? 0) + 2 * from
    let d = (places[block + 3] ?? 0) + 2 * from
    for (let k = 2 * from; k < 2 * to; k++) {
      out[k] = (out[k] ?? 0) + ((sums[a++] ?? 0) + (sums[b++] ?? 0)) + ((sums[c++] ?? 0) + (sums[d++] ?? 0))
    }
  }
}
