const SAME = 1e-12 // relative: cells whose tails differ by rounding alone count as equally extreme

interface PairChances {
  /** P(both choose the same) by item. */
  same: Float64Array
  /** P(both choose right) by item. */
  bothRight: Float64Array
}

/**
 * M4: right matches X and wrong matches Y together. f(x, y) by the trinomial recursion over items; U(x, y) = P(X >= x, Y >= y);
 * p = Σ f over the cells with U <= U(observed) (Maynes 2014, in Kingston & Clark, Test Fraud, 53-80). Cost O(n³). No item gives 1.
 */
export function m4({ same, bothRight }: PairChances, rightMatches: number, wrongMatches: number): number {
  const n = same.length
  const side = n + 2
  const density = trinomial(same, bothRight, side)
  const tail = density.slice()
  for (let x = n; x >= 0; x--) {
    let row = 0
    for (let y = n - x; y >= 0; y--) {
      const place = x * side + y
      row += density[place] ?? 0
      tail[place] = row + (tail[place + side] ?? 0)
    }
  }
  const limit = (tail[rightMatches * side + wrongMatches] ?? 0) * (1 + SAME)
  let p = 0
  for (let x = n; x >= 0; x--) {
    for (let y = n - x; y >= 0; y--) {
      const place = x * side + y
      if ((tail[place] ?? 0) <= limit) p += density[place] ?? 0
    }
  }
  return Math.min(1, p)
}

function trinomial(same: Float64Array, bothRight: Float64Array, side: number): Float64Array {
  const density = new Float64Array(side * side)
  density[0] = 1
  same.forEach((s, item) => {
    const right = bothRight[item] ?? 0
    const wrong = s - right
    const none = 1 - s
    for (let x = item + 1; x >= 0; x--) {
      for (let y = item + 1 - x; y >= 0; y--) {
        const place = x * side + y
        const fromRight = x > 0 ? right * (density[place - side] ?? 0) : 0
        const fromWrong = y > 0 ? wrong * (density[place - 1] ?? 0) : 0
        density[place] = none * (density[place] ?? 0) + fromRight + fromWrong
      }
    }
  })
  return density
}
