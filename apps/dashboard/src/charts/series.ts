import type { FigureState, Judgement } from './figure-state.ts'
import type { FigureFormat } from './format/format-number.ts'

/** One value of a series; numbers are null unless `state` is available. */
export interface SeriesPoint {
  /** Code of the period or area. */
  key: string
  /** In full, for the table. */
  label: string
  /** Short, for the axis. */
  tick: string
  state: FigureState
  value: number | null
  lower: number | null
  upper: number | null
  numerator: number | null
  denominator: number | null
  /** The target that holds for this point. */
  target?: number | null
  /** What the evidence says; grey when left out. */
  judgement?: Judgement
  /** The natural limits that hold for this point. */
  limits?: Limits
  note?: string
  href?: string
}

/** Natural limits of a series in control (XmR and its relatives). */
export interface Limits {
  lower: number
  centre: number
  upper: number
}

/** A ready figure of a publication, drawn apart and never joined to the line. */
export interface PublishedPoint {
  /** Key of the series point it stands beside. */
  key: string
  value: number
  source: string
}

export interface Annotation {
  key: string
  words: string
  /** In full, for the table. */
  note?: string
}

export interface TrendSeries {
  format: FigureFormat
  points: readonly SeriesPoint[]
  published?: readonly PublishedPoint[]
  annotations?: readonly Annotation[]
}

export interface ComparisonSeries {
  format: FigureFormat
  /** The areas, in any order. */
  points: readonly SeriesPoint[]
  /** The area they lie in; drawn last, apart. */
  parent?: SeriesPoint
  /** One target line for all. */
  target?: number
  /** Whether the values come from a publication, without parts. */
  isPublished?: boolean
  /** From the lowest value on, as ranks are read. */
  isAscending?: boolean
}

/** What is drawn of a point, by the server's SVG and by the interactive chart alike. */
export interface DrawnRow {
  key: string
  label: string
  tick: string
  value: number | null
  interval: [number, number] | null
  target: number | null
  limits: Limits | null
  published: number[]
  judgement: Judgement
}

const drawnRow = (point: SeriesPoint, published: readonly PublishedPoint[]): DrawnRow => {
  const isShown = point.state === 'available' && point.value !== null
  const hasInterval = isShown && point.lower !== null && point.upper !== null
  return {
    key: point.key,
    label: point.label,
    tick: point.tick,
    value: isShown ? point.value : null,
    interval: hasInterval ? [Number(point.lower), Number(point.upper)] : null,
    target: point.target ?? null,
    limits: point.limits ?? null,
    published: published.filter(({ key }) => key === point.key).map(({ value }) => value),
    judgement: point.judgement ?? 'none',
  }
}

export const trendRows = (series: TrendSeries): DrawnRow[] =>
  series.points.map((point) => drawnRow(point, series.published ?? []))

const byValue = (one: SeriesPoint, other: SeriesPoint, isAscending = false): number => {
  const [a, b] = [one, other].map(({ state, value }) => (state === 'available' && value !== null ? value : null))
  if (a === b || a === undefined || b === undefined) return one.label.localeCompare(other.label, 'id')
  if (a === null) return 1
  if (b === null) return -1
  return isAscending ? a - b : b - a
}

/** Areas from the highest value to the lowest unless told, those without a value behind, the parent last. */
export const comparedPoints = (series: ComparisonSeries): SeriesPoint[] => [
  ...series.points.toSorted((one, other) => byValue(one, other, series.isAscending)),
  ...(series.parent ? [series.parent] : []),
]

export const comparisonRows = (series: ComparisonSeries): DrawnRow[] =>
  comparedPoints(series).map((point) => drawnRow({ ...point, target: series.target ?? null }, []))

/** How far the interval reaches to each side of the value. */
export const reachOf = ({ value, interval }: DrawnRow): [below: number, above: number] | null =>
  value === null || interval === null ? null : [value - interval[0], interval[1] - value]
