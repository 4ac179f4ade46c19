/** What a count looks like: digits, or digits in groups of three as in 1.234. Spaces around it do not matter. */
export const countPattern = '^(\\d+|\\d{1,3}(\\.\\d{3})+)$'

/** More than anyone counts in a village or at a puskesmas in a month. */
export const largestCount = 99_999

export type CountFault = 'NOT_A_COUNT' | 'NEGATIVE' | 'TOO_LARGE'

const count = new RegExp(countPattern)

/** A typed text as a count; null when nothing is typed, which says "not reported" and is not zero. */
export function readCount(typed: string): number | null | CountFault {
  const text = typed.trim()
  if (text === '') return null
  if (/^[-−]\s*\d/.test(text)) return 'NEGATIVE'
  if (!count.test(text)) return 'NOT_A_COUNT'
  const value = Number(text.replaceAll('.', ''))
  return value > largestCount ? 'TOO_LARGE' : value
}
