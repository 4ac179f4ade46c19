import type { FormAnalysis } from '../exam/analyse-exam.ts'
import type { ItemStatistics } from '../items/item-statistics.ts'
import type { Locale } from '../matrix/issue.ts'
import type { NumberFormat } from './format-number.ts'
import type { Speaker } from './words.ts'

/** What every part of a report needs. */
export interface ReportContext {
  locale: Locale
  say: Speaker
  number: NumberFormat
}

export const isSuspect = ({ advice }: ItemStatistics): boolean => advice?.reasons[0] === 'CHECK_KEY'
export const isKept = ({ advice }: ItemStatistics): boolean => advice?.verdict === 'KEEP'
export const needsLook = ({ advice }: ItemStatistics): boolean => advice !== null && advice.verdict !== 'KEEP'

const SEVERITY = ['CHECK_KEY', 'NEGATIVE', 'DISTRACTOR_ATTRACTS_UPPER', 'POOR', 'TOO_HARD', 'TOO_EASY']

/** Items that need a look first, the most serious on top; the others in their own order. */
export function inReadingOrder({ items }: FormAnalysis): ItemStatistics[] {
  const rank = (item: ItemStatistics) =>
    needsLook(item) ? SEVERITY.indexOf(item.advice?.reasons[0] ?? '') : SEVERITY.length
  return [...items].sort((a, b) => rank(a) - rank(b) || a.index - b.index)
}
