import type { ReactNode } from 'react'
import type { ComparisonLayout } from './comparison-layout.ts'
import type { Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { PublishedMark, ValueMark } from './marks.tsx'
import { type JudgedWords, sayJudgement } from './say-point.ts'
import type { ComparisonSeries } from './series.ts'
import { LegendItem } from './trend-legend.tsx'

interface ComparisonLegendProps {
  series: ComparisonSeries
  layout: ComparisonLayout
  language: Language
  judged: JudgedWords | undefined
}

/** What the marks mean; only those that are drawn. */
export const ComparisonLegend = ({ series, layout, language, judged: own }: ComparisonLegendProps) => {
  const labels = chartLabels[language]
  const judged = new Set(layout.rows.map(({ judgement }) => judgement))
  const items: (readonly [boolean, string, ReactNode])[] = [
    [judged.has('worse'), sayJudgement('worse', language, own), <ValueMark key="w" x="10" y={8} judgement="worse" />],
    [
      judged.has('better'),
      sayJudgement('better', language, own),
      <ValueMark key="b" x="10" y={8} judgement="better" />,
    ],
    [
      judged.has('unsure'),
      sayJudgement('unsure', language, own),
      <ValueMark key="u" x="10" y={8} judgement="unsure" size={4.5} />,
    ],
    [layout.rows.some(({ interval }) => interval), labels.interval95, <path key="i" className="whisker" d="M0 8H20" />],
    [series.isPublished === true, labels.publishedMark, <PublishedMark key="p" x="10" y={8} />],
  ]
  const drawn = items.filter(([isDrawn]) => isDrawn)
  if (drawn.length === 0) return null
  return (
    <ul className="legend">
      {drawn.map(([, words, mark]) => (
        <LegendItem key={words} words={words}>
          {mark}
        </LegendItem>
      ))}
    </ul>
  )
}
