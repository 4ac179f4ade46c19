import type { TrendSeries } from '../../../charts/series.ts'
import { TrendChart } from '../../../charts/trend-chart.tsx'
import type { TrendPointFragment } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { saySources, summariseTrend } from '../../figures/chart-words.ts'
import { unitWords } from '../../figures/format-value.ts'
import { sayMethod } from '../../figures/say-method.ts'
import { barePoint, countFormat, formatOf, periodName, valuePoint } from '../../figures/series-point.ts'

interface TrendFigureProps {
  readonly language: Language
  readonly title: string
  readonly points: readonly TrendPointFragment[]
  readonly fileName: string
}

/** Values with intervals and targets over time; where there are counts only, the counts. */
export const TrendFigure = ({ language, title, points, fileName }: TrendFigureProps) => {
  const said = words[language]
  const [one] = points
  const hasCountsOnly =
    points.every(({ value }) => value === null) && points.some(({ numerator }) => numerator !== null)
  const isPrintedOnly =
    !hasCountsOnly &&
    points.every(({ value }) => value === null) &&
    points.some(({ published }) => published.length > 0)
  if (one === undefined) return <p>{said.indicator.trendNothing}</p>
  const series = hasCountsOnly ? countSeries(points, language) : valueSeries(points, one, language)
  const frame = {
    id: 'grafik-perjalanan',
    language,
    title: hasCountsOnly ? said.charts.counts(title) : title,
    unit: hasCountsOnly ? said.charts.countUnit : `${unitWords(one.indicator, language)}.`,
    summary: isPrintedOnly ? said.charts.trendPublished : summariseTrend(series.points, series.format, language),
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
  }
  return <TrendChart frame={frame} series={series} isInteractive />
}

const valueSeries = (
  points: readonly TrendPointFragment[],
  { indicator }: TrendPointFragment,
  language: Language,
): TrendSeries => ({
  format: formatOf(indicator.kind),
  points: points.map((point) => valuePoint(point, periodName(point.period, language))),
  published: points.flatMap(({ period, published }) =>
    published.map(({ value, source }) => ({ key: period.code, value, source })),
  ),
})

const countSeries = (points: readonly TrendPointFragment[], language: Language): TrendSeries => ({
  format: countFormat,
  points: points.map(({ numerator, period }) => barePoint(numerator, periodName(period, language))),
})
