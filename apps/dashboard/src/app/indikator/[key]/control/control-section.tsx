import { formatCount, formatFigure, formatNumber } from '../../../../charts/format/format-number.ts'
import { TrendChart } from '../../../../charts/trend-chart.tsx'
import type { ControlChartFragment } from '../../../../graphql/generated/graphql.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Tabs } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Section } from '../../../../ui/page.tsx'
import { saySources, summariseTrend } from '../../../figures/chart-words.ts'
import { unitWords } from '../../../figures/format-value.ts'
import type { FigureParts } from '../../../figures/indicator-figure.ts'
import { type FigureHere, readHere, type ValuesHere } from '../indicator-here.ts'
import {
  type BaselineOutcome,
  type BaselinePlace,
  type BaselineRights,
  Baselines,
  type BaselineValues,
} from './baselines.tsx'
import { type ControlChartValue, controlSeries, readControlChart } from './control-series.ts'
import { type ControlView, controlWord } from './control-view.ts'
import { MarkedPoints } from './marked-points.tsx'

interface ControlSectionProps {
  readonly language: Language
  readonly value: ControlChartValue
  /** The area's own value, for the names and sources of the indicator. */
  readonly here: ValuesHere
  readonly baselines: BaselineValues
  readonly view: ControlView
  readonly place: BaselinePlace
  readonly rights: BaselineRights
  readonly outcome: BaselineOutcome
}

/** The series by month as a control chart, why its points are marked, and from which months on its baselines hold. */
export const ControlSection = (props: ControlSectionProps) => {
  const { language, value, place, outcome } = props
  const said = words[language].control
  const chart = readControlChart(value)
  const [figure] = readHere(props.here)
  return (
    <Section id="kendali" title={said.title} note={said.note}>
      <Outcome language={language} outcome={outcome} />
      {chart.gap !== null && <p>{said.gaps[chart.gap]}</p>}
      {chart.gap === null && figure !== undefined && (
        <div className="stack">
          <Drawn language={language} view={props.view} place={place} chart={chart} figure={figure} />
          <Baselines language={language} place={place} values={props.baselines} rights={props.rights} draft={outcome} />
        </div>
      )}
    </Section>
  )
}

interface DrawnProps extends Pick<ControlSectionProps, 'language' | 'view' | 'place'> {
  readonly chart: ControlChartFragment
  readonly figure: FigureHere
}

const Drawn = ({ language, view, place, chart, figure: { indicator, sources } }: DrawnProps) => {
  const said = words[language].control
  const series = controlSeries(chart, indicator.kind, language)
  const kind = chart.kind ?? 'XMR'
  const isTrial = chart.phases.at(-1)?.isTrial ?? false
  const facts = [
    chart.assurance !== null && chart.target !== null
      ? said.assurance[chart.assurance](formatFigure(chart.target, series.format, language))
      : '',
    chart.sinceLast === null ? '' : said.sinceLast(formatCount(chart.sinceLast, language)),
    isTrial ? said.trial : '',
  ].filter((sentence) => sentence !== '')
  return (
    <>
      <Tabs label={said.charts} tabs={tabsOf({ kind, view, place, language })} />
      {facts.length > 0 && <p>{facts.join(' ')}</p>}
      <TrendChart
        frame={{
          id: 'grafik-kendali',
          language,
          title: writeControlTitle(chart, indicator.shortName, language),
          unit: sayUnit(kind, indicator, language),
          summary: summariseTrend(series.points, series.format, language),
          source: saySources(sources, language),
          method: `${said.chosen[kind]}. ${said.method(formatNumber(chart.baselinePoints, language))}`,
          fileName: `${place.key}-${place.areaCode}-kendali`,
          judged: said.judged,
        }}
        series={series}
        isInteractive
      />
      <MarkedPoints language={language} points={chart.points} />
    </>
  )
}

/** What the newest point says, by the rule that tells most. */
export function writeControlTitle(
  { variation, points }: Pick<ControlChartFragment, 'variation' | 'points'>,
  name: string,
  language: Language,
): string {
  const said = words[language].control
  const rule = points.findLast(({ value }) => value !== null)?.rules[0]
  if (variation === null || variation === 'COMMON_CAUSE' || rule === undefined) return said.findings.COMMON_CAUSE(name)
  return said.findings[variation](name, said.rules[rule])
}

function sayUnit(
  kind: NonNullable<ControlChartFragment['kind']>,
  indicator: FigureParts['indicator'],
  language: Language,
) {
  const { units } = words[language].control
  if (kind === 'G') return units.G
  const say = kind === 'U' && indicator.kind === 'PROPORTION' ? units.SHARE : units.MONTH
  return say(unitWords(indicator, language))
}

interface TabsOf {
  readonly kind: NonNullable<ControlChartFragment['kind']>
  readonly view: ControlView
  readonly place: BaselinePlace
  readonly language: Language
}

function tabsOf({ kind, view, place, language }: TabsOf) {
  const said = words[language].control
  const views: readonly (readonly [string, ControlView])[] = [
    [view.chart === null ? said.kinds[kind] : said.fitting, { chart: null, isScreened: false }],
    [said.kinds.XMR, { chart: 'XMR', isScreened: false }],
    [said.kinds.SCREENED, { chart: 'XMR', isScreened: true }],
  ]
  return views.map(([label, one]) => {
    const word = controlWord(one)
    const query = new URLSearchParams({
      wilayah: place.areaCode,
      periode: place.periodCode,
      ...(word && { kendali: word }),
    })
    return {
      words: label,
      href: `/indikator/${place.key}?${query}#kendali`,
      isCurrent: one.chart === view.chart && one.isScreened === view.isScreened,
    }
  })
}

const Outcome = ({ language, outcome: { done, errors } }: Pick<ControlSectionProps, 'language' | 'outcome'>) => {
  const said = words[language].control
  const success = Object.entries(said.done).find(([step]) => step === done)?.[1]
  const failures = Object.entries(said.errors).filter(([field]) => errors.includes(field))
  if (failures.length > 0)
    return (
      <Notice kind="error" title={said.failed}>
        {failures.map(([field, text]) => (
          <p key={field}>{text}</p>
        ))}
      </Notice>
    )
  return success === undefined ? null : (
    <Notice kind="info">
      <p role="status">{success}</p>
    </Notice>
  )
}
