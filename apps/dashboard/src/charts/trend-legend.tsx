import type { ReactNode } from 'react'
import type { Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { PublishedMark, StateMark, ValueMark } from './marks.tsx'
import { type JudgedWords, sayJudgement } from './say-point.ts'
import { type TrendSeries, trendRows } from './series.ts'
import { BAND_FROM } from './trend-layout.ts'

export const LegendItem = ({ children, words }: { children: ReactNode; words: string }) => (
  <li>
    <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
      {children}
    </svg>
    {words}
  </li>
)

interface TrendLegendProps {
  series: TrendSeries
  language: Language
  judged: JudgedWords | undefined
}

/** What the marks mean; only those that are drawn. */
export const TrendLegend = ({ series, language, judged }: TrendLegendProps) => {
  const labels = chartLabels[language]
  const rows = trendRows(series)
  const states = new Set(series.points.map(({ state }) => state))
  const has = (judgement: 'worse' | 'better') => rows.some((row) => row.judgement === judgement)
  const items: (readonly [boolean, string, ReactNode])[] = [
    [
      rows.some(({ interval }) => interval),
      labels.interval95,
      rows.length >= BAND_FROM ? (
        <rect key="i" className="interval-band" width="20" height="16" />
      ) : (
        <path key="i" className="whisker" d="M10 2V14M6 2h8M6 14h8" />
      ),
    ],
    [
      rows.some(({ limits }) => limits !== null),
      labels.naturalBand,
      <rect key="b" className="band" width="20" height="16" />,
    ],
    [
      rows.some(({ target }) => target !== null),
      labels.target.toLowerCase(),
      <path key="t" className="target-line" d="M0 8H20" />,
    ],
    [has('worse'), sayJudgement('worse', language, judged), <ValueMark key="w" x="10" y={8} judgement="worse" />],
    [has('better'), sayJudgement('better', language, judged), <ValueMark key="g" x="10" y={8} judgement="better" />],
    [(series.published ?? []).length > 0, labels.publishedMark, <PublishedMark key="p" x="10" y={8} />],
    [states.has('not-reported'), labels.notReportedLong, <StateMark key="n" x="10" y={15} state="not-reported" />],
    [
      states.has('not-applicable'),
      labels.notApplicableLong,
      <StateMark key="a" x="10" y={15} state="not-applicable" />,
    ],
    [states.has('suppressed'), labels.suppressed, <StateMark key="s" x="10" y={15} state="suppressed" />],
    [states.has('error'), labels.errorLong, <StateMark key="e" x="10" y={15} state="error" />],
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
