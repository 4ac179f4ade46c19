interface Compared {
  readonly leniency: number
  readonly isOutlier: boolean
}

const endsListed = 3

/** Who gets a mark and a row: those who deviate, and the ends of the rest, so that the plot can be read without any. */
export function listExaminers<One extends Compared>(examiners: readonly One[]): ReadonlySet<One> {
  const ordered = examiners.toSorted((one, other) => one.leniency - other.leniency)
  return new Set([
    ...ordered.filter(({ isOutlier }) => isOutlier),
    ...ordered.slice(0, endsListed),
    ...ordered.slice(-endsListed),
  ])
}
