import { ask } from '../../../graphql/client.ts'
import type { AreaLevel } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Columns, Section } from '../../../ui/page.tsx'
import { ElementYearTable } from '../../figures/element-year-table.tsx'
import { readFigures } from '../../figures/indicator-figure.ts'
import { PublishedTable } from '../../figures/published-table.tsx'
import { type ChosenPeriod, type DataReach, naturalPace, singlePeriod, trendRange } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'
import { listPeriodOptions } from '../../period/period-options.ts'
import { RefusalNotice } from '../../shell/refusal-notice.tsx'
import { AreaIndicators } from './area-indicators.tsx'
import { AreaLead } from './area-lead.tsx'
import { AreaOutline } from './area-outline.tsx'
import { AreaTrend } from './area-trend.tsx'

const elementKeys = [
  'death.maternal',
  'death.neonatal',
  'death.infant',
  'birth.live',
  'birth.mothers',
  'anc.k6_delivered',
  'target.delivering',
  'target.pregnant',
]

const indicatorKeys = ['AKI', 'AKN', 'AKB', 'K6']

/** Levels whose outlines make a map together; facilities have none. */
const siblingLevels = new Set<AreaLevel>(['PROVINCE', 'REGENCY', 'SUBDISTRICT', 'VILLAGE'])

const areaFiguresQuery = graphql(`
  query AreaFigures(
    $indicators: [String!]!
    $elements: [String!]!
    $here: AreaSelectionInput!
    $siblings: AreaSelectionInput!
    $period: PeriodRangeInput!
    $years: PeriodRangeInput!
    $trend: PeriodRangeInput!
    $fromYear: Int!
    $toYear: Int!
    $language: Language!
  ) {
    indicatorValues(indicators: $indicators, areas: $here, periods: $period) { ...IndicatorFigure }
    trend: indicatorValues(indicators: $indicators, areas: $here, periods: $trend) { ...TrendPoint }
    elementValues(elements: $elements, areas: $here, periods: $years) { ...ElementYear }
    publishedValues(areas: $here, fromYear: $fromYear, toYear: $toYear) { ...PublishedRow }
    boundaries(selection: $siblings) { ...OutlinePart }
    known: indicators { key shortName(language: $language) }
    counted: elements { key name(language: $language) }
  }
`)

interface AreaFiguresProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly level: AreaLevel; readonly fullName: string }
  readonly parent: { readonly code: string; readonly fullName: string } | undefined
  readonly period: ChosenPeriod
  readonly reach: DataReach
}

export async function AreaFigures({ language, area, parent, period, reach }: AreaFiguresProps) {
  const said = words[language]
  const { years } = listPeriodOptions(reach)
  const [to = period.code.slice(0, 4), from = to] = [years.at(0), years.at(-1)]
  const answer = await ask(areaFiguresQuery, {
    indicators: indicatorKeys,
    elements: elementKeys,
    here: { codes: [area.code] },
    siblings: parent && siblingLevels.has(area.level) ? { childrenOf: parent.code } : { codes: [area.code] },
    period: singlePeriod(period),
    trend: trendRange(period, naturalPace(period)),
    years: { from, to, grain: 'YEAR' },
    fromYear: Number(from),
    toYear: Number(to),
    language: apiLanguage(language),
  })
  if (answer.refusal)
    return (
      <>
        <AreaLead language={language} area={area} parent={parent} />
        <RefusalNotice language={language} refusal={answer.refusal} />
      </>
    )
  const { indicatorValues, trend, elementValues, publishedValues, boundaries, known, counted } = answer.data
  const names = new Map([
    ...known.map(({ key, shortName }) => [key, shortName] as const),
    ...counted.map(({ key, name }) => [key, name] as const),
  ])
  return (
    <>
      <AreaLead
        language={language}
        area={area}
        parent={parent}
        figures={{ values: readFigures(indicatorValues), period }}
      />
      <Section id="indikator" title={said.area.indicators} note={namePeriod(period, language)}>
        <div className="stack">
          <Columns isFirstWide>
            <AreaIndicators
              language={language}
              caption={said.area.indicatorsTitle(area.fullName, namePeriod(period, language))}
              values={indicatorValues}
              areaCode={area.code}
              period={period}
            />
            <AreaOutline
              language={language}
              code={area.code}
              name={area.fullName}
              parentName={parent?.fullName ?? ''}
              outlines={boundaries}
            />
          </Columns>
          <AreaTrend language={language} values={trend} period={period} />
          <p className="actions">
            <a href={`/kesehatan?${new URLSearchParams({ wilayah: area.code, periode: period.code })}`}>
              {said.area.toHealth}
            </a>
          </p>
        </div>
      </Section>
      <Section id="hitungan" title={said.area.elements} note={said.indicator.partsNote}>
        <ElementYearTable
          language={language}
          caption={said.area.elementsTitle(area.fullName)}
          values={elementValues}
          fileName={`hitungan-${area.code}`}
          emptyWords={said.area.elementsNone}
        />
      </Section>
      {publishedValues.length > 0 && (
        <Section id="terbitan" title={said.area.published}>
          <PublishedTable
            language={language}
            caption={said.area.published}
            fileName={`terbitan-${area.code}`}
            values={publishedValues}
            names={names}
          />
        </Section>
      )}
    </>
  )
}
