import type { ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'
import type { Absent, Figure } from './figure.ts'
import { formatNumber, type Language, percentSign } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { sayCounts, sayInterval, sayState, sayStateLong } from './say-point.ts'

export interface FigurePartProps {
  figure: Figure
  language: Language
}

const isAbsent = (part: object | string): part is Absent => typeof part === 'object' && 'absentBecause' in part

const STATE_CLASS = {
  'not-reported': 'missing',
  'not-applicable': 'missing',
  suppressed: 'suppressed',
  error: 'error',
} as const

/** The number itself in one of its four looks. */
export const FigureValue = ({ figure, language }: FigurePartProps) => {
  const { state, value, format } = figure
  if (state !== 'available' || value === null) {
    const missing = state === 'available' ? 'not-reported' : state
    return (
      <b className={`figure-state figure-${STATE_CLASS[missing]}`} title={sayStateLong(missing, language)}>
        <span>{sayState(missing, language)}</span>
      </b>
    )
  }
  return (
    <b className={value === 0 ? 'figure-zero' : undefined}>
      {formatNumber(value, language, value === 0 ? 0 : format.decimals)}
      {format.kind === 'percent' && <small>{percentSign(language)}</small>}
    </b>
  )
}

export const sayFigureInterval = ({ figure, language }: FigurePartProps): string =>
  isAbsent(figure.interval) ? figure.interval.absentBecause : sayInterval(figure.interval, figure.format, language)

export const sayFigureCounts = ({ figure: { counts }, language }: FigurePartProps): string =>
  isAbsent(counts)
    ? counts.absentBecause
    : `${sayCounts(counts.numerator, counts.denominator, language)} ${counts.unit}`.trim()

export const sayCompleteness = ({ figure: { completeness }, language }: FigurePartProps): string => {
  if (isAbsent(completeness)) return completeness.absentBecause
  const { reported, expected, unit } = completeness
  return `${sayCounts(reported, expected, language)} ${unit} ${chartLabels[language].complete}`
}

/** A bar as long as the share of units that reported; empty when that is not known. */
export const CompletenessBar = ({ figure: { completeness } }: { figure: Figure }) => {
  const share =
    isAbsent(completeness) || completeness.expected === 0 ? 0 : completeness.reported / completeness.expected
  return (
    <svg className="completeness-bar" viewBox="0 0 20 8" aria-hidden="true">
      <rect className="icon-line" x=".5" y=".5" width="19" height="7" />
      <rect className="completeness-fill" x=".5" y=".5" width={Math.min(1, share) * 19} height="7" />
    </svg>
  )
}

/** Code to copy that gives a figure. Props: words (what it is), code, language. */
export const OriginCode = ({ words, code, language }: { words: string; code: string; language: Language }) => (
  <div className="origin-code copied-block">
    <p>
      {words} <CopyButton language={language} name={words} />
    </p>
    <pre>
      <code>{code}</code>
    </pre>
  </div>
)

/** What stands behind "Dari mana angka ini?". */
export const FigureOriginFacts = ({ figure, language, cases }: FigurePartProps & { cases?: ReactNode }) => {
  const labels = chartLabels[language]
  const { origin, period, method, freshness } = figure
  const facts: readonly (readonly [string, ReactNode])[] = [
    [labels.definition, origin.definition],
    [labels.formula, origin.formula],
    [labels.counts, sayFigureCounts({ figure, language })],
    [labels.interval, sayFigureInterval({ figure, language })],
    [labels.method, method],
    [labels.period, period],
    [labels.source, origin.source],
    [labels.freshness, isAbsent(freshness) ? freshness.absentBecause : freshness],
    [labels.completeness, sayCompleteness({ figure, language })],
    ...(figure.beside ?? []),
  ]
  return (
    <>
      <dl className="origin-facts">
        {facts.map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      {cases}
      <OriginCode words={labels.query} code={origin.graphql} language={language} />
      <OriginCode words="curl" code={origin.curl} language={language} />
    </>
  )
}
