import { FIRST_CATEGORY, itemCodes, type MatrixItem, type ResponseMatrix } from '../matrix/response-matrix.ts'
import { cronbachAlpha } from '../test/reliability.ts'
import { analyseItems } from './analyse-items.ts'
import type { ItemStatistics } from './item-statistics.ts'
import { scoreLevels, scoreMoments } from './score-levels.ts'

export interface KeyChange {
  /** Pupils whose score would rise, and fall. */
  gain: number
  loss: number
  alpha: number | null
  pbisCorrected: number | null
}

/** What would change if one item's key were another of its options. Nothing is changed. */
export function tryKey(matrix: ResponseMatrix, { index }: Pick<ItemStatistics, 'index'>, option: string): KeyChange {
  const item = matrix.items[index]
  if (!item) return { gain: 0, loss: 0, alpha: null, pbisCorrected: null }
  const rekeyed = withKey(item, option)
  const changed = { ...matrix, items: matrix.items.map((other, place) => (place === index ? rekeyed : other)) }
  let gain = 0
  let loss = 0
  for (const code of itemCodes(matrix, index)) {
    const difference = (rekeyed.points[code] ?? 0) - (item.points[code] ?? 0)
    if (difference > 0) gain++
    if (difference < 0) loss++
  }
  const levels = scoreLevels(changed)
  const items = analyseItems(changed, levels)
  const varianceSum = items.reduce((sum, { variance }) => sum + (variance ?? 0), 0)
  return {
    gain,
    loss,
    alpha: cronbachAlpha(items.length, varianceSum, scoreMoments(levels).variance),
    pbisCorrected: items[index]?.pbisCorrected ?? null,
  }
}

function withKey(item: MatrixItem, option: string): MatrixItem {
  const points = new Float64Array(item.points.length)
  const place = item.categories.indexOf(option)
  if (place >= 0) points[FIRST_CATEGORY + place] = item.maximum
  return { ...item, points }
}
