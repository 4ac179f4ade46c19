import type { Language } from '../../../i18n/language.ts'
import { TrendFigure } from '../../figures/trend-figure.tsx'
import { readTrend, type TrendValues } from '../../figures/trend-point.ts'
import { writeTrendFinding } from '../../figures/write-trend-finding.ts'
import { type ChosenPeriod, naturalPace } from '../../period/choose-period.ts'

interface AreaTrendProps {
  readonly language: Language
  readonly values: TrendValues
  readonly period: ChosenPeriod
}

/** Shares stand before rates of rare events: those move by chance alone in a small area. */
export const AreaTrend = ({ language, values, period }: AreaTrendProps) => {
  const known = readTrend(values).filter(({ value }) => value !== null)
  const shown = (known.find(({ indicator }) => indicator.kind === 'PROPORTION') ?? known[0])?.indicator
  if (shown === undefined) return null
  const pace = naturalPace(period)
  const points = readTrend(values).filter(({ indicator }) => indicator.key === shown.key)
  return (
    <TrendFigure
      language={language}
      title={writeTrendFinding(points, pace, shown.shortName, language)}
      points={points}
      fileName={`${shown.key}-${pace}`}
    />
  )
}
