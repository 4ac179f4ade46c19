import {
  at8,
  chosenWrong,
  filled,
  isShared,
  itemCount,
  moments,
  optionCount,
  precisionOf,
  probabilities,
  same,
  sameWrong,
  TRIPLE,
  tails,
} from './memory'

/** P(j matches of the items from..to) at out[j], two items a step. */
export function fillDensity(chances: usize, from: i32, to: i32, out: usize): void {
  store<f64>(out, 1)
  let last = 0
  let item = from
  if ((to - from) & 1) {
    const s = load<f64>(at8(chances, item++))
    store<f64>(out, 1 - s)
    store<f64>(out, s, 8)
    last = 1
  }
  for (; item < to; item += 2) {
    const s = load<f64>(at8(chances, item))
    const t = load<f64>(at8(chances, item + 1))
    const none = (1 - s) * (1 - t)
    const one = s * (1 - t) + t * (1 - s)
    const two = s * t
    last += 2
    let current: f64 = 0
    let previous: f64 = 0
    for (let j = last; j >= 2; j--) {
      const before = load<f64>(at8(out, j - 2))
      store<f64>(at8(out, j), none * current + one * previous + two * before)
      current = previous
      previous = before
    }
    store<f64>(out, none * current + one * previous, 8)
    store<f64>(out, none * previous)
  }
}

/** Place of two levels, filled when first asked for; levels that are single pupils share one place, filled anew each time. */
export function findPlace(first: i32, second: i32): i32 {
  if (!isShared) {
    fillPlace(0, first, second)
    return 0
  }
  const place = first > second ? ((first * (first + 1)) >> 1) + second : ((second * (second + 1)) >> 1) + first
  if (load<u8>(filled + <usize>place) === 0) {
    store<u8>(filled + <usize>place, 1)
    fillPlace(place, first, second)
  }
  return place
}

/** What two levels alone decide: of every item P(both choose the same), s, and P(same | both wrong); Σ s, Σ s(1 - s), tails of matches. */
function fillPlace(place: i32, first: i32, second: i32): void {
  const side = (optionCount + 1) << 3
  let a = <usize>(first * itemCount * side)
  let b = <usize>(second * itemCount * side)
  let expected: f64 = 0
  let variance: f64 = 0
  for (let item = place * itemCount, end = item + itemCount; item < end; item++) {
    let s: f64 = 0
    let w: f64 = 0
    for (let option = 8; option < side; option += 8) {
      s += load<f64>(probabilities + a + <usize>option) * load<f64>(probabilities + b + <usize>option)
      w += load<f64>(chosenWrong + a + <usize>option) * load<f64>(chosenWrong + b + <usize>option)
    }
    store<f64>(at8(same, item), s)
    store<f64>(at8(sameWrong, item), w)
    expected += s
    variance += s * (1 - s)
    a += side
    b += side
  }
  const triple = moments + <usize>place * TRIPLE
  store<f64>(triple, expected)
  store<f64>(triple, variance, 8)
  store<f64>(triple, precisionOf(variance), 16)
  if (!isShared) return
  const tail = at8(tails, place * (itemCount + 1))
  fillDensity(at8(same, place * itemCount), 0, itemCount, tail)
  for (let j = itemCount - 1; j > 0; j--)
    store<f64>(at8(tail, j), load<f64>(at8(tail, j)) + load<f64>(at8(tail, j + 1)))
  store<f64>(tail, 1)
}
