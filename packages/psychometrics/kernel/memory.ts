export const WIDTH: usize = 64 // bytes of a pair's eight measures
export const TRIPLE: usize = 24 // expected matches, variance, 1/√variance
const MOST_NUMBERS: i32 = 1 << 18 // 2 MB of sums over neighbouring items: stays close to the processor
const MOST_BYTES: u64 = 0xffff0000 // what 32-bit addresses reach
const ROUNDING: f64 = 1e-12 // what is left of a variance after every item was taken away again

export let itemCount: i32 = 0
export let optionCount: i32 = 0
export let levelCount: i32 = 0
export let pupilCount: i32 = 0
export let words: i32 = 0
export let stride: usize = 0
export let isShared: bool = false
export let isSkipped: bool = false

// Written by the caller after plan().
export let choices: usize = 0
export let right: usize = 0
export let levelOf: usize = 0
export let starts: usize = 0
export let omitted: usize = 0
export let probabilities: usize = 0
export let chosenWrong: usize = 0
// Written before open(), and read after score().
export let members: usize = 0
export let values: usize = 0

export let bits: usize = 0
export let blocks: i32 = 0
export let blockItems: i32 = 0
export let row: usize = 0
export let sums: usize = 0
export let places: usize = 0
export let mends: usize = 0
export let filled: usize = 0
export let moments: usize = 0
export let same: usize = 0
export let sameWrong: usize = 0
export let tails: usize = 0
export let part: usize = 0
export let scratch: usize = 0
export let left: usize = 0
export let rowOfLevel: usize = 0
export let rowOf: usize = 0
export let groupSums: usize = 0
let group: usize = 0
let groupBytes: u64 = 0
let isFull: bool = false
let top: usize = 0

export function at4(base: usize, index: i32): usize {
  return base + ((<usize>index) << 2)
}

export function at8(base: usize, index: i32): usize {
  return base + ((<usize>index) << 3)
}

export function precisionOf(variance: f64): f64 {
  return variance > ROUNDING ? 1 / Math.sqrt(variance) : 0
}

/** Room for a * b numbers of so many bytes; where there is none left, the exam is too large. */
function take(a: i32, b: i32, bytes: i32): usize {
  const start = top
  const end = (<u64>top + <u64>a * <u64>b * <u64>bytes + 15) & ~15
  const missing = <i64>((end + 0xffff) >>> 16) - memory.size()
  if (end > MOST_BYTES || (missing > 0 && memory.grow(<i32>missing) < 0)) {
    isFull = true
    return 0
  }
  top = <usize>end
  return start
}

/** Lays out the arrays of an exam, unless they are too large; the caller then writes the first of them. */
export function plan(
  pupils: i32,
  items: i32,
  options: i32,
  levels: i32,
  omittedCount: i32,
  shared: bool,
  skipped: bool,
): bool {
  pupilCount = pupils
  itemCount = items
  optionCount = options
  levelCount = levels
  isShared = shared
  isSkipped = skipped
  words = max(1, (items + 63) >>> 6)
  const digits = max(2, 32 - clz(options - 1))
  stride = <usize>(8 * words * (2 + digits))
  top = __heap_base
  const side = options + 1
  const pairPlaces = shared ? (levels * (levels + 1)) / 2 : 1
  isFull = false
  choices = take(pupils, items, 1)
  right = take(items, side, 1)
  levelOf = take(pupils, 1, 4)
  starts = take(pupils + 1, 1, 4)
  omitted = take(omittedCount, 1, 4)
  probabilities = take(levels, items * side, 8)
  chosenWrong = take(levels, items * side, 8)
  members = take(pupils, 1, 4)
  rowOf = take(pupils, 1, 4)
  bits = take(pupils, <i32>stride, 1)
  filled = take(pairPlaces, 1, 1)
  moments = take(pairPlaces, 1, <i32>TRIPLE)
  same = take(pairPlaces, items, 8)
  sameWrong = take(pairPlaces, items, 8)
  tails = take(shared ? pairPlaces : 0, items + 1, 8)
  part = take(items, 1, 8)
  left = take(items, 1, 8)
  scratch = take(items + 4, 1, 8)
  rowOfLevel = take(levels, 1, 4)
  if (shared) planBlocks()
  group = top
  groupBytes = 0
  return !isFull
}

function planBlocks(): void {
  blockItems = 1
  let combinations = optionCount
  while (2 * levelCount * ((itemCount + blockItems) / (blockItems + 1)) * combinations * optionCount <= MOST_NUMBERS) {
    blockItems++
    combinations *= optionCount
    if (blockItems >= itemCount) break
  }
  blocks = (itemCount + blockItems - 1) / blockItems
  row = <usize>(16 * blocks * combinations)
  sums = take(levelCount, <i32>row, 1)
  places = take(pupilCount, blocks, 4)
  mends = take(levelCount, itemCount, 16)
}

/** Room for the values of a group of `count`, and after them for `rows` of sums with each of its members; false where there is none. */
export function reserveGroup(count: i32, rows: i32): bool {
  const needed = <u64>count * (WIDTH + <u64>rows * TRIPLE)
  if (needed > groupBytes) {
    top = group
    isFull = false
    take(count, <i32>WIDTH + rows * <i32>TRIPLE, 1)
    groupBytes = isFull ? 0 : needed
  }
  values = group
  groupSums = group + <usize>count * WIDTH
  return groupBytes !== 0 || count === 0
}
