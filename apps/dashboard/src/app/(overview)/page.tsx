import type { Metadata } from 'next'
import { formatMonth } from '../../charts/format/format-date.ts'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Columns, Lead, Page, Section } from '../../ui/page.tsx'
import { briefAddress } from '../brief/brief-address.ts'
import { Changes, readChanges } from '../changes/changes.tsx'
import { sayChange } from '../changes/say-change.ts'
import { readFullFigures } from '../figures/full-figure.ts'
import { first, type PageParameters } from '../page-parameters.ts'
import { choosePeriod, earlierPeriod, yearOf } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'
import { Controls } from '../shell/controls.tsx'
import { OtherDomain } from '../shell/other-domain.tsx'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import { WhoMustAct } from '../tindakan/who-must-act.tsx'
import '../figures/figures.css'
import { ChildTable, readChildren } from './child-table.tsx'
import { Conflicts } from './conflicts.tsx'
import { findLead } from './find-lead.ts'
import { HeadlineTiles } from './headline-tiles.tsx'
import { LeadTrend } from './lead-trend.tsx'
import { EmptyInstallation, isEmpty } from './nothing-here.tsx'
import { OverviewCounts } from './overview-counts.tsx'
import { OverviewMap } from './overview-map.tsx'
import { listOverviewVariables } from './overview-variables.ts'
import { partAddress } from './part-address.ts'
import { Unreported } from './unreported.tsx'
import { writeFinding } from './write-finding.ts'
import './overview.css'

const overviewQuery = graphql(`
  query Overview(
    $code: String!
    $regency: String!
    $indicators: [String!]!
    $here: AreaSelectionInput!
    $children: AreaSelectionInput!
    $units: AreaSelectionInput!
    $period: PeriodRangeInput!
    $before: PeriodRangeInput!
    $history: PeriodRangeInput!
    $reporting: [String!]!
    $unitPeriod: PeriodRangeInput!
    $compared: [String!]!
    $years: PeriodRangeInput!
    $month: String!
    $language: Language!
  ) {
    area(code: $code) { code level fullName(language: $language) ...AreaOption }
    regency: area(code: $regency) { ...AreaOption }
    subdistricts: areas(selection: { childrenOf: $regency }) { ...AreaOption }
    centres: areas(selection: { within: { code: $regency, level: HEALTH_CENTRE } }) { ...AreaOption }
    now: indicatorValues(indicators: $indicators, areas: $here, periods: $period) { ...FullFigure }
    before: indicatorValues(indicators: $indicators, areas: $here, periods: $before) { ...FullFigure }
    history: indicatorValues(indicators: $indicators, areas: $here, periods: $history) {
      ...HeadlinePoint
      ...TrendPoint
    }
    children: indicatorValues(indicators: $indicators, areas: $children, periods: $period) {
      ...ChildValue
      ...OverviewMapValue
    }
    boundaries(selection: $children) { ...OverviewOutline }
    units: elementValues(elements: $reporting, areas: $units, periods: $unitPeriod) { ...UnreportedUnit }
    decisions(state: OPEN, within: $code) { ...Decision }
    signals(month: $month, within: $code) { ...Changes }
    compared: elementValues(elements: $compared, areas: $here, periods: $years) { ...ComparedElement }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].overview.title }
}

export default async function OverviewPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const said = words[language].overview
  if (!viewer.domains.includes('HEALTH'))
    return <OtherDomain language={language} title={said.title} dek={said.otherDomain} />
  const period = choosePeriod(first(parameters.periode), installation, first(parameters.rentang))
  const regency = installation.regency.code
  const code = first(parameters.wilayah) ?? viewer.areas[0]?.code ?? regency
  const answer = await ask(overviewQuery, {
    ...listOverviewVariables({ code, regency, period, reach: installation }),
    language: apiLanguage(language),
  })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const data = answer.data
  const areaName = data.area?.fullName ?? code
  const named = namePeriod(period, language)
  const now = readFullFigures(data.now)
  const before = readFullFigures(data.before)
  const lead = findLead(now, readChildren(data.children))
  const places = lead?.places ?? []
  const [strongest] = readChanges(data.signals)
  const finding = writeFinding({
    language,
    now,
    before,
    period: named,
    earlier: namePeriod(earlierPeriod(period), language),
    year: String(yearOf(period)),
    places,
    unsure: lead?.unsure,
    strongest: strongest && sayChange(strongest, language),
  })
  return (
    <>
      <Controls
        language={language}
        action="/"
        areas={[
          ...(data.regency ? [data.regency] : []),
          ...data.subdistricts,
          ...data.centres,
          ...(data.area ? [data.area] : []),
        ]}
        areaCode={code}
        period={period}
        reach={installation}
        viewer={viewer}
        kept={{ peta: first(parameters.peta) }}
      />
      <Page>
        <Lead
          eyebrow={said.eyebrow(areaName, named)}
          title={finding.title}
          dek={finding.dek}
          origin="#angka-utama"
          actions={
            <>
              {places.map((place) => (
                <a key={place.code} href={partAddress(place, period.code)}>
                  {said.toPlace(place.name)}
                </a>
              ))}
              <a href={`/kesehatan?${new URLSearchParams({ wilayah: code, periode: period.code })}`}>{said.toHealth}</a>
              <a href={briefAddress()}>{words[language].briefs.link}</a>
              <a href="/panduan">{words[language].guide.link}</a>
            </>
          }
          {...(lead && {
            figure: <LeadTrend language={language} values={data.history} shown={lead.key} period={period} />,
          })}
        />
        {isEmpty(installation) ? (
          <EmptyInstallation language={language} />
        ) : (
          <OverviewCounts
            language={language}
            now={now}
            changes={data.signals}
            decisions={data.decisions}
            units={data.units}
            compared={data.compared}
          />
        )}
        <Section id="angka-utama" title={said.headlines} note={said.headlinesNote}>
          <HeadlineTiles
            language={language}
            values={now}
            before={before}
            history={data.history}
            areaCode={code}
            period={period}
          />
        </Section>
        {!isEmpty(installation) && (
          <Columns isFirstWide>
            <Changes language={language} list={data.signals} mayDecide={viewer.actions.includes('KEEP_DECISIONS')} />
            <WhoMustAct language={language} decisions={data.decisions} today={installation.today} />
          </Columns>
        )}
        <OverviewMap
          language={language}
          areaName={areaName}
          values={data.children}
          outlines={data.boundaries}
          choice={first(parameters.peta)}
          areaCode={code}
          period={period}
        />
        {data.children.length > 0 && (
          <Section id="bagian" title={said.childTable(areaName)} note={named}>
            <ChildTable
              language={language}
              caption={said.childTable(areaName)}
              values={data.children}
              areaCode={code}
              periodCode={period.code}
              year={String(yearOf(period))}
            />
          </Section>
        )}
        <Columns isFirstWide={false}>
          <Unreported
            language={language}
            values={data.units}
            period={period.span === 'tahun' ? period.code : formatMonth(period.end, language)}
          />
          <Conflicts language={language} values={data.compared} />
        </Columns>
      </Page>
    </>
  )
}
