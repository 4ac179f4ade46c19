import { ask } from '../../../graphql/client.ts'
import type { AreaLevel, Domain } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Columns, Section } from '../../../ui/page.tsx'
import { ElementYearTable } from '../../figures/element-year-table.tsx'
import { readFigures } from '../../figures/indicator-figure.ts'
import { PublishedTable } from '../../figures/published-table.tsx'
import {
  type ChosenPeriod,
  choosePeriod,
  type DataReach,
  naturalPace,
  singlePeriod,
  trendRange,
  yearOf,
} from '../../period/choose-period.ts'
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

const assessmentKeys = ['E22', 'KELAS_SINYAL', 'E19', 'E09', 'E20', 'E21', 'E06', 'E08']

/** Levels whose outlines make a map together; facilities have none. */
const siblingLevels = new Set<AreaLevel>(['PROVINCE', 'REGENCY', 'SUBDISTRICT', 'VILLAGE'])

const areaFiguresQuery = graphql(`
  query AreaFigures(
    $indicators: [String!]!
    $assessments: [String!]!
    $elements: [String!]!
    $here: AreaSelectionInput!
    $siblings: AreaSelectionInput!
    $period: PeriodRangeInput!
    $schoolPeriod: PeriodRangeInput!
    $years: PeriodRangeInput!
    $trend: PeriodRangeInput!
    $fromYear: Int!
    $toYear: Int!
    $language: Language!
  ) {
    indicatorValues(indicators: $indicators, areas: $here, periods: $period) { ...IndicatorFigure }
    assessments: indicatorValues(indicators: $assessments, areas: $here, periods: $schoolPeriod) { ...IndicatorFigure }
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
  /** What the viewer reads about. */
  readonly domains: readonly Domain[]
}

/** Health and education of one area side by side: the school year stands by the calendar year in which it ends. */
export async function AreaFigures({ language, area, parent, period, reach, domains }: AreaFiguresProps) {
  const said = words[language]
  const [hasHealth, hasEducation] = [domains.includes('HEALTH'), domains.includes('EDUCATION')]
  const schoolYear = choosePeriod(`${yearOf(period)}-ajaran`, reach)
  const { years } = listPeriodOptions(reach)
  const [to = period.code.slice(0, 4), from = to] = [years.at(0), years.at(-1)]
  const answer = await ask(areaFiguresQuery, {
    indicators: hasHealth ? indicatorKeys : [],
    assessments: hasEducation ? assessmentKeys : [],
    elements: hasHealth ? elementKeys : [],
    here: { codes: [area.code] },
    siblings: parent && siblingLevels.has(area.level) ? { childrenOf: parent.code } : { codes: [area.code] },
    period: singlePeriod(period),
    schoolPeriod: singlePeriod(schoolYear),
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
  const { indicatorValues, assessments, trend, elementValues, publishedValues, boundaries, known, counted } =
    answer.data
  const names = new Map([
    ...known.map(({ key, shortName }) => [key, shortName] as const),
    ...counted.map(({ key, name }) => [key, name] as const),
  ])
  const outline = (
    <AreaOutline
      language={language}
      code={area.code}
      name={area.fullName}
      parentName={parent?.fullName ?? ''}
      outlines={boundaries}
    />
  )
  return (
    <>
      <AreaLead
        language={language}
        area={area}
        parent={parent}
        figures={
          hasHealth
            ? { values: readFigures(indicatorValues), period }
            : { values: readFigures(assessments), period: schoolYear }
        }
      />
      {hasHealth && (
        <Section id="indikator" title={said.area.health} note={namePeriod(period, language)}>
          <div className="stack">
            <Columns isFirstWide>
              <AreaIndicators
                language={language}
                caption={said.area.indicatorsTitle(area.fullName, namePeriod(period, language))}
                values={indicatorValues}
                areaCode={area.code}
                period={period}
              />
              {outline}
            </Columns>
            <AreaTrend language={language} values={trend} period={period} />
            <p className="actions">
              <a href={`/kesehatan?${new URLSearchParams({ wilayah: area.code, periode: period.code })}`}>
                {said.area.toHealth}
              </a>
            </p>
          </div>
        </Section>
      )}
      {hasEducation && (
        <Section
          id={hasHealth ? 'pendidikan' : 'indikator'}
          title={said.area.education}
          note={namePeriod(schoolYear, language)}
        >
          <div className="stack">
            <Columns isFirstWide>
              <AreaIndicators
                language={language}
                caption={said.area.indicatorsTitle(area.fullName, namePeriod(schoolYear, language))}
                values={assessments}
                areaCode={area.code}
                period={schoolYear}
              />
              {hasHealth ? <p className="hint">{said.area.schoolYearNote}</p> : outline}
            </Columns>
            <p className="actions">
              <a href={`/pendidikan/tkd?${new URLSearchParams({ wilayah: area.code })}`}>{said.area.toEducation}</a>
            </p>
          </div>
        </Section>
      )}
      {hasHealth && (
        <Section id="hitungan" title={said.area.elements} note={said.indicator.partsNote}>
          <ElementYearTable
            language={language}
            caption={said.area.elementsTitle(area.fullName)}
            values={elementValues}
            fileName={`hitungan-${area.code}`}
            emptyWords={said.area.elementsNone}
          />
        </Section>
      )}
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
