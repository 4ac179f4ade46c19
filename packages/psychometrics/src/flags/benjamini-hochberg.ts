/**
 * Adjusted p values of a family of m tests: q(i) = min over j >= i of m p(j)/j, at most 1; q <= .05 keeps the expected share of false
 * flags at 5 % (Benjamini & Hochberg 1995, JRSS B 57, 289-300). With m larger than the list, the tests not listed are those with
 * larger p. An empty list gives an empty list.
 */
export function benjaminiHochberg(p: ArrayLike<number>, m = p.length): Float64Array {
  const order = Array.from({ length: p.length }, (_, place) => place).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
  const q = new Float64Array(p.length)
  let lowest = 1
  for (let rank = order.length; rank > 0; rank--) {
    const place = order[rank - 1] ?? 0
    lowest = Math.min(lowest, ((p[place] ?? 1) * m) / rank)
    q[place] = lowest
  }
  return q
}

/** p times the number of tests, at most 1 (Bonferroni 1936). */
export function bonferroni(p: ArrayLike<number>, m = p.length): Float64Array {
  return Float64Array.from(p, (value) => Math.min(1, value * m))
}
