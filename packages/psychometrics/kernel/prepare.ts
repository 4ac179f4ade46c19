import {
  at4,
  at8,
  bits,
  blockItems,
  blocks,
  choices,
  isShared,
  itemCount,
  levelCount,
  mends,
  optionCount,
  places,
  probabilities,
  pupilCount,
  right,
  row,
  stride,
  sums,
  words,
} from './memory'

/** After the answers and the model were written. */
export function prepare(): void {
  packChoices()
  if (!isShared) return
  fillSums()
  placeChoices()
  fillMends()
}

/** Choices as bits, 64 items a word: answered, answered wrongly, then the binary digits of choice - 1. */
function packChoices(): void {
  const kinds = <i32>(stride >>> 3) / words
  let at = bits
  let place = choices
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    for (let first = 0; first < words << 6; first += 64) {
      const length = min(64, itemCount - first)
      let answered: u64 = 0
      let wrong: u64 = 0
      let low: u64 = 0
      let high: u64 = 0
      let rightAt = right + <usize>(first * (optionCount + 1))
      for (let item = 0; item < length; item++) {
        const choice = <u32>load<u8>(place++)
        const digit = choice - 1
        answered |= (<u64>(choice !== 0)) << item
        wrong |= (<u64>(load<u8>(rightAt + choice) ^ 1)) << item
        low |= (<u64>(digit & 1)) << item
        high |= (<u64>((digit >>> 1) & 1)) << item
        for (let kind = 4; kind < kinds; kind++) {
          const word = at8(at, kind)
          store<u64>(word, load<u64>(word) | ((<u64>((digit >>> (kind - 2)) & 1)) << item))
        }
        rightAt += optionCount + 1
      }
      store<u64>(at, answered)
      store<u64>(at, wrong & answered, 8)
      store<u64>(at, low, 16)
      store<u64>(at, high, 24)
      at = at8(at, kinds)
    }
  }
}

/** Σ P and Σ P(1 - P) of every combination of choices of neighbouring items, at every level. */
function fillSums(): void {
  const combinationBytes = <i32>row / blocks
  for (let level = 0; level < levelCount; level++) {
    for (let block = 0; block < blocks; block++) {
      const first = block * blockItems
      const start = sums + <usize>level * row + <usize>(block * combinationBytes)
      const items = min(blockItems, itemCount - first)
      let known = 16
      for (let item = 0; item < items; item++) {
        const from = at8(probabilities, (level * itemCount + first + item) * (optionCount + 1) + 1)
        for (let option = optionCount - 1; option >= 0; option--) {
          const p = load<f64>(at8(from, option))
          const add = f64x2.replace_lane(f64x2.splat(p), 1, p * (1 - p))
          for (let before: usize = 0; before < <usize>known; before += 16) {
            v128.store(start + before + <usize>(known * option), f64x2.add(v128.load(start + before), add))
          }
        }
        known *= optionCount
      }
    }
  }
}

/** Where the sums of what a pupil chose lie; an omitted answer counts as the first option there. */
function placeChoices(): void {
  const combinationBytes = <i32>row / blocks
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    const first = choices + <usize>(pupil * itemCount)
    for (let block = 0; block < blocks; block++) {
      let combination = 0
      for (let item = min(itemCount, (block + 1) * blockItems) - 1; item >= block * blockItems; item--) {
        combination = combination * optionCount + max(0, <i32>load<u8>(first + <usize>item) - 1)
      }
      store<i32>(at4(places, pupil * blocks + block), block * combinationBytes + 16 * combination)
    }
  }
}

/** What an omitted answer counts for in place of the first option. */
function fillMends(): void {
  const side = (optionCount + 1) << 3
  for (let place = 0, from = probabilities, to = mends; place < levelCount * itemCount; place++) {
    const none = load<f64>(from)
    const one = load<f64>(from, 8)
    store<f64>(to, none - one)
    store<f64>(to, none * (1 - none) - one * (1 - one), 8)
    from += side
    to += 16
  }
}
