import type { QualityFinding } from './quality-issue.ts'

/** The parts of a finding, ready to be set into a sentence; empty where it has none. */
export interface QualityTerms {
  readonly period: string
  readonly value: string
  readonly expected: string
  readonly element: string
  readonly whole: string
  readonly indicator: string
  readonly absent: string
  readonly last: string
  readonly before: string
  readonly deadline: string
  readonly minimum: string
  readonly maximum: string
  /** How many more counts are of the same kind; empty for none. */
  readonly others: string
}

export type QualityWords = Readonly<Record<QualityFinding, (terms: QualityTerms) => string>>
