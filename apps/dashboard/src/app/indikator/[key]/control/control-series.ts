import type { FigureState, Judgement } from '../../../../charts/figure-state.ts'
import { formatMonth } from '../../../../charts/format/format-date.ts'
import type { FigureFormat } from '../../../../charts/format/format-number.ts'
import type { SeriesPoint, TrendSeries } from '../../../../charts/series.ts'
import type { ControlChartFragment, IndicatorKind } from '../../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../../graphql/generated/index.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { countFormat, formatOf } from '../../../figures/series-point.ts'

const controlChart = graphql(`
  fragment ControlChart on ControlChart {
    kind
    gap
    baselinePoints
    variation
    assurance
    target
    sinceLast
    phases { from isTrial rebase { reason } }
    points { month value numerator denominator centre lower upper rules variation phase }
  }
`)

export type ControlChartValue = FragmentType<typeof controlChart>
export const readControlChart = (value: ControlChartValue): ControlChartFragment => readFragment(controlChart, value)

type ControlPoint = ControlChartFragment['points'][number]

const judgements: Readonly<Record<ControlPoint['variation'], Judgement>> = {
  IMPROVEMENT: 'better',
  CONCERN: 'worse',
  NEUTRAL: 'none',
  COMMON_CAUSE: 'none',
}

export const controlFormat = ({ kind }: Pick<ControlChartFragment, 'kind'>, indicator: IndicatorKind): FigureFormat =>
  kind === 'G' ? countFormat : formatOf(indicator)

/** Its points with their limits, each marked one saying why, and where a new baseline begins. */
export function controlSeries(chart: ControlChartFragment, indicator: IndicatorKind, language: Language): TrendSeries {
  const said = words[language].control
  const keyOf = ({ month }: ControlPoint, at: number) => `${month}#${at}`
  return {
    format: controlFormat(chart, indicator),
    points: chart.points.map((point, at) => pointOf(point, { key: keyOf(point, at), target: chart.target, language })),
    annotations: chart.phases.flatMap(({ rebase }, phase) => {
      const at = chart.points.findIndex((point) => point.phase === phase)
      const first = chart.points[at]
      return rebase === null || first === undefined
        ? []
        : [{ key: keyOf(first, at), words: said.phase, note: `${said.phase}: ${rebase.reason}` }]
    }),
  }
}

interface Drawing {
  readonly key: string
  readonly target: number | null
  readonly language: Language
}

function pointOf(point: ControlPoint, { key, target, language }: Drawing): SeriesPoint {
  const { value, numerator, denominator, centre, lower, upper, rules, variation } = point
  const state: FigureState = value === null ? 'not-reported' : 'available'
  const note = rules.map((rule) => words[language].control.rules[rule]).join('; ')
  return {
    key,
    label: formatMonth(point.month, language),
    tick: formatMonth(point.month, language, 'short'),
    ...{ state, value, numerator, denominator, lower: null, upper: null, target },
    judgement: judgements[variation],
    ...(centre !== null && lower !== null && upper !== null && { limits: { lower, centre, upper } }),
    ...(note !== '' && { note }),
  }
}
