'use client'

import type { Language } from './format/format-number.ts'
import { interactiveComparison } from './interactive-comparison.tsx'
import { interactiveTrend } from './interactive-trend.tsx'
import type { ComparisonSeries, TrendSeries } from './series.ts'

type DrawingProps = { language: Language } & (
  | { kind: 'trend'; series: TrendSeries }
  | { kind: 'comparison'; series: ComparisonSeries }
)

export default function InteractiveDrawing({ language, ...drawing }: DrawingProps) {
  return drawing.kind === 'trend'
    ? interactiveTrend(drawing.series, language)
    : interactiveComparison(drawing.series, language)
}
