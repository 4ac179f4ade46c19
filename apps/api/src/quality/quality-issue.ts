export const qualityKinds = [
  'COMPLETENESS',
  'TIMELINESS',
  'FRESHNESS',
  'FALL',
  'PARTS_DIFFER',
  'PART_ABOVE_WHOLE',
  'ABOVE_DENOMINATOR',
  'OUTLIER',
  'DUPLICATE',
  'REGISTER',
] as const

export type QualityKind = (typeof qualityKinds)[number]

/** What exactly is found; its words stand in words-id.ts and words-en.ts. */
export type QualityFinding =
  | 'NOT_REPORTED'
  | 'ELEMENTS_MISSING'
  | 'VILLAGES_MISSING'
  | 'SENT_LATE'
  | 'SILENT'
  | 'FALLEN'
  | 'PARTS_DIFFER'
  | 'MONTHS_DIFFER'
  | 'PART_ABOVE_WHOLE'
  | 'COUNTED_ABOVE'
  | 'COVERAGE_ABOVE'
  | 'STANDS_APART'
  | 'MONTH_COPIED'
  | 'ROWS_REFUSED'
  | 'ROWS_DOUBLE'
  | 'REGISTER_DIFFERS'
  | 'REGISTER_ONLY'

export interface QualityIssue {
  readonly kind: QualityKind
  readonly finding: QualityFinding
  readonly severity: 'ERROR' | 'WARN'
  /** The puskesmas that mends it; null: the office. */
  readonly ownerCode: string | null
  readonly areaCode: string
  readonly elementKey?: string
  readonly indicatorKey?: string
  /** What contains the element. */
  readonly wholeKey?: string
  readonly value?: number
  /** What the value is held against. */
  readonly expected?: number
  /** The month, or year, it is about. */
  readonly period: string
  /** Where it came in. */
  readonly importId?: number
  /** Other words of the message. */
  readonly words?: Readonly<Record<string, string | number | readonly string[]>>
}

const kindOrder = new Map<QualityKind, number>(qualityKinds.map((kind, place) => [kind, place]))

/** What must be mended first, then by kind, unit and place. */
export const orderIssues = (issues: readonly QualityIssue[]): QualityIssue[] =>
  issues.toSorted(
    (one, other) =>
      Number(other.severity === 'ERROR') - Number(one.severity === 'ERROR') ||
      (kindOrder.get(one.kind) ?? 0) - (kindOrder.get(other.kind) ?? 0) ||
      (one.ownerCode ?? '').localeCompare(other.ownerCode ?? '') ||
      one.areaCode.localeCompare(other.areaCode) ||
      (one.elementKey ?? '').localeCompare(other.elementKey ?? ''),
  )
