import type { Language } from '../../i18n/language.ts'
import { TrendFigure } from '../figures/trend-figure.tsx'
import { readTrend, type TrendValues } from '../figures/trend-point.ts'
import { writeTrendFinding } from '../figures/write-trend-finding.ts'
import { type ChosenPeriod, naturalPace } from '../period/choose-period.ts'

interface LeadTrendProps {
  readonly language: Language
  readonly values: TrendValues
  /** Key of the indicator that the page begins with. */
  readonly shown: string
  readonly period: ChosenPeriod
}

/** The finding in time, beside the words. */
export const LeadTrend = ({ language, values, shown, period }: LeadTrendProps) => {
  const points = readTrend(values).filter(({ indicator }) => indicator.key === shown)
  const [one] = points
  if (one === undefined) return null
  const pace = naturalPace(period)
  return (
    <TrendFigure
      language={language}
      title={writeTrendFinding(points, pace, one.indicator.shortName, language)}
      points={points}
      fileName={`${one.indicator.key}-${pace}`}
      isPlain
    />
  )
}
