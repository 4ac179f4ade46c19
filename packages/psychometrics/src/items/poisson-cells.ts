/** Draws beyond this many standard deviations do not occur within a thousand resamples. */
const REACH = 7

/**
 * Cells of a table to be drawn anew as independent Poisson variables with their counts as means, by the inverse of each distribution,
 * tabulated once with a guide table (Devroye 1986, ch. III.2). A count of 0 is always drawn as 0.
 */
export class PoissonCells {
  private readonly firsts: Int32Array
  private readonly starts: Int32Array
  private readonly cumulative: Float64Array
  private readonly guide: Int32Array

  constructor(counts: ArrayLike<number>) {
    const bounds = Array.from(counts, boundsOf)
    this.firsts = Int32Array.from(bounds, ({ first }) => first)
    this.starts = new Int32Array(bounds.length + 1)
    bounds.forEach(({ size }, cell) => {
      this.starts[cell + 1] = (this.starts[cell] ?? 0) + size
    })
    const size = this.starts[bounds.length] ?? 0
    this.cumulative = new Float64Array(size)
    this.guide = new Int32Array(size)
    bounds.forEach(({ first }, cell) => {
      const part = [this.starts[cell], this.starts[cell + 1]] as const
      const cumulative = this.cumulative.subarray(...part)
      tabulate(counts[cell] ?? 0, first, cumulative)
      fillGuide(cumulative, this.guide.subarray(...part))
    })
  }

  /** The value of a cell below which lies the given share of its distribution. */
  draw(cell: number, share: number): number {
    const start = this.starts[cell] ?? 0
    const size = (this.starts[cell + 1] ?? 0) - start
    let place = this.guide[start + Math.floor(share * size)] ?? 0
    while (place < size - 1 && (this.cumulative[start + place] ?? 1) <= share) place++
    return (this.firsts[cell] ?? 0) + place
  }
}

function boundsOf(mean: number): { first: number; size: number } {
  if (mean <= 0) return { first: 0, size: 1 }
  const reach = REACH * Math.sqrt(mean)
  const first = Math.max(0, Math.floor(mean - reach))
  return { first, size: Math.ceil(mean + reach + REACH) - first + 1 }
}

/** Distribution from `first` on, as if nothing lay beyond the table. */
function tabulate(mean: number, first: number, cumulative: Float64Array): void {
  const mode = Math.floor(mean) - first
  cumulative[mode] = 1
  for (let place = mode; place > 0; place--) {
    cumulative[place - 1] = ((cumulative[place] ?? 0) * (first + place)) / mean
  }
  for (let place = mode + 1; place < cumulative.length; place++) {
    cumulative[place] = ((cumulative[place - 1] ?? 0) * mean) / (first + place)
  }
  const whole = cumulative.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  cumulative.forEach((weight, place) => {
    sum += weight / whole
    cumulative[place] = sum
  })
}

/** First place whose cumulative share exceeds each of as many equal steps. */
function fillGuide(cumulative: Float64Array, guide: Int32Array): void {
  let place = 0
  for (let step = 0; step < guide.length; step++) {
    while (place < cumulative.length - 1 && (cumulative[place] ?? 1) <= step / guide.length) place++
    guide[step] = place
  }
}
