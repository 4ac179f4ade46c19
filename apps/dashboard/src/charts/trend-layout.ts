import { formatFigure, formatNumber, type Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { px, textWidthPx } from './plot.tsx'
import { type DrawnRow, type TrendSeries, trendRows } from './series.ts'
import { spreadLabels } from './spread-labels.ts'
import { scaleFor, type ValueScale } from './value-scale.ts'

export const TREND = { heightPx: 260, topPx: 22, bottomPx: 28 } as const
/** From this many points on, intervals are drawn as a band rather than as whiskers. */
export const BAND_FROM = 9
const LABEL_GAP_PX = 18
const NARROWEST_END_PX = 16

export interface EndLabel {
  y: number
  words: string
  look: 'last-value' | 'strong' | undefined
}

export interface TrendLayout {
  rows: DrawnRow[]
  scale: ValueScale
  /** Centre of a point, 0–1. */
  x: (index: number) => number
  y: (value: number) => number
  baseY: number
  endLabels: EndLabel[]
  gutterPx: { start: number; end: number }
}

const lastOf = (rows: readonly DrawnRow[], key: 'value' | 'target'): number | null =>
  rows.findLast((row) => row[key] !== null)?.[key] ?? null

const endLabels = (
  series: TrendSeries,
  rows: readonly DrawnRow[],
  y: (value: number) => number,
  language: Language,
): EndLabel[] => {
  const labels = chartLabels[language]
  const number = (value: number) => formatNumber(value, language, series.format.decimals)
  const value = lastOf(rows, 'value')
  const target = lastOf(rows, 'target')
  const limits = rows.findLast((row) => row.limits !== null)?.limits
  return [
    ...(value === null
      ? []
      : [{ y: y(value) + 6, words: formatFigure(value, series.format, language), look: 'last-value' as const }]),
    ...(target === null
      ? []
      : [
          {
            y: y(target) + 4,
            words: `${labels.target.toLowerCase()} ${formatNumber(target, language)}`,
            look: 'strong' as const,
          },
        ]),
    ...(limits
      ? [
          { y: y(limits.upper) + 4, words: `${labels.limit} ${number(limits.upper)}`, look: undefined },
          { y: y(limits.centre) + 4, words: `${labels.usual} ${number(limits.centre)}`, look: undefined },
          { y: y(limits.lower) + 4, words: `${labels.limit} ${number(limits.lower)}`, look: undefined },
        ]
      : []),
  ]
}

/** Where everything of a trend stands; both the server's drawing and the interactive one take their scale from here. */
export const trendLayout = (series: TrendSeries, language: Language): TrendLayout => {
  const rows = trendRows(series)
  const scale = scaleFor(rows)
  const baseY = TREND.heightPx - TREND.bottomPx
  const y = (value: number) => px(baseY - scale.share(value) * (baseY - TREND.topPx))
  const placed = spreadLabels(endLabels(series, rows, y, language), LABEL_GAP_PX, baseY)
  const widest = Math.max(0, ...placed.map(({ words, look }) => textWidthPx(words) * (look === 'last-value' ? 1.4 : 1)))
  const tickWidths = scale.ticks.map((tick) => textWidthPx(formatNumber(tick, language)))
  return {
    rows,
    scale,
    x: (index) => (index + 0.5) / Math.max(1, rows.length),
    y,
    baseY,
    endLabels: placed,
    gutterPx: { start: Math.max(0, ...tickWidths) + 8, end: Math.max(NARROWEST_END_PX, widest + 8) },
  }
}
