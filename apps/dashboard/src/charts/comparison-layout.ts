import { type Language, percentSign } from './format/format-number.ts'
import { px, textWidthPx } from './plot.tsx'
import { sayPoint } from './say-point.ts'
import { type ComparisonSeries, comparedPoints, comparisonRows, type DrawnRow, type SeriesPoint } from './series.ts'
import { scaleFor, type ValueScale } from './value-scale.ts'

export const COMPARISON = { rowPx: 26, topPx: 30, bottomPx: 4, parentGapPx: 8 } as const
const NAME_LIMITS_PX = { least: 80, most: 190 }

export interface ComparisonLayout {
  points: SeriesPoint[]
  rows: DrawnRow[]
  scale: ValueScale
  heightPx: number
  gutterPx: { start: number; end: number }
  y: (index: number) => number
  /** 0–1, cut off at the end of the scale. */
  x: (value: number) => number
  words: (point: SeriesPoint) => string
}

/** Where everything of a comparison stands; the interactive chart takes rows and scale from here too. */
export const comparisonLayout = (series: ComparisonSeries, language: Language): ComparisonLayout => {
  const points = comparedPoints(series)
  const rows = comparisonRows(series)
  const scale = scaleFor(rows)
  const apart = series.parent ? COMPARISON.parentGapPx : 0
  const words = (point: SeriesPoint) => sayPoint(point, series.format, language).replace(percentSign(language), '')
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidthPx))
  const names = widest(points.map(({ tick }) => tick)) * 1.08 + 12
  return {
    points,
    rows,
    scale,
    heightPx: COMPARISON.topPx + rows.length * COMPARISON.rowPx + apart + COMPARISON.bottomPx,
    gutterPx: {
      start: Math.round(Math.min(NAME_LIMITS_PX.most, Math.max(NAME_LIMITS_PX.least, names))),
      end: Math.round(widest(points.filter(({ state }) => state === 'available').map(words)) * 1.1 + 14),
    },
    y: (index) => {
      const isParent = series.parent !== undefined && index === rows.length - 1
      return COMPARISON.topPx + (index + 0.5) * COMPARISON.rowPx + (isParent ? apart : 0)
    },
    x: (value) => px(Math.min(1, Math.max(0, scale.share(value))) * 1e4) / 1e4,
    words,
  }
}
