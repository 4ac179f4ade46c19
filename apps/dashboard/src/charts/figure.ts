import type { FigureState } from './figure-state.ts'
import type { FigureFormat } from './format/format-number.ts'

/** Why a part of a figure is not there, in words; a figure never leaves a part out in silence. */
export interface Absent {
  absentBecause: string
}

export interface FigureOrigin {
  definition: string
  /** The formula that holds in the period. */
  formula: string
  /** Where the counts come from. */
  source: string
  /** A query that gives this very figure. */
  graphql: string
  /** The same by command line. */
  curl: string
}

/** A number with all that is needed to trust it. Every part is required: what is missing says why. */
export interface Figure {
  /** Name of the indicator. */
  name: string
  state: FigureState
  value: number | null
  format: FigureFormat
  /** What the number counts, in words: "per 100.000 kelahiran hidup". */
  unit: string
  interval: { lower: number; upper: number; confidence: number } | Absent
  /** `unit` names what is in the denominator. */
  counts: { numerator: number | null; denominator: number | null; unit: string } | Absent
  /** In words. */
  period: string
  /** How value and interval were computed. */
  method: string
  /** When the newest figure behind it came in, in words. */
  freshness: string | Absent
  /** `unit` names what is due: "laporan puskesmas". */
  completeness: { reported: number; expected: number; unit: string } | Absent
  /** What it is judged against or read beside, each named and in words: target, earlier value, published values, remarks. */
  beside?: readonly (readonly [term: string, words: string])[]
  origin: FigureOrigin
}
