import { omega } from './copier-scores'
import { findPlace } from './level-places'
import {
  at4,
  at8,
  bits,
  itemCount,
  levelOf,
  members,
  precisionOf,
  sameWrong,
  stride,
  values,
  WIDTH,
  words,
} from './memory'
import { measureSame } from './same-choice'

export { open } from './copier-scores'
export { choices, chosenWrong, levelOf, members, omitted, plan, probabilities, right, starts, values } from './memory'
export { prepare } from './prepare'

/** Counts and omegas of the pairs of place i with the places from..to of the open group. */
export function score(i: i32, from: i32, to: i32): void {
  const first = bits + <usize>load<i32>(at4(members, i)) * stride
  let out = values
  for (let j = from; j < to; j++, out += WIDTH) {
    const second = bits + <usize>load<i32>(at4(members, j)) * stride
    let matches: i64 = 0
    let wrongMatches: i64 = 0
    let wrongItems: i64 = 0
    for (let word: usize = 0; word < stride; word += stride / <usize>words) {
      const alike = sameBits(first + word, second + word)
      const bothWrong = load<u64>(first + word, 8) & load<u64>(second + word, 8)
      matches += popcnt(alike)
      wrongMatches += popcnt(alike & bothWrong)
      wrongItems += popcnt(bothWrong)
    }
    store<f64>(out, <f64>matches)
    store<f64>(out, <f64>wrongMatches, 8)
    store<f64>(out, <f64>wrongItems, 48)
    store<f64>(out, omega(i, j, <f64>matches), 16)
    store<f64>(out, omega(j, i, <f64>matches), 24)
  }
}

function sameBits(a: usize, b: usize): u64 {
  let apart = (load<u64>(a, 16) ^ load<u64>(b, 16)) | (load<u64>(a, 24) ^ load<u64>(b, 24))
  for (let kind: usize = 32; kind < stride / <usize>words; kind += 8) apart |= load<u64>(a + kind) ^ load<u64>(b + kind)
  return load<u64>(a) & load<u64>(b) & ~apart
}

/** All other measures of pairs that were scored: of place i with the places from..to, the first of them in row `at` of the values. */
export function complete(i: i32, from: i32, to: i32, at: i32): void {
  const first = load<i32>(at4(members, i))
  const level = load<i32>(at4(levelOf, first))
  let out = values + <usize>at * WIDTH
  for (let j = from; j < to; j++, out += WIDTH) {
    const second = load<i32>(at4(members, j))
    const place = findPlace(level, load<i32>(at4(levelOf, second)))
    measureWrong(first, second, place, out)
    measureSame(first, second, place, out)
  }
}

function measureWrong(first: i32, second: i32, place: i32, out: usize): void {
  const a = bits + <usize>first * stride
  const b = bits + <usize>second * stride
  let base = at8(sameWrong, place * itemCount)
  let expected: f64 = 0
  let squares: f64 = 0
  for (let word: usize = 0; word < stride; word += stride / <usize>words) {
    let bothWrong = load<u64>(a + word, 8) & load<u64>(b + word, 8)
    for (; bothWrong !== 0; bothWrong &= bothWrong - 1) {
      const w = load<f64>(base + ((<usize>ctz(bothWrong)) << 3))
      expected += w
      squares += w * w
    }
    base += 64 << 3
  }
  store<f64>(out, (load<f64>(out, 8) - expected) * precisionOf(expected - squares), 56)
}
