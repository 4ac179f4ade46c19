import type { Count, CountTable } from './count-table.ts'
import type { Period } from './period.ts'

/** A numerator or a denominator of an area over a period. */
export interface Side {
  /** null when nothing was reported, or not by every part. */
  readonly value: number | null
  readonly reportedParts: number
  /** Some of its elements were reported and others not. */
  readonly isPartial: boolean
  /** Months of the period that the reports cover, of the element and part that has most; null for states and targets. */
  readonly months: number | null
  /** Months before the period that they cover as well. */
  readonly monthsBefore: number
  /** For each part, element by element. */
  readonly counts: readonly Count[]
}

export interface SideQuestion {
  /** Places of the elements that are added up. */
  readonly elements: readonly number[]
  readonly parts: readonly number[]
  readonly period: Period
}

/** Adds up elements, those reported of each part; parts only where every one of them has reported something. */
export function countSide(table: CountTable, { elements, parts, period }: SideQuestion): Side {
  const counts: Count[] = []
  let [sum, reportedParts, isPartial] = [0, 0, false]
  let months: number | null = null
  let monthsBefore = 0
  for (const part of parts) {
    let reportedElements = 0
    for (const element of elements) {
      const count = table.find(part, element, period)
      counts.push(count)
      if (count.value === null) continue
      reportedElements += 1
      sum += count.value
      monthsBefore = Math.max(monthsBefore, count.monthsBefore)
      if (count.months !== null) months = Math.max(months ?? 0, count.months)
    }
    if (reportedElements === 0) continue
    reportedParts += 1
    isPartial ||= reportedElements < elements.length
  }
  const isWhole = parts.length > 0 && reportedParts === parts.length
  return { value: isWhole ? sum : null, reportedParts, isPartial, months, monthsBefore, counts }
}
