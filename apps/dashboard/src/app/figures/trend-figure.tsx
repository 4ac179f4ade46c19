import type { Annotation, TrendSeries } from '../../charts/series.ts'
import { TrendChart } from '../../charts/trend-chart.tsx'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { saySources, summariseTrend } from './chart-words.ts'
import { lowerFirst, unitWords } from './format-value.ts'
import { sayMethod } from './say-method.ts'
import { barePoint, countFormat, formatOf, periodName, valuePoint } from './series-point.ts'
import type { FigureInTime } from './trend-point.ts'

interface TrendFigureProps {
  readonly language: Language
  readonly title: string
  readonly points: readonly FigureInTime[]
  readonly fileName: string
  /** What was done about it, by period. */
  readonly annotations?: readonly Annotation[]
  /** Without the interactive chart. */
  readonly isPlain?: boolean
}

/** Values with intervals and targets over time; where there are counts only, the counts. */
export const TrendFigure = ({
  language,
  title,
  points,
  fileName,
  annotations = [],
  isPlain = false,
}: TrendFigureProps) => {
  const said = words[language]
  const [one] = points
  const hasCountsOnly =
    points.every(({ value }) => value === null) && points.some(({ numerator }) => numerator !== null)
  const isPrintedOnly =
    !hasCountsOnly &&
    points.every(({ value }) => value === null) &&
    points.some(({ published }) => published.length > 0)
  if (one === undefined) return <p>{said.indicator.trendNothing}</p>
  const plain = hasCountsOnly ? countSeries(points, language) : valueSeries(points, one, language)
  const series = { ...plain, annotations: joinAnnotations([...(plain.annotations ?? []), ...annotations]) }
  const frame = {
    id: 'grafik-perjalanan',
    language,
    title: hasCountsOnly ? said.charts.counts(title) : title,
    unit: hasCountsOnly ? said.charts.countUnit : `${unitWords(one.indicator, language)}.`,
    summary: isPrintedOnly ? said.charts.trendPublished : summarise(points, series, language),
    source: saySources(
      points.flatMap(({ sources, published }) => [...sources, ...published.map(({ source }) => source)]),
      language,
    ),
    method: isPrintedOnly
      ? said.charts.publishedMethod
      : hasCountsOnly
        ? said.charts.countMethod
        : `${sayMethod(one.indicator.intervalMethod, language)}.`,
    fileName,
    judged: said.figures.judged,
  }
  return <TrendChart frame={frame} series={series} isInteractive={!isPlain} />
}

/** The course of what is counted alike: since the formula that holds now, where an earlier one is shown too. */
function summarise(
  points: readonly FigureInTime[],
  { points: shown, format }: TrendSeries,
  language: Language,
): string {
  const since = 1 + points.findLastIndex(({ formulaFrom }) => formulaFrom !== points.at(-1)?.formulaFrom)
  const course = summariseTrend(shown.slice(since), format, language)
  return since > 0 ? words[language].charts.sinceFormula(lowerFirst(course)) : course
}

const valueSeries = (
  points: readonly FigureInTime[],
  { indicator }: FigureInTime,
  language: Language,
): TrendSeries => ({
  format: formatOf(indicator.kind),
  points: points.map((point) => valuePoint(point, periodName(point.period, language))),
  annotations: points.flatMap(({ period, formulaFrom }, at) =>
    at > 0 && formulaFrom !== points[at - 1]?.formulaFrom
      ? [{ key: period.code, words: words[language].figures.trend.newFormula }]
      : [],
  ),
  published: points.flatMap(({ period, published }) =>
    published.map(({ value, source }) => ({ key: period.code, value, source })),
  ),
})

const countSeries = (points: readonly FigureInTime[], language: Language): TrendSeries => ({
  format: countFormat,
  points: points.map(({ numerator, period }) => barePoint(numerator, periodName(period, language))),
})

/** One line for each period, which says all that is noted of it. */
const joinAnnotations = (all: readonly Annotation[]): Annotation[] =>
  [...new Set(all.map(({ key }) => key))].map((key) => {
    const notes = all.filter((annotation) => annotation.key === key)
    return {
      key,
      words: notes.map(({ words: mark }) => mark).join(', '),
      note: notes.map(({ words: mark, note }) => (note === undefined ? mark : `${mark}: ${note}`)).join('; '),
    }
  })
