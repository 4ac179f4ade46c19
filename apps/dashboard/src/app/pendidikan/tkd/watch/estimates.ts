import type { FigureState, Judgement } from '../../../../charts/figure-state.ts'
import { type FigureFormat, formatFigure, formatRange } from '../../../../charts/format/format-number.ts'
import type { SeriesPoint } from '../../../../charts/series.ts'
import type { Language } from '../../../../i18n/language.ts'

/** Structural, so that what needs no API can be tried without one. */
export interface Estimated {
  readonly n: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Share of children examined independently that the rule asks for, in per cent. */
export const independenceLimit = 95 // education domain reference, section 7, E20

export const percentFormat: FigureFormat = { kind: 'percent', decimals: 1 }
export const pointFormat: FigureFormat = { kind: 'number', decimals: 1 }
export const ratioFormat: FigureFormat = { kind: 'number', decimals: 2 }
export const wholeFormat: FigureFormat = { kind: 'number', decimals: 0 }

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor)

/** A share as it is said, in per cent. */
export const inPercent = ({ n, value, lower, upper }: Estimated): Estimated => ({
  n,
  value: times(value, 100),
  lower: times(lower, 100),
  upper: times(upper, 100),
})

/** Nobody was tested, or too few for a figure. */
export const stateOf = ({ n, value }: Estimated): FigureState => {
  if (value !== null) return 'available'
  return n === 0 ? 'not-reported' : 'not-applicable'
}

/** On which side of a limit the whole interval lies; above it is better where more is wanted, worse where less. */
export function judge({ lower, upper }: Estimated, limit: number, isMoreBetter: boolean): Judgement {
  if (lower === null || upper === null) return 'none'
  if (lower >= limit && (isMoreBetter || lower > limit)) return isMoreBetter ? 'better' : 'worse'
  if (upper < limit) return isMoreBetter ? 'worse' : 'better'
  return 'unsure'
}

export const judgeIndependence = (share: Estimated): Judgement => judge(inPercent(share), independenceLimit, true)

/** Marks of class teachers above those of examiners are what is to be looked at. */
export const judgeGap = (gap: Estimated): Judgement => judge(gap, 0, false)

/** 96,2 % (94,9–97,2); undefined where there is nothing to say. */
export function sayEstimate(estimate: Estimated, format: FigureFormat, language: Language): string | undefined {
  const { value, lower, upper } = estimate
  if (value === null) return undefined
  const said = formatFigure(value, format, language)
  return lower === null || upper === null ? said : `${said} (${formatRange(lower, upper, format, language)})`
}

interface PointName {
  readonly key: string
  readonly label: string
  readonly tick: string
  readonly href?: string
}

export const estimatePoint = (estimate: Estimated, name: PointName, judgement: Judgement): SeriesPoint => ({
  ...name,
  state: stateOf(estimate),
  value: estimate.value,
  lower: estimate.lower,
  upper: estimate.upper,
  numerator: null,
  denominator: estimate.n,
  judgement,
})
