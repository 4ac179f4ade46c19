export interface AxisTick {
  index: number
  isWideOnly: boolean
}

/** Labels such as `Okt 2026` that fit side by side into 320 px. */
const MOST_NARROW = 3

/**
 * Which of `count` points get a label: first, last and even steps between, at most `most`; of these at most three, at even
 * steps up to the last one, show where there is little room.
 */
export const axisTicks = (count: number, most: number): AxisTick[] => {
  if (count <= 0) return []
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)))
  const indices = Array.from(
    { length: Math.floor((count - 1) / step) + 1 },
    (_, at) => count - 1 - at * step,
  ).toReversed()
  const narrowStep = Math.ceil(indices.length / MOST_NARROW)
  return indices.map((index, at) => ({ index, isWideOnly: (indices.length - 1 - at) % narrowStep !== 0 }))
}
