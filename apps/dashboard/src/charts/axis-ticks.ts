export interface AxisTick {
  index: number
  isWideOnly: boolean
}

/**
 * Which of `count` points get a label: first, last and even steps between, at most `most`; of these every second one
 * shows only where there is room.
 */
export const axisTicks = (count: number, most: number): AxisTick[] => {
  if (count <= 0) return []
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)))
  const indices = Array.from(
    { length: Math.floor((count - 1) / step) + 1 },
    (_, at) => count - 1 - at * step,
  ).toReversed()
  const isCrowded = indices.length > 3
  return indices.map((index, at) => ({ index, isWideOnly: isCrowded && (indices.length - 1 - at) % 2 === 1 }))
}
