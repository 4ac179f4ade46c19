import { ask } from '../../../graphql/client.ts'
import type { AreaLevel } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import { ElementYearTable } from '../../figures/element-year-table.tsx'
import { PublishedTable } from '../../figures/published-table.tsx'
import { type ChosenPeriod, type DataReach, type Pace, singlePeriod, trendRange } from '../../period/choose-period.ts'
import { monthsBefore } from '../../period/months.ts'
import { listPeriodOptions } from '../../period/period-options.ts'
import { RefusalNotice } from '../../shell/refusal-notice.tsx'
import { Comparison, type ComparisonLooks } from './comparison.tsx'
import type { BaselineOutcome, BaselineRights } from './control/baselines.tsx'
import { ControlSection } from './control/control-section.tsx'
import type { ControlView } from './control/control-view.ts'
import { IndicatorLead } from './indicator-lead.tsx'
import { OtherRegencies } from './other-regencies.tsx'
import { Trend } from './trend.tsx'

const indicatorFiguresQuery = graphql(`
  query IndicatorFigures(
    $key: String!
    $elements: [String!]!
    $here: AreaSelectionInput!
    $children: AreaSelectionInput!
    $peers: AreaSelectionInput!
    $period: PeriodRangeInput!
    $trend: PeriodRangeInput!
    $years: PeriodRangeInput!
    $fromYear: Int!
    $toYear: Int!
    $code: String!
    $month: String!
    $chart: ControlChartKind
    $isScreened: Boolean!
    $isWide: Boolean!
    $language: Language!
  ) {
    here: indicatorValues(indicators: [$key], areas: $here, periods: $period) { ...IndicatorHere }
    trend: indicatorValues(indicators: [$key], areas: $here, periods: $trend) { ...TrendPoint }
    children: indicatorValues(indicators: [$key], areas: $children, periods: $period) { ...ComparedArea }
    boundaries(selection: $children) { ...ComparedOutline }
    parts: elementValues(elements: $elements, areas: $here, periods: $years) { ...ElementYear }
    published: publishedValues(measures: [$key], areas: $here, fromYear: $fromYear, toYear: $toYear) { ...PublishedRow }
    peers: publishedValues(measures: [$key], areas: $peers, fromYear: $fromYear, toYear: $toYear) { ...PeerYear }
    decisions(indicator: $key, within: $code) { ...AnchoredDecision }
    control: controlChart(indicator: $key, area: $code, month: $month, chart: $chart, isScreened: $isScreened) {
      ...ControlChart
    }
    peersHere: comparison(
      indicator: $key
      areas: $children
      period: $period
      parent: $code
      isOverDispersed: $isWide
    ) {
      ...Peers
    }
    baselines: chartRebases(indicator: $key, area: $code) { ...Baseline }
  }
`)

/** What the address asks of the control chart, and what the viewer may do with its baselines. */
export interface ControlRequest {
  readonly view: ControlView
  readonly rights: BaselineRights
  readonly outcome: BaselineOutcome
}

interface IndicatorFiguresProps {
  readonly language: Language
  readonly indicator: {
    readonly key: string
    readonly name: string
    readonly shortName: string
    readonly formulas: readonly {
      readonly numerator: readonly { readonly key: string }[]
      readonly denominator: readonly { readonly key: string }[]
    }[]
  }
  readonly area: {
    readonly code: string
    readonly level: AreaLevel
    readonly fullName: string
    readonly parentCode: string | null
  }
  readonly period: ChosenPeriod
  readonly pace: Pace
  readonly reach: DataReach
  readonly control: ControlRequest
  readonly looks: ComparisonLooks
}

export async function IndicatorFigures(props: IndicatorFiguresProps) {
  const { language, indicator, area, period, pace, reach, control, looks } = props
  const said = words[language].indicator
  const { years } = listPeriodOptions(reach)
  const [to = period.code.slice(0, 4), from = to] = [years.at(0), years.at(-1)]
  const province = area.level === 'REGENCY' ? area.parentCode : area.code
  const here = { codes: [area.code] }
  const answer = await ask(indicatorFiguresQuery, {
    key: indicator.key,
    elements: [
      ...new Set(indicator.formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator])),
    ].map(({ key }) => key),
    here,
    children: { childrenOf: area.code },
    peers:
      province && (area.level === 'REGENCY' || area.level === 'PROVINCE') ? { childrenOf: province } : { codes: [] },
    period: singlePeriod(period),
    trend: trendRange(period, pace),
    years: { from, to, grain: 'YEAR' },
    fromYear: Number(from),
    toYear: Number(to),
    code: area.code,
    month: lastChartMonth(period, reach),
    ...control.view,
    isWide: looks.isWide,
    language: apiLanguage(language),
  })
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const data = answer.data
  const link = { key: indicator.key, areaCode: area.code, periodCode: period.code }
  return (
    <>
      <IndicatorLead language={language} area={area} period={period} here={data.here} parts={data.children} />
      <Trend
        language={language}
        indicator={indicator}
        values={data.trend}
        decisions={data.decisions}
        pace={pace}
        link={link}
      />
      <ControlSection
        {...control}
        language={language}
        value={data.control}
        here={data.here}
        baselines={data.baselines}
        place={{ ...link, month: lastChartMonth(period, reach) }}
      />
      <Comparison
        language={language}
        area={area}
        indicator={indicator}
        period={period}
        here={data.here}
        values={data.children}
        outlines={data.boundaries}
        peers={data.peersHere}
        looks={looks}
      />
      <Section id="unsur" title={said.parts} note={said.partsNote}>
        <ElementYearTable
          language={language}
          caption={said.partsTitle(area.fullName)}
          values={data.parts}
          fileName={`unsur-${indicator.key}-${area.code}`}
          emptyWords={said.notReported}
        />
      </Section>
      <Section id="terbitan" title={said.published}>
        {data.published.length > 0 ? (
          <PublishedTable
            language={language}
            caption={said.published}
            fileName={`terbitan-${indicator.key}-${area.code}`}
            values={data.published}
            names={new Map([[indicator.key, indicator.name]])}
          />
        ) : (
          <p>{said.publishedNone}</p>
        )}
        {province && (
          <OtherRegencies language={language} indicatorKey={indicator.key} areaCode={province} values={data.peers} />
        )}
      </Section>
    </>
  )
}

/** The page's last month, or the last one that has ended where the period runs on. */
function lastChartMonth({ end }: ChosenPeriod, { lastMonth, today }: DataReach): string {
  const ended = lastMonth ?? monthsBefore(today.slice(0, 7), 1)
  return end < ended ? end : ended
}
