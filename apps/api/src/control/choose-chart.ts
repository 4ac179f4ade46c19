import type { IndicatorDefinition } from '@pantau/indicators'
import { badInput } from '../errors.ts'
import type { SeriesPoint } from '../signals/comparable-point.ts'

export type ControlChartKind = 'P' | 'U' | 'XMR' | 'G'

/** Charts of counts by month say little where more of the months are without an event: Provost & Murray (2011), The Health Care Data Guide. */
const mostMonthsWithout = 0.25

/** The chart that fits what is counted. */
export function chooseChart(
  { kind, denominatorType }: Pick<IndicatorDefinition, 'kind' | 'denominatorType'>,
  points: readonly (SeriesPoint | null)[],
): ControlChartKind {
  if (kind === 'PROPORTION') return denominatorType === 'COUNTED' ? 'P' : 'U'
  if (kind !== 'RATE' && kind !== 'RATIO') return 'XMR'
  const months = points.filter((point) => point !== null)
  const without = months.filter(({ numerator }) => numerator === 0).length
  return without > mostMonthsWithout * months.length ? 'G' : 'U'
}

/** The chart asked for; single values can always be drawn, other charts only where they are the fitting one. */
export function admitChart(fitting: ControlChartKind, asked: ControlChartKind | null): ControlChartKind {
  if (asked === null || asked === fitting || asked === 'XMR') return asked ?? fitting
  throw badInput(
    `Grafik ${asked} tidak cocok untuk deret ini. Kosongkan, atau minta ${fitting} atau XMR.`,
    `The chart ${asked} does not fit this series. Leave it out, or ask for ${fitting} or XMR.`,
  )
}
