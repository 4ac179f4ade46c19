import type { DenominatorType, Direction, IndicatorDefinition, IndicatorKind } from '@pantau/indicators'
import type { AreaLevel } from '../areas/area.ts'

export type Domain = 'HEALTH' | 'EDUCATION'

export interface BilingualText {
  readonly id: string
  readonly en: string
}

/** A formula and the months (`YYYY-MM`, inclusive) in which it holds; null is without end. */
export interface FormulaProfile {
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly numerator: readonly string[]
  readonly denominator: readonly string[]
  readonly denominatorType: DenominatorType
}

export interface Target {
  readonly year: number
  readonly value: number
  readonly source: string
}

/** One entry of the catalogue: everything the platform knows about an indicator. */
export interface Indicator {
  readonly key: string
  readonly domain: Domain
  readonly name: BilingualText
  readonly shortName: BilingualText
  readonly definition: BilingualText
  readonly numeratorText: BilingualText
  readonly denominatorText: BilingualText
  readonly unit: BilingualText
  readonly kind: IndicatorKind
  readonly multiplier: number
  readonly direction: Direction
  readonly intervalMethod: IndicatorDefinition['intervalMethod']
  /** The lowest level at which colour and status may appear over a year. */
  readonly judgedAt: AreaLevel
  /** The same over rolling 36 months, where it is lower. */
  readonly judgedOverThreeYearsAt?: AreaLevel
  /** The lowest level at which its figures arrive. */
  readonly reportedAt: AreaLevel
  readonly formulas: readonly FormulaProfile[]
  readonly targets: readonly Target[]
  readonly source: string
}
