import type { Availability, FigureFlag, FigureReason, PlainComparison, TargetStatus } from '@pantau/indicators'
import type { Area } from '../areas/area.ts'
import type { Completeness } from './completeness.ts'
import type { Element } from './elements.ts'
import type { Indicator, Target } from './indicator.ts'
import type { Period } from './period.ts'

/** Why there is no value, or how it was computed in spite of something. */
export type ValueReason = FigureReason | 'PARTS_MISSING' | 'MONTHS_DIFFER' | 'NO_FORMULA'

export type ValueFlag =
  | FigureFlag
  | 'INCOMPLETE'
  | 'REPORT_DIFFERS_FROM_PARTS'
  | 'COVERS_SEVERAL_MONTHS'
  | 'TARGET_PROJECTED'

/** Where a count comes from, with what was printed beside it. */
export interface Origins {
  readonly completeness: Completeness | null
  readonly freshness: string | null
  readonly sources: readonly string[]
  readonly published: readonly PublishedValue[]
}

/** A printed figure with its area and period. */
export interface PublishedValue {
  readonly measure: string
  readonly area: Area
  readonly period: Period
  readonly value: number
  readonly unit: string | null
  readonly source: string
  readonly url: string | null
  readonly note: string | null
}

/** What an answer of indicatorValues and of indicatorColumns have in common. */
export interface BareValue {
  readonly indicator: Indicator
  readonly area: Area
  readonly period: Period
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly method: string | null
  readonly confidence: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly multiplier: number
  /** First month of the formula used; null when it held from the beginning. */
  readonly formulaFrom: string | null
  readonly availability: Availability
  readonly reason: ValueReason | null
  readonly target: Target | null
  readonly status: TargetStatus
  /** The bare value beside the target; null where it is not judged. */
  readonly comparison: PlainComparison | null
}

export interface IndicatorValue extends BareValue, Origins {
  readonly flags: readonly ValueFlag[]
}

export interface ElementValue extends Origins {
  readonly element: Element
  readonly area: Area
  readonly period: Period
  readonly value: number | null
  readonly ownReport: number | null
  readonly flags: readonly ValueFlag[]
}
