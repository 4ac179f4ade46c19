import type { FigureState, Judgement } from '../../charts/figure-state.ts'
import { formatMonth } from '../../charts/format/format-date.ts'
import type { FigureFormat } from '../../charts/format/format-number.ts'
import type { SeriesPoint } from '../../charts/series.ts'
import type { Availability, IndicatorKind, PeriodGrain, TargetStatus } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { decimalsOf } from './format-value.ts'

const states: Readonly<Record<Availability, FigureState>> = {
  AVAILABLE: 'available',
  NOT_REPORTED: 'not-reported',
  NOT_APPLICABLE: 'not-applicable',
  SUPPRESSED: 'suppressed',
}

export const stateOf = (availability: Availability): FigureState => states[availability]

/** Colour only where the API has judged: it knows the level and the interval. */
export function judgementOf(status: TargetStatus): Judgement {
  if (status === 'MET') return 'better'
  if (status === 'MISSED') return 'worse'
  return status === 'NOT_DISTINGUISHABLE' ? 'unsure' : 'none'
}

export const formatOf = (kind: IndicatorKind): FigureFormat => ({
  kind: kind === 'PROPORTION' ? 'percent' : 'number',
  decimals: decimalsOf(kind),
})

export const countFormat: FigureFormat = { kind: 'number', decimals: 0 }

interface Valued {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly availability: Availability
  readonly status?: TargetStatus
  readonly target?: { readonly value: number } | null
}

interface Name {
  readonly key: string
  readonly label: string
  readonly tick: string
  readonly href?: string
  readonly note?: string
}

/** A value of the API as a point of a chart. */
export const valuePoint = (value: Valued, name: Name): SeriesPoint => ({
  ...name,
  state: stateOf(value.availability),
  value: value.value,
  lower: value.lower,
  upper: value.upper,
  numerator: value.numerator,
  denominator: value.denominator,
  ...(value.target && { target: value.target.value }),
  ...(value.status && { judgement: judgementOf(value.status) }),
})

/** Only a count, or a figure that came ready: no interval, nothing to judge. */
export const barePoint = (value: number | null, name: Name): SeriesPoint => ({
  ...name,
  state: value === null ? 'not-reported' : 'available',
  value,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
})

interface NamedPeriod {
  readonly code: string
  readonly grain: PeriodGrain
  readonly end: string
  readonly label: string
}

/** The name of a point in time: years and quarters by theirs, all else by the month it ends with. */
export const periodName = ({ code, grain, end, label }: NamedPeriod, language: Language): Name => ({
  key: code,
  label,
  tick: nameTick({ code, grain, end }, language),
})

function nameTick({ code, grain, end }: Omit<NamedPeriod, 'label'>, language: Language): string {
  const year = end.slice(0, 4)
  if (grain === 'YEAR') return year
  if (grain === 'SCHOOL_YEAR') return `${Number(year) - 1}/${year.slice(2)}`
  if (grain === 'QUARTER') return `${words[language].shell.spanNames.quarterShort}${code.slice(-1)} ${year}`
  return formatMonth(end.slice(0, 7), language, 'short')
}
