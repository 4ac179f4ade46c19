export interface PlacedLabel {
  y: number
}

/** Moves labels apart until `gapPx` lies between them, as little as possible, within 0 and `heightPx`; order is kept. */
export const spreadLabels = <T extends PlacedLabel>(labels: readonly T[], gapPx: number, heightPx: number): T[] => {
  const placed = labels.toSorted((one, other) => one.y - other.y).map((label) => ({ ...label }))
  let floor = Number.NEGATIVE_INFINITY
  for (const label of placed) {
    label.y = Math.max(label.y, floor)
    floor = label.y + gapPx
  }
  let ceiling = heightPx
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, ceiling)
    ceiling = label.y - gapPx
  }
  return placed
}
