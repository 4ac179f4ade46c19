import type { Evidence } from '@pantau/psychometrics'

/** A row of exam_results. */
export interface ResultRow {
  readonly kind: 'TEST' | 'ITEM' | 'CLASS' | 'REGENCY' | 'SUBDISTRICT' | 'SCHOOL'
  readonly subjectId: number
  readonly areaCode: string
  readonly name: string
  readonly position: number
  readonly pupils: number
  readonly body: object
}

export interface PairRow {
  readonly schoolCode: string
  readonly className: string
  readonly firstId: number
  readonly secondId: number
  readonly p: number
  readonly q: number
  readonly body: object
}

export interface Measure {
  readonly measure: string
  readonly subject: string | null
  readonly observed: number | null
  readonly expected: number | null
  readonly sd: number | null
  readonly z: number | null
  readonly p: number | null
  readonly limit: number | null
}

/** A block of answers that stands out, by the names of its items. */
export interface MarkedBlock {
  readonly subjectId: number
  readonly items: readonly string[]
}

export interface FlagBody {
  readonly reasons: readonly string[]
  readonly bonferroni: number | null
  readonly measures: readonly Measure[]
  readonly blocks: readonly MarkedBlock[]
}

export interface FlagEntry {
  readonly key: string
  readonly kind: 'CLASS' | 'PAIR'
  readonly schoolCode: string
  readonly className: string
  readonly firstId: number | null
  readonly secondId: number | null
  readonly level: number
  readonly evidence: readonly Evidence[]
  readonly rank: number
  readonly p: number | null
  readonly q: number | null
  readonly body: FlagBody
}

export interface Sentences {
  readonly id: string
  readonly en: string
}

export interface Summary {
  readonly pupils: number
  readonly classes: number
  readonly judgedClasses: number
  readonly signalClasses: number
  readonly pairs: number
  readonly keptPairs: number
  readonly flaggedPairs: number
  readonly model: string
  readonly modelPupils: number
  readonly largestShift: number | null
  readonly remarks: readonly Sentences[]
}

/** An indicator's value ready to be stored. */
export interface IndicatorRow {
  readonly key: string
  readonly areaCode: string
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly method: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: string
}

export interface Findings {
  readonly results: readonly ResultRow[]
  readonly pairs: readonly PairRow[]
  readonly flags: readonly FlagEntry[]
  readonly summary: Summary
  readonly indicators: readonly IndicatorRow[]
}
