/** P(j matches of the items from..to) at out[start + j], two items a step. */
export function fillDensity(same: Float64Array, from: number, to: number, out: Float64Array, start: number): void {
  out[start] = 1
  let last = start
  let item = from
  if ((to - from) & 1) {
    const s = same[item++] ?? 0
    out[start] = 1 - s
    out[++last] = s
  }
  for (; item < to; item += 2) {
    const s = same[item] ?? 0
    const t = same[item + 1] ?? 0
    const none = (1 - s) * (1 - t)
    const one = s * (1 - t) + t * (1 - s)
    const two = s * t
    last += 2
    let current = 0
    let previous = 0
    for (let j = last; j >= start + 2; j--) {
      const before = out[j - 2] ?? 0
      out[j] = none * current + one * previous + two * before
      current = previous
      previous = before
    }
    out[start + 1] = none * current + one * previous
    out[start] = none * previous
  }
}
