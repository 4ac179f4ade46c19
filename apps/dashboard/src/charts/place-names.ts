import { textWidthPx } from './plot.tsx'

export interface NamedPoint {
  readonly key: string
  /** Shares of the drawing, 0 to 1, from the left and from the top. */
  readonly x: number
  readonly y: number
  readonly words: string
  /** Named before the others. */
  readonly isFirst: boolean
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Width for which names are placed: of a drawing beside its list. */
const widthPx = 640

const GAP_PX = 8
const HALF_LINE_PX = 7

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Keys of points whose names find room beside them, and on which side; the rest stays without one. */
export function placeNames(points: readonly NamedPoint[], heightPx: number): ReadonlyMap<string, 'start' | 'end'> {
  const marks = points.map(({ key, x, y }) => ({ key, ...boxAround(x * widthPx, y * heightPx, 5) }))
  const taken: Box[] = []
  const placed = new Map<string, 'start' | 'end'>()
  for (const { key, x, y, words } of points.toSorted((one, other) => Number(other.isFirst) - Number(one.isFirst))) {
    const [centre, middle, width] = [x * widthPx, y * heightPx, textWidthPx(words)]
    const sides = {
      start: { left: centre + GAP_PX, right: centre + GAP_PX + width },
      end: { left: centre - GAP_PX - width, right: centre - GAP_PX },
    }
    for (const side of ['start', 'end'] as const) {
      const box = { ...sides[side], top: middle - HALF_LINE_PX, bottom: middle + HALF_LINE_PX }
      const isInside = box.left >= 0 && box.right <= widthPx
      const isFree = [...taken, ...marks.filter((mark) => mark.key !== key)].every((other) => !overlap(box, other))
      if (!isInside || !isFree) continue
      placed.set(key, side)
      taken.push(box)
      break
    }
  }
  return placed
}

const boxAround = (x: number, y: number, reach: number): Box => ({
  ...{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach },
})
