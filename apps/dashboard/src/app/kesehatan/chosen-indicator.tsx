import { FigureNumber } from '../../charts/figure-number.tsx'
import { ask } from '../../graphql/client.ts'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Columns, Section } from '../../ui/page.tsx'
import { explainFigure } from '../figures/explain-figure.ts'
import { sayStatus } from '../figures/figure-words.ts'
import { readFullFigures } from '../figures/full-figure.ts'
import { OriginHistory } from '../figures/origin-history.tsx'
import { TrendFigure } from '../figures/trend-figure.tsx'
import { readTrend } from '../figures/trend-point.ts'
import { writeTrendFinding } from '../figures/write-trend-finding.ts'
import { type ChosenPeriod, naturalPace, singlePeriod, trendRange, yearOf } from '../period/choose-period.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { PartsComparison } from './parts-comparison.tsx'
import type { ProfileColumn } from './profile-columns.ts'

const chosenQuery = graphql(`
  query HealthIndicator(
    $key: String!
    $here: AreaSelectionInput!
    $period: PeriodRangeInput!
    $trend: PeriodRangeInput!
    $language: Language!
  ) {
    now: indicatorValues(indicators: [$key], areas: $here, periods: $period) { ...FullFigure }
    trend: indicatorValues(indicators: [$key], areas: $here, periods: $trend) { ...TrendPoint }
  }
`)

interface ChosenIndicatorProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly fullName: string }
  readonly period: ChosenPeriod
  readonly column: ProfileColumn
  /** Level of the area's parts. */
  readonly level: AreaLevel
}

/** The chosen indicator in depth: its number with all that is behind it, over time, and among the parts. */
export async function ChosenIndicator({ language, area, period, column, level }: ChosenIndicatorProps) {
  const { key, shortName } = column.indicator
  const pace = naturalPace(period)
  const answer = await ask(chosenQuery, {
    key,
    here: { codes: [area.code] },
    period: singlePeriod(period),
    trend: trendRange(period, pace),
    language: apiLanguage(language),
  })
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const [full] = readFullFigures(answer.data.now)
  const trend = readTrend(answer.data.trend)
  if (full === undefined) return null
  const address = `/indikator/${key}?${new URLSearchParams({ wilayah: area.code, periode: period.code })}`
  return (
    <Section id="terpilih" title={full.indicator.name} note={area.fullName}>
      <Columns isFirstWide>
        <TrendFigure
          language={language}
          title={writeTrendFinding(trend, pace, shortName, language)}
          points={trend}
          fileName={`${key}-${area.code}-${pace}`}
        />
        <div className="chosen-number">
          <FigureNumber
            figure={explainFigure(full, { language, areaCode: area.code, period })}
            language={language}
            cases={<OriginHistory language={language} figure={full} areaCode={area.code} period={period} />}
          />
          {full.value !== null && <p>{sayStatus(full, String(yearOf(period)), language)}</p>}
          {full.flags.map((flag) => (
            <p key={flag}>{words[language].figures.flags[flag]}</p>
          ))}
          <p>
            <a href={address}>{words[language].health.more(full.indicator.name)}</a>
          </p>
        </div>
      </Columns>
      <PartsComparison language={language} area={area} period={period} column={column} level={level} />
    </Section>
  )
}
