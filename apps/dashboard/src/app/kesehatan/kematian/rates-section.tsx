import 'server-only'
import { formatCount } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { figureAddress } from '../../figures/figure-address.ts'
import { sayRange, sayValue } from '../../figures/figure-words.ts'
import { TrendFigure } from '../../figures/trend-figure.tsx'
import { readTrend } from '../../figures/trend-point.ts'
import { writeTrendFinding } from '../../figures/write-trend-finding.ts'
import type { DataReach } from '../../period/choose-period.ts'
import { RefusalNotice } from '../../shell/refusal-notice.tsx'

const ratesQuery = graphql(`
  query DeathRates(
    $indicators: [String!]!
    $here: AreaSelectionInput!
    $children: AreaSelectionInput!
    $years: PeriodRangeInput!
    $rolling: PeriodRangeInput!
    $language: Language!
  ) {
    years: indicatorValues(indicators: $indicators, areas: $here, periods: $years) { ...TrendPoint }
    parts: indicatorValues(indicators: $indicators, areas: $children, periods: $rolling) {
      indicator {
        kind
        direction
        numeratorText(language: $language)
        denominatorText(language: $language)
        judgedAt
        judgedOverThreeYearsAt
        shortName(language: $language)
      }
      area { code name level }
      period { code grain label(language: $language) }
      value
      lower
      upper
      numerator
      denominator
      availability
      reason
      status
      target { year value source }
    }
  }
`)

interface RatesSectionProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly level: string }
  readonly indicator: string
  readonly reach: DataReach
}

const yearsShown = 5

/** The rate by years and, over 36 rolling months, by kecamatan where it may be read there; else its counts. */
export async function RatesSection({ language, area, indicator, reach }: RatesSectionProps) {
  const said = words[language].deaths
  const lastMonth = reach.lastMonth ?? reach.today.slice(0, 7)
  const lastYear = Number(lastMonth.slice(0, 4))
  const answer = await ask(ratesQuery, {
    indicators: [indicator],
    here: { codes: [area.code] },
    children: { childrenOf: area.code },
    years: { from: String(lastYear - yearsShown + 1), to: String(lastYear), grain: 'YEAR' },
    rolling: { from: lastMonth, to: lastMonth, grain: 'ROLLING_36' },
    language: apiLanguage(language),
  })
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const { years, parts } = answer.data
  const points = readTrend(years)
  const [one] = parts
  const isRead = one?.indicator.judgedOverThreeYearsAt === one?.area.level
  return (
    <Section id="angka" title={said.rates} note={said.ratesNote}>
      <div className="death-figures">
        <TrendFigure
          language={language}
          title={writeTrendFinding(points, 'YEAR', points[0]?.indicator.shortName ?? indicator, language)}
          points={points}
          fileName={`${indicator}-${area.code}`}
          isPlain
        />
        {area.level === 'REGENCY' && one !== undefined && (
          <DataTable
            caption={said.ratesParts(one.indicator.shortName, one.period.label)}
            columns={[
              { key: 'part', header: said.part },
              { key: 'count', header: said.reportedCount, isNumber: true },
              ...(isRead
                ? [
                    { key: 'rate', header: said.rate, isNumber: true },
                    { key: 'interval', header: said.interval, isNumber: true },
                  ]
                : []),
            ]}
            rows={parts.map((part) => {
              const href = figureAddress(indicator, part.area.code, `${lastMonth}-36`)
              return {
                key: part.area.code,
                cells: [
                  part.area.name,
                  part.numerator === null ? (
                    sayValue(part, language)
                  ) : (
                    <a key="count" href={href}>
                      {formatCount(part.numerator, language)}
                    </a>
                  ),
                  ...(isRead ? [sayValue(part, language), sayRange(part, language) ?? ''] : []),
                ],
              }
            })}
          />
        )}
      </div>
    </Section>
  )
}
