import type { DecisionState } from '../../decisions/decision-row.ts'
import type { Sentence } from '../../errors.ts'
import type { PeriodRange } from '../../indicators/period.ts'
import type { QualityKind } from '../../quality/quality-issue.ts'

export interface SideFact {
  readonly value: number
  readonly numerator: number
  readonly denominator: number
}

/** A change beyond chance. */
export interface SignalFact {
  readonly indicatorKey: string
  readonly areaCode: string
  readonly areaName: Sentence
  readonly since: string
  readonly isRise: boolean
  readonly variation: 'IMPROVEMENT' | 'CONCERN' | 'NEUTRAL'
  readonly strength: 'VERY_STRONG' | 'STRONG' | 'FAIR'
  readonly before: SideFact
  readonly now: SideFact
  readonly effect: 'RATIO' | 'DIFFERENCE'
  readonly change: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** A headline number of the regency, with null where it was not reported. */
export interface NumberFact {
  readonly indicatorKey: string
  readonly period: PeriodRange
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly target: number | null
  readonly status: 'MET' | 'MISSED' | 'NOT_DISTINGUISHABLE' | 'NO_TARGET' | 'NOT_JUDGED'
  readonly completeness: { readonly reported: number; readonly expected: number } | null
}

export interface DecisionFact {
  readonly id: number
  readonly note: string
  readonly owner: string
  readonly dueOn: string
  readonly state: DecisionState
  readonly areaCode: string
  readonly areaName: Sentence
  readonly indicatorKey: string | null
  /** The calendar day on which it was written down. */
  readonly madeOn: string
}

export interface UnitFact {
  readonly code: string
  readonly name: string
}

/** Everything a brief is written from, as it stood on its day. */
export interface BriefFacts {
  readonly week: string
  /** The last day of the week, or today while the week lasts. */
  readonly day: string
  /** The last month that had ended. */
  readonly month: string
  readonly regency: UnitFact & { readonly fullName: Sentence }
  readonly isDemo: boolean
  /** Whether the month's changes have been weighed against all figures. */
  readonly isWeighed: boolean
  readonly weighed: number
  readonly notWeighed: readonly { readonly reason: string; readonly series: number }[]
  readonly signals: readonly SignalFact[]
  readonly numbers: readonly NumberFact[]
  /** Those open on the day, and those closed in the week, the soonest due first. */
  readonly decisions: readonly DecisionFact[]
  readonly units: number
  readonly unreported: readonly UnitFact[]
  /** What else is to be mended, by kind. */
  readonly issues: readonly { readonly kind: QualityKind; readonly count: number }[]
}
