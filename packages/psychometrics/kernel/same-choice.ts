import { hasAll } from './copier-scores'
import { fillDensity } from './level-places'
import {
  at4,
  at8,
  choices,
  isShared,
  isSkipped,
  itemCount,
  left,
  moments,
  omitted,
  part,
  precisionOf,
  same,
  scratch,
  starts,
  TRIPLE,
  tails,
} from './memory'

const LEAST_BY_DIFFERENCE: f64 = 1e-4 // taking items out is exact to about 1e-14: rarer tails are summed anew
const MOST_TAKEN_OUT: i32 = 4 // beyond it summing anew is no slower

/** z of the matches and P(as many or more) of one pair: looked up by its levels, less the items that one of the two left out. */
export function measureSame(first: i32, second: i32, place: i32, out: usize): void {
  const matches = <i32>load<f64>(out)
  const triple = moments + <usize>place * TRIPLE
  if (!isSkipped || (hasAll(first) && hasAll(second))) {
    store<f64>(out, (<f64>matches - load<f64>(triple)) * load<f64>(triple, 16), 32)
    const p = isShared
      ? load<f64>(at8(tails, place * (itemCount + 1) + matches))
      : tailOf(at8(same, place * itemCount), itemCount, matches)
    store<f64>(out, p, 40)
    return
  }
  const count = collectLeft(first, second, place)
  let expected = load<f64>(triple)
  let variance = load<f64>(triple, 8)
  for (let k = 0; k < count; k++) {
    const s = load<f64>(at8(left, k))
    expected -= s
    variance -= s * (1 - s)
  }
  store<f64>(out, (<f64>matches - expected) * precisionOf(variance), 32)
  let p: f64 = isShared && count <= MOST_TAKEN_OUT ? tailWithout(place, count, matches) : 0
  if (p < LEAST_BY_DIFFERENCE) p = sumAnew(first, second, place, matches)
  store<f64>(out, p, 40)
}

/** Chances of the items that one of the two left out, each once. */
function collectLeft(first: i32, second: i32, place: i32): i32 {
  const chances = at8(same, place * itemCount)
  const answers = choices + <usize>(first * itemCount)
  let count = 0
  for (let m = load<i32>(at4(starts, first)), end = load<i32>(at4(starts, first + 1)); m < end; m++) {
    store<f64>(at8(left, count++), load<f64>(at8(chances, load<i32>(at4(omitted, m)))))
  }
  for (let m = load<i32>(at4(starts, second)), end = load<i32>(at4(starts, second + 1)); m < end; m++) {
    const item = load<i32>(at4(omitted, m))
    if (load<u8>(answers + <usize>item) !== 0) store<f64>(at8(left, count++), load<f64>(at8(chances, item)))
  }
  return count
}

/** The tail once the collected items are taken out one after the other; the last only as far as it is needed. */
function tailWithout(place: i32, count: i32, matches: i32): f64 {
  let from = at8(tails, place * (itemCount + 1))
  for (let k = 0; k < count; k++) {
    const isLast = k === count - 1
    const n = itemCount - k
    withoutItem(from, n, load<f64>(at8(left, k)), isLast ? matches : 0, isLast ? matches : n - 1)
    from = scratch
  }
  return load<f64>(at8(scratch, matches))
}

/**
 * P(at least j of n - 1 matches) for from <= j <= to, once the item with chance s is taken out of P(at least j of n): the equation
 * T(j) = (1 - s) G(j) + s G(j - 1) solved for G from the end where errors shrink.
 */
function withoutItem(tail: usize, n: i32, s: f64, from: i32, to: i32): void {
  if (s <= 0.5) {
    const whole = 1 / (1 - s)
    const share = s * whole
    let g: f64 = 1
    for (let j = 1; j <= to; j++) {
      g = load<f64>(at8(tail, j)) * whole - share * g
      store<f64>(at8(scratch, j), g)
    }
    store<f64>(scratch, 1)
    return
  }
  const whole = 1 / s
  const share = (1 - s) * whole
  let g: f64 = 0
  let above = load<f64>(at8(tail, n))
  for (let j = n - 1; j >= from; j--) {
    g = above * whole - share * g
    above = load<f64>(at8(tail, j))
    store<f64>(at8(scratch, j), g)
  }
}

/** The tail over the items both answered. */
function sumAnew(first: i32, second: i32, place: i32, matches: i32): f64 {
  const one = choices + <usize>(first * itemCount)
  const other = choices + <usize>(second * itemCount)
  let n = 0
  for (let item = 0; item < itemCount; item++) {
    if (load<u8>(one + <usize>item) === 0 || load<u8>(other + <usize>item) === 0) continue
    store<f64>(at8(part, n++), load<f64>(at8(same, place * itemCount + item)))
  }
  return tailOf(part, n, matches)
}

/** P(at least m matches) of n items: Σ P(A = j) P(B >= m - j) of two halves. */
function tailOf(chances: usize, n: i32, matches: i32): f64 {
  if (matches <= 0) return 1
  const half = n >> 1
  const later = at8(scratch, half + 1)
  fillDensity(chances, 0, half, scratch)
  fillDensity(chances, half, n, later)
  let tail: f64 = 0
  let p: f64 = 0
  let b = n - half
  for (let j = max(0, matches - b); j <= half; j++) {
    for (; b >= max(0, matches - j); b--) tail += load<f64>(at8(later, b))
    p += load<f64>(at8(scratch, j)) * tail
  }
  return p
}
