import {
  at4,
  at8,
  blocks,
  choices,
  groupSums,
  isShared,
  isSkipped,
  itemCount,
  levelCount,
  levelOf,
  members,
  mends,
  omitted,
  optionCount,
  places,
  precisionOf,
  probabilities,
  reserveGroup,
  row,
  rowOf,
  rowOfLevel,
  starts,
  sums,
  TRIPLE,
} from './memory'

/** Lays out a group of `count` members, unless it is too large; where levels are shared, the sums of each level with each source. */
export function open(count: i32): bool {
  if (!isShared) return reserveGroup(count, 1)
  for (let level = 0; level < levelCount; level++) store<i32>(at4(rowOfLevel, level), -1)
  let rows = 0
  const step = count * <i32>TRIPLE
  for (let member = 0; member < count; member++) {
    const level = at4(rowOfLevel, load<i32>(at4(levelOf, load<i32>(at4(members, member)))))
    if (load<i32>(level) < 0) store<i32>(level, step * rows++)
    store<i32>(at4(rowOf, member), load<i32>(level))
  }
  if (!reserveGroup(count, rows)) return false
  for (let level = 0; level < levelCount; level++) {
    const start = load<i32>(at4(rowOfLevel, level))
    if (start >= 0) sumLevel(level, count, groupSums + <usize>start)
  }
  return true
}

function sumLevel(level: i32, count: i32, out: usize): void {
  const base = sums + <usize>level * row
  const mend = mends + <usize>((level * itemCount) << 4)
  const bytes = <usize>(blocks << 2)
  for (let member = 0; member < count; member++, out += TRIPLE) {
    const source = load<i32>(at4(members, member))
    let sum = f64x2.splat(0)
    let place = places + <usize>source * bytes
    const end = place + bytes
    for (; place < end; place += 4) sum = f64x2.add(sum, v128.load(base + load<u32>(place)))
    let item = at4(omitted, load<i32>(at4(starts, source)))
    const last = at4(omitted, load<i32>(at4(starts, source + 1)))
    for (; item < last; item += 4) sum = f64x2.add(sum, v128.load(mend + ((<usize>load<u32>(item)) << 4)))
    v128.store(out, sum)
    store<f64>(out, precisionOf(f64x2.extract_lane(sum, 1)), 16)
  }
}

export function omega(copier: i32, source: i32, matches: f64): f64 {
  const pupil = load<i32>(at4(members, copier))
  let triple = groupSums
  if (isShared) triple += <usize>load<i32>(at4(rowOf, copier)) + TRIPLE * <usize>source
  else sumItems(load<i32>(at4(levelOf, pupil)), load<i32>(at4(members, source)), triple)
  if (!isSkipped || hasAll(pupil)) return (matches - load<f64>(triple)) * load<f64>(triple, 16)
  return omegaWithout(pupil, load<i32>(at4(members, source)), matches, load<f64>(triple), load<f64>(triple, 8))
}

export function hasAll(pupil: i32): bool {
  return load<i32>(at4(starts, pupil)) === load<i32>(at4(starts, pupil + 1))
}

/** Omega without the items the copier left out. */
function omegaWithout(copier: i32, source: i32, matches: f64, expected: f64, variance: f64): f64 {
  const side = optionCount + 1
  const first = at8(probabilities, load<i32>(at4(levelOf, copier)) * itemCount * side)
  const answers = choices + <usize>(source * itemCount)
  let item = at4(omitted, load<i32>(at4(starts, copier)))
  const end = at4(omitted, load<i32>(at4(starts, copier + 1)))
  for (; item < end; item += 4) {
    const place = load<i32>(item)
    const p = load<f64>(at8(first, place * side + load<u8>(answers + <usize>place)))
    expected -= p
    variance -= p * (1 - p)
  }
  return (matches - expected) * precisionOf(variance)
}

function sumItems(level: i32, source: i32, out: usize): void {
  const side = (optionCount + 1) << 3
  let from = probabilities + <usize>(level * itemCount * side)
  let answer = choices + <usize>(source * itemCount)
  const end = answer + <usize>itemCount
  let expected: f64 = 0
  let variance: f64 = 0
  for (; answer < end; answer++, from += side) {
    const p = load<f64>(from + ((<usize>load<u8>(answer)) << 3))
    expected += p
    variance += p * (1 - p)
  }
  store<f64>(out, expected)
  store<f64>(out, variance, 8)
  store<f64>(out, precisionOf(variance), 16)
}
